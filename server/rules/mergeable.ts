import type { Document } from '../document';
import type { MaybeEdit } from '../lint/fix';
import { lineBreak } from '../lint/line-break';
import type { CommandInstruction, Instruction } from '../syntax/tree';

export type RunInstruction = CommandInstruction & { readonly name: 'RUN' };

export function isRun(instruction: Instruction | undefined): instruction is RunInstruction {
  return instruction?.name === 'RUN';
}

/** Whether two RUNs mount the same, use the same network and so on. */
export function haveSameFlags(one: Instruction, other: Instruction): boolean {
  const flags = (it: Instruction): string =>
    it.flags
      .map(({ name, value }) => `${name}=${value}`)
      .sort()
      .join('\n');
  return flags(one) === flags(other);
}

/** Commands that change the shell they run in, which the next RUN would not see, but the same RUN would. */
const shellState = [
  '.',
  'alias',
  'cd',
  'declare',
  'eval',
  'exec',
  'exit',
  'export',
  'hash',
  'local',
  'popd',
  'pushd',
  'read',
  'readonly',
  'return',
  'set',
  'shift',
  'shopt',
  'source',
  'trap',
  'typeset',
  'ulimit',
  'umask',
  'unalias',
  'unset',
];

/**
 * The edit that makes one RUN of two that follow each other: `first && second`, with the comments between
 * them. Undefined where that would change what either does.
 */
export function merge(document: Document, first: RunInstruction, second: RunInstruction): MaybeEdit {
  if (!isPlain(document, first) || !isPlain(document, second)) return undefined;
  const state = document.commands(first).some((it) => shellState.includes(it.name) || !it.nameWord.literal);
  if (state || hasIgnoreComment(document, second)) return undefined;
  const { text } = document;
  const start = first.argumentsRange.end;
  const { start: end } = second.argumentsRange;
  const newline = lineBreak(text);
  const comments = document.syntax.comments
    .filter(({ range }) => range.start >= start && range.end <= end)
    .map(({ range }) => text.slice(text.lastIndexOf('\n', range.start) + 1, range.end) + newline)
    .join('');
  const joint = ` ${document.syntax.escape}${newline}${comments}${indent(document, first)}&& `;
  return { range: { start, end }, text: joint };
}

/** One statement in a POSIX shell, without a heredoc and without a comment at the end. */
function isPlain(document: Document, run: RunInstruction): boolean {
  const { script } = document.execution(run);
  const [statement, ...more] = script?.statements ?? [];
  if (script === undefined || statement === undefined || more.length > 0) return false;
  const whole = statement.range.end === run.argumentsRange.end;
  const posix = !/\b(pwsh|powershell|cmd)\b/i.test(document.shell(run).join(' '));
  return (
    statement.kind !== 'list' &&
    whole &&
    posix &&
    script.valid &&
    !statement.background &&
    run.heredocs.length === 0
  );
}

/** An ignore comment works above an instruction only, so what it covers must stay one. */
function hasIgnoreComment(document: Document, run: RunInstruction): boolean {
  return document.ignoreComments.some((it) => it.scope === 'next' && it.covers?.start === run.range.start);
}

/** The blanks in front of the lines that continue an instruction. */
function indent({ text }: Document, { range }: Instruction): string {
  const newline = text.indexOf('\n', range.start);
  const own = newline < 0 || newline >= range.end ? '' : (/^[ \t]*/.exec(text.slice(newline + 1))?.[0] ?? '');
  return own === '' ? '    ' : own;
}
