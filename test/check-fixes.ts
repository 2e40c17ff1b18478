import { Document } from '../server/document';
import { createLinter, type Finding } from '../server/lint/lint';
import { defaultSettings } from '../server/lint/settings';
import { rules } from '../server/rules/index';
import { applyEdits } from '../server/text';

const linter = createLinter(rules, defaultSettings);
/** What makes a build stop, and so not sudo, which a fix repeats where it stands. */
const mistakes = createLinter(
  rules.filter((it) => it.stopsBuild),
  defaultSettings,
);

/** A fix that breaks something, in words. */
export interface BrokenFix {
  readonly code: string;
  readonly title: string;
  readonly what: string;
}

/** What a fix may do to the number of instructions. */
const joinsInstructions: readonly string[] = ['DL3059'];

/** What a fix may add, or put in the place of a RUN. */
const bringsInstruction: Readonly<Record<string, string>> = {
  DL3003: 'WORKDIR',
  DL4005: 'SHELL',
  DL4006: 'SHELL',
};

/**
 * Applies every fix of every finding by itself and names those that break the file: one that leaves its
 * finding, brings a syntax error, loses or adds an instruction, loses a comment or mixes line breaks.
 */
export function brokenFixes(text: string): readonly BrokenFix[] {
  const document = new Document(text);
  const findings = linter.findings(document);
  return findings.flatMap((finding) =>
    finding.fixes.flatMap((fix) => {
      const what = fault(document, findings, finding, applyEdits(text, fix.edits));
      return what === undefined ? [] : [{ code: finding.code, title: fix.title, what }];
    }),
  );
}

function fault(
  before: Document,
  findings: readonly Finding[],
  { code }: Finding,
  text: string,
): string | undefined {
  const after = new Document(text);
  const count = (list: readonly Finding[]): number => list.filter((it) => it.code === code).length;
  if (count(linter.findings(after)) >= count(findings)) return 'leaves its finding';
  if (mistakes.findings(after).length > mistakes.findings(before).length) return 'brings a syntax error';
  if (after.syntax.comments.length < before.syntax.comments.length) return 'loses a comment';
  if (mixesLineBreaks(text) && !mixesLineBreaks(before.text)) return 'mixes line breaks';
  // Mending a mistake may make another instruction of what was none.
  if (rules.some((it) => it.code === code && it.stopsBuild)) return undefined;
  const names = (it: Document): readonly string[] => it.instructions.map(({ name }) => name);
  if (joinsInstructions.includes(code))
    return names(after).length === names(before).length - 1 ? undefined : 'joins more than two instructions';
  const brought = bringsInstruction[code];
  if (brought !== undefined && hasOneMore(names(before), names(after), brought)) return undefined;
  return names(after).join() === names(before).join() ? undefined : 'changes other instructions';
}

/** Whether one of the names was added, in front of a RUN or in its place. */
function hasOneMore(before: readonly string[], after: readonly string[], name: string): boolean {
  const index = after.findIndex((it, place) => it !== before[place]);
  const rest = before.slice(before[index] === 'RUN' && after.length === before.length ? index + 1 : index);
  return after[index] === name && after.slice(index + 1).join() === rest.join();
}

function mixesLineBreaks(text: string): boolean {
  return /\r\n/.test(text) && /(^|[^\r])\n/.test(text);
}
