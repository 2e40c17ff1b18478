import type { Answer } from './messages';
import { serve } from './serve';

/** What a web worker has, and the core's types leave out. */
interface WorkerScope {
  /** URL of the folder with ShellCheck's files; set by whoever starts this script. */
  readonly shellCheckFolder: string;
  fetch(
    url: string,
  ): Promise<{ readonly ok: boolean; readonly status: number; arrayBuffer(): Promise<ArrayBuffer> }>;
  postMessage(message: Answer): void;
  onmessage: (event: { readonly data: string }) => void;
}

/** The worker that holds ShellCheck, for browsers. */
const scope = globalThis as unknown as WorkerScope;

serve({
  wasm: async () => {
    const response = await scope.fetch(`${scope.shellCheckFolder}shellcheck.wasm`);
    if (!response.ok) throw new Error(`shellcheck.wasm: status ${response.status}`);
    return response.arrayBuffer();
  },
  glue: () => import(`${scope.shellCheckFolder}shellcheck.js`),
}).then(
  (answer) => {
    scope.onmessage = async ({ data }) => scope.postMessage(await answer(data));
    scope.postMessage({ kind: 'ready' });
  },
  (error: unknown) => scope.postMessage({ kind: 'failed', reason: String(error) }),
);
