import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createShellCheck } from './lint/shellcheck/shellcheck';
import { shellCheckThread } from './node/shellcheck-wasm';
import { createServer } from './server';
import { wasmEngine } from './shellcheck/wasm-engine';

// What an edit makes is gone with the next one: with room for a few of them, collecting it takes half the time.
setFlagsFromString('--max-semi-space-size=64');

/** The language server on Node: for VS Code on the desktop, and with --stdio for any other editor. */
const connection = createConnection(ProposedFeatures.all);

createServer(connection, {
  pages: `${pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href}/`,
  readFile: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch {
      return undefined;
    }
  },
  pause: () => new Promise((resolve) => setTimeout(resolve, 200)),
  slowLinters: () => [
    createShellCheck(
      wasmEngine({
        start: shellCheckThread(join(__dirname, 'shellcheck')),
        log: (message) => connection.console.warn(message),
      }),
    ),
  ],
});
connection.listen();
