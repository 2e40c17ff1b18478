import { type ExtensionContext, Uri, window } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { registerCommands } from './commands/register';
import { answerFileRequests, clientOptions, start } from './server';

/** In a browser: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Drydock', { log: true });
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true));
  const server = new LanguageClient('drydock', 'Drydock', worker, clientOptions(context.extensionUri, log));
  answerFileRequests(server);
  context.subscriptions.push(log, server, ...registerCommands({ server, log }));
  await start(server, log);
}
