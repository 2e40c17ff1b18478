import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { type ReadFileParams, readFileRequest } from './protocol';
import { createServer } from './server';

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
  slowLinters: [],
});
connection.listen();
