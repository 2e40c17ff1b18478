import { Document } from '../document';
import { fixAll } from '../lint/fix-all';
import { createLinter, type Finding } from '../lint/lint';
import type { LintSettings } from '../lint/settings';
import { rules } from '../rules/index';

/** What is known of one text. */
export interface Check {
  /** After the fixes, where they were asked for. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many findings the fixes have answered. */
  readonly fixed: number;
  /** What failed on the way, as the end of a sentence that begins with the path. */
  readonly failures: readonly string[];
}

export function check(text: string, settings: LintSettings, fix: boolean): Check {
  const failures = new Set<string>();
  const fails = (what: string, error: unknown): void => {
    failures.add(`is not checked wholly: ${what} fails: ${error instanceof Error ? error.stack : error}`);
  };
  try {
    const linter = createLinter(rules, settings, ({ code }, error) => fails(`the rule ${code}`, error));
    const before = linter.findings(new Document(text));
    const isFixable = fix && before.some((it) => it.fixes.some(({ safe }) => safe));
    const after = isFixable ? fixAll(text, linter) : text;
    const findings = after === text ? before : linter.findings(new Document(after));
    return { text: after, findings, fixed: fewer(before, findings), failures: [...failures] };
  } catch (error) {
    fails('Drydock', error);
    return { text, findings: [], fixed: 0, failures: [...failures] };
  }
}

/** How many findings are gone, those left out that a fix has brought. */
function fewer(before: readonly Finding[], after: readonly Finding[]): number {
  const counts = new Map<string, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { code } of after) counts.set(code, (counts.get(code) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.max(0, count), 0);
}
