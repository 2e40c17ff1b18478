import assert from 'node:assert/strict';
import { Document } from '../../server/document';
import { fixAll } from '../../server/lint/fix-all';
import { createLinter, type Finding } from '../../server/lint/lint';
import type { Rule } from '../../server/lint/rule';
import { defaultSettings, type RuleSettings } from '../../server/lint/settings';
import { applyEdits } from '../../server/text';

/** `« »` mark what is reported; the second text is what the safe fix makes of it, or the first suggestion. */
export interface RuleCases {
  readonly bad?: readonly (readonly [marked: string, fixed?: string])[];
  readonly good?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Defines a test for each case of one rule. Texts that do not begin with FROM get one in front. */
export function checkRule(rule: Rule, { bad = [], good = [], options = {} }: RuleCases): void {
  const settings = { rules: new Map<string, RuleSettings>([[rule.code, { options }]]) };
  const linter = createLinter([rule], settings);
  describe(`${rule.code} ${JSON.stringify(options)}`, () => {
    for (const [marked, fixed] of bad) {
      it(`reports ${JSON.stringify(marked)}`, () => {
        const { text, ranges } = unmark(whole(marked));
        const findings = linter.findings(new Document(text));
        assert.deepEqual(
          findings.map(({ range }) => show(text, range)),
          ranges.map((it) => show(text, it)),
        );
        if (fixed !== undefined) assert.equal(afterFix(text, findings, linter), whole(fixed));
      });
    }
    for (const source of good) {
      it(`accepts ${JSON.stringify(source)}`, () => {
        const findings = linter.findings(new Document(whole(source)));
        assert.deepEqual(
          findings.map((it) => it.message),
          [],
        );
      });
    }
  });
}

/** The findings of one rule, or of all that are given, with default settings. */
export function findingsOf(rules: readonly Rule[], text: string): readonly Finding[] {
  return createLinter(rules, defaultSettings).findings(new Document(text));
}

function whole(source: string): string {
  return /^(FROM|#\s*\w+=|ARG|«|\s*$|!)/m.test(source.split('\n', 1)[0] ?? '')
    ? source.replace(/^!/, '')
    : `FROM debian:13-slim\n${source}`;
}

function afterFix(
  text: string,
  findings: readonly Finding[],
  linter: ReturnType<typeof createLinter>,
): string {
  if (findings.some((it) => it.fixes.some((fix) => fix.safe))) return fixAll(text, linter);
  const edits = findings.flatMap((it) => it.fixes[0]?.edits ?? []);
  return applyEdits(text, edits);
}

function unmark(marked: string): { text: string; ranges: readonly { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(?=[«»])/)) {
    if (part.startsWith('«')) ranges.push({ start: text.length, end: 0 });
    const open = ranges.at(-1);
    if (part.startsWith('»') && open !== undefined) open.end = text.length;
    text += part.replace(/^[«»]/, '');
  }
  return { text, ranges };
}

function show(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end} ${JSON.stringify(text.slice(start, end))}`;
}
