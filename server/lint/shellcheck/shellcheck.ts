import type { Document } from '../../document';
import type { Finding } from '../lint';
import { defaultSettings, type LintSettings } from '../settings';
import { Cache } from './cache';
import type { ShellCheckEngine } from './engine';
import { findingsOf } from './findings';
import type { Remark } from './remark';
import { type RunScript, runScripts } from './scripts';

/** ShellCheck on the RUN instructions of Dockerfiles. */
export interface ShellCheck {
  readonly name: string;
  /** In source order; nothing when `signal` is aborted. What has been found out by then is kept for next time. */
  readonly findings: (
    document: Document,
    signal: AbortSignal,
    settings?: LintSettings,
  ) => Promise<readonly Finding[]>;
  readonly dispose: () => void;
}

/** Scripts whose remarks are remembered: many times those of a workspace's open files. */
const remembered = 2000;

/** The same script, with the same shell and variables, is checked once, in whichever file it stands. */
export function createShellCheck(engine: ShellCheckEngine): ShellCheck {
  const cache = new Cache<readonly Remark[]>(remembered);
  return {
    name: 'ShellCheck',
    findings: async (document, signal, settings = defaultSettings) => {
      const scripts = runScripts(document);
      const remarks = new Map<string, readonly Remark[]>();
      const unknown = new Set<string>();
      for (const text of scripts.map(textOf)) {
        const known = cache.get(text);
        if (known === undefined) unknown.add(text);
        else remarks.set(text, known);
      }
      if (unknown.size > 0)
        await engine.check([...unknown], signal, (text, found) => {
          cache.set(text, found);
          remarks.set(text, found);
        });
      if (signal.aborted) return [];
      return findingsOf(document, scripts, (it) => remarks.get(textOf(it)) ?? [], settings);
    },
    dispose: engine.dispose,
  };
}

function textOf({ prelude, flat }: RunScript): string {
  return prelude + flat.text;
}
