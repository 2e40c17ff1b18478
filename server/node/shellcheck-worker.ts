import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { Answer } from '../shellcheck/messages';
import { serve } from '../shellcheck/serve';

/** The worker that holds ShellCheck, for Node. It stands beside shellcheck.wasm and its glue. */
const beside = (name: string): URL => new URL(name, import.meta.url);
const post = (answer: Answer): void => parentPort?.postMessage(answer);

serve({
  wasm: () => readFile(beside('shellcheck.wasm')),
  glue: () => import(beside('shellcheck.js').href),
}).then(
  (answer) => {
    parentPort?.on('message', async (script: string) => post(await answer(script)));
    post({ kind: 'ready' });
  },
  (error: unknown) => post({ kind: 'failed', reason: String(error) }),
);
