import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShellCheckEngine } from '../lint/shellcheck/engine';
import { type Remark, readRemarks } from '../lint/shellcheck/remark';
import { type Outcome, runShellCheck } from './shellcheck-process';

export interface BinaryOptions {
  /** The program, found in PATH when it is a name alone. */
  readonly path: string;
  /** Told of trouble, of each kind once. */
  readonly log: (message: string) => void;
  /** For one process, in milliseconds. */
  readonly timeout?: number;
}

/** Scripts for one process. Starting it takes as long as several of them. */
const batchSize = 16;

/** The `shellcheck` program. */
export function shellCheckBinary({ path, log, timeout = 5_000 }: BinaryOptions): ShellCheckEngine {
  const told = new Set<string>();
  let usable = true;
  let readsFiles = true;

  const tell = (message: string): void => {
    if (!told.has(message)) log(message);
    told.add(message);
  };

  /** Undefined when the process did not get to the end of them all. */
  const together = async (scripts: readonly string[], signal: AbortSignal) => {
    const folder = await mkdtemp(join(tmpdir(), 'drydock-shellcheck-'));
    try {
      const names = scripts.map((_, index) => `${index}.sh`);
      await Promise.all(names.map((name, index) => writeFile(join(folder, name), scripts[index] ?? '')));
      const outcome = await runShellCheck({ path, files: names, folder, signal, timeout });
      if (outcome.kind === 'refused') readsFiles = false;
      return outcome.kind === 'checked' ? remarksOf(outcome, scripts, names) : undefined;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  const alone = async (script: string, signal: AbortSignal): Promise<readonly Remark[] | undefined> => {
    const outcome = await runShellCheck({ path, files: ['-'], input: script, signal, timeout });
    if (outcome.kind === 'checked') return remarksOf(outcome, [script], ['-'])[0];
    if (outcome.kind === 'missing') usable = false;
    if (outcome.kind !== 'aborted') tell(outcome.reason);
    return outcome.kind === 'aborted' || outcome.kind === 'missing' ? undefined : [];
  };

  return {
    check: async (scripts, signal, onChecked) => {
      for (let start = 0; start < scripts.length && usable && !signal.aborted; start += batchSize) {
        const batch = scripts.slice(start, start + batchSize);
        const found = batch.length > 1 && readsFiles ? await together(batch, signal) : undefined;
        for (const [index, script] of batch.entries()) {
          if (signal.aborted || !usable) return;
          const remarks = found?.[index] ?? (await alone(script, signal));
          if (remarks !== undefined) onChecked(script, remarks);
        }
      }
    },
    dispose: () => undefined,
  };
}

function remarksOf(
  { comments }: Extract<Outcome, { readonly kind: 'checked' }>,
  scripts: readonly string[],
  names: readonly string[],
): readonly (readonly Remark[])[] {
  return scripts.map((script, index) =>
    readRemarks(
      comments.filter((it) => it.file === names[index]),
      script,
      1,
    ),
  );
}
