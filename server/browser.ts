import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createShellCheck } from './lint/shellcheck/shellcheck';
import { type ReadFileParams, readFileRequest } from './protocol';
import { createServer } from './server';
import { wasmEngine } from './shellcheck/wasm-engine';
import { shellCheckWebWorker } from './shellcheck/web';

/** The language server in a web worker: for VS Code in the browser. Files are the client's. */
const worker: DedicatedWorkerGlobalScope = self as never;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

createServer(connection, {
  pages: undefined,
  readFile: async (uri) => {
    const params: ReadFileParams = { uri };
    const text: string | null = await connection.sendRequest(readFileRequest, params);
    return text ?? undefined;
  },
  pause: () => new Promise((resolve) => setTimeout(resolve, 200)),
  slowLinters: ({ shellCheck }) =>
    shellCheck === undefined
      ? []
      : [
          createShellCheck(
            wasmEngine({
              start: shellCheckWebWorker(shellCheck),
              log: (message) => connection.console.warn(message),
            }),
          ),
        ],
});
connection.listen();
