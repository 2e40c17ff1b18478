import { join } from 'node:path';
import { buildShellCheck } from '../../scripts/shellcheck';
import { Document } from '../../server/document';
import type { Finding } from '../../server/lint/lint';
import type { ShellCheckEngine } from '../../server/lint/shellcheck/engine';
import { createShellCheck } from '../../server/lint/shellcheck/shellcheck';
import { shellCheckThread } from '../../server/node/shellcheck-wasm';
import type { StartWorker } from '../../server/shellcheck/session';
import { type WasmOptions, wasmEngine } from '../../server/shellcheck/wasm-engine';

/** Where the tests put ShellCheck. */
export const folder = join(__dirname, '..', '..', 'out', 'test', 'shellcheck');

export const never = new AbortController().signal;

let built: Promise<void> | undefined;

/** ShellCheck itself, in a thread, from the first test of a `describe` to its last. */
export function useShellCheck(options: Partial<WasmOptions> = {}): Used {
  const log: string[] = [];
  let started = 0;
  const start: StartWorker = (onAnswer) => {
    started++;
    return shellCheckThread(folder)(onAnswer);
  };
  const engine = counted(wasmEngine({ start, log: (message) => log.push(message), ...options }));
  const shellCheck = createShellCheck(engine);
  before('builds ShellCheck’s worker', function () {
    this.timeout(60_000);
    built ??= buildShellCheck(folder);
    return built;
  });
  after(() => engine.dispose());
  return {
    engine,
    log,
    started: () => started,
    findings: (text) => shellCheck.findings(new Document(text), never),
  };
}

export interface Used {
  readonly engine: CountedEngine;
  readonly log: readonly string[];
  /** How often a worker was started. */
  readonly started: () => number;
  readonly findings: (text: string) => Promise<readonly Finding[]>;
}

export interface CountedEngine extends ShellCheckEngine {
  /** Every script that it was asked to check. */
  readonly asked: readonly string[];
}

export function counted(engine: ShellCheckEngine): CountedEngine {
  const asked: string[] = [];
  return {
    asked,
    dispose: engine.dispose,
    check: (scripts, signal, onChecked) => {
      asked.push(...scripts);
      return engine.check(scripts, signal, onChecked);
    },
  };
}
