import { type LogOutputChannel, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { type InitializationOptions, type ReadFileParams, readFileRequest } from '../server/protocol';
import { restartQuietly } from './restart';

/** The client's options, the same for the desktop and the browser. */
export function clientOptions(extension: Uri, log: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    pages: `${Uri.joinPath(extension, 'docs', 'rules').toString()}/`,
    shellCheck: `${Uri.joinPath(extension, 'dist', 'shellcheck').toString(true)}/`,
  };
  return {
    documentSelector: [{ language: 'dockerfile' }],
    initializationOptions,
    outputChannel: log,
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/.drydock.{yaml,yml}') },
    errorHandler: restartQuietly(log),
  };
}

/** Answers a server that has no files of its own. */
export function answerFileRequests(server: BaseLanguageClient): void {
  server.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      return null;
    }
  });
}

/** Starts the server; what goes wrong is told, and the extension stays. */
export async function start(server: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const chosen = await window.showErrorMessage(
      'Drydock’s language server could not be started.',
      'Show Log',
    );
    if (chosen) log.show();
  }
}
