import { join } from 'node:path';
import { Document } from '../document';
import { createShellCheck } from '../lint/shellcheck/shellcheck';
import { shellCheckThread } from '../node/shellcheck-wasm';
import { wasmEngine } from '../shellcheck/wasm-engine';
import type { SlowFindings } from './lint-input';
import type { Output } from './output';

export interface ShellChecker {
  readonly findings: SlowFindings;
  /** Ends its worker, which would keep the process alive. */
  readonly dispose: () => void;
}

export const noShellChecker: ShellChecker = { findings: async () => [], dispose: () => {} };

/** ShellCheck in a worker, loaded with the first RUN that needs it. */
export function shellChecker(errors: Output): ShellChecker {
  const start = shellCheckThread(join(__dirname, 'shellcheck'));
  const log = (message: string): void => void errors.write(`${message}\n`);
  const shellCheck = createShellCheck(wasmEngine({ start, log }));
  const never = new AbortController().signal;
  return {
    findings: (text, settings) => shellCheck.findings(new Document(text), never, settings),
    dispose: shellCheck.dispose,
  };
}
