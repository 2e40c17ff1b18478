import { type ExtensionContext, window } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerCommands } from './commands/register';
import { clientOptions, start } from './server';

/** On the desktop and on remote machines: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Drydock', { log: true });
  const module = context.asAbsolutePath('dist/server.js');
  const server = new LanguageClient(
    'drydock',
    'Drydock',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc },
    },
    clientOptions(context.extensionUri, log),
  );
  context.subscriptions.push(log, server, ...registerCommands({ server, log }));
  await start(server, log);
}
