import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer } from '../shellcheck/messages';
import type { StartWorker } from '../shellcheck/session';

/** Starts ShellCheck in a thread. `folder` is where its files are: `shellcheck` beside the bundles. */
export function shellCheckThread(folder: string): StartWorker {
  return (onAnswer) => {
    const worker = new Worker(join(folder, 'node-worker.js'), { execArgv: [] });
    worker.on('message', (answer: Answer) => onAnswer(answer));
    worker.on('error', (error) => onAnswer({ kind: 'failed', reason: String(error) }));
    worker.on('exit', (code) => onAnswer({ kind: 'failed', reason: `its thread ended with code ${code}` }));
    return {
      post: (question) => worker.postMessage(question),
      terminate: () => void worker.terminate(),
    };
  };
}
