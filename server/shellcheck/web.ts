import type { Answer } from './messages';
import type { StartWorker } from './session';

/** What a browser has, and the core's types leave out. */
interface Browser {
  readonly Worker: new (
    url: string,
    options: { readonly name: string },
  ) => {
    onmessage: (event: { readonly data: Answer }) => void;
    onerror: (event: { readonly message?: string }) => void;
    postMessage(message: string): void;
    terminate(): void;
  };
  readonly Blob: new (parts: readonly string[], options: { readonly type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };
}

/**
 * Starts ShellCheck in a web worker. `folder` is the URL of its files, with a slash at the end. They may have
 * another origin than the page, which a worker's own script may not: so that is a line that loads theirs.
 */
export function shellCheckWebWorker(folder: string): StartWorker {
  return (onAnswer) => {
    const { Worker, Blob, URL } = globalThis as unknown as Browser;
    const script = `shellCheckFolder=${JSON.stringify(folder)};importScripts(shellCheckFolder+"web-worker.js");`;
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(url, { name: 'ShellCheck' });
    worker.onmessage = ({ data }) => {
      URL.revokeObjectURL(url);
      onAnswer(data);
    };
    worker.onerror = ({ message }) => onAnswer({ kind: 'failed', reason: message ?? 'its worker failed' });
    return {
      post: (question) => worker.postMessage(question),
      terminate: () => worker.terminate(),
    };
  };
}
