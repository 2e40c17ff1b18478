import type { Document } from '../document';
import { type Command, hasOption, type ShellWord } from '../shell/command';
import type { Instruction, Word } from '../syntax/tree';
import type { Edit, Range } from '../text';
import { lineBreak } from './line-break';

/** A change of the text that answers a finding. */
export interface Fix {
  /** What it does, as a button says it. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it may run without being asked: it changes nothing about the image but what the finding names. */
  readonly safe: boolean;
}

/** An edit, or undefined where the source does not let itself be changed exactly. */
export type MaybeEdit = Edit | undefined;

/** A fix that keeps the image's behaviour; undefined when one of its edits cannot be made. */
export function fix(title: string, ...edits: readonly MaybeEdit[]): Fix | undefined {
  return made(title, edits, true);
}

/** A change that a person must choose; undefined when one of its edits cannot be made. */
export function suggest(title: string, ...edits: readonly MaybeEdit[]): Fix | undefined {
  return made(title, edits, false);
}

function made(title: string, edits: readonly MaybeEdit[], safe: boolean): Fix | undefined {
  const known = edits.filter((it) => it !== undefined);
  return known.length === edits.length && known.length > 0 ? { title, edits: known, safe } : undefined;
}

/** Replaces a word or a range. A word that goes on behind a line continuation is left alone. */
export function replace(at: Word | Range, text: string): MaybeEdit {
  if (!('range' in at)) return { range: at, text };
  return at.exact ? { range: at.range, text } : undefined;
}

export function insertAfter(at: Word | Range, text: string): Edit {
  const { end } = 'range' in at ? at.range : at;
  return { range: { start: end, end }, text };
}

export function insertBefore(at: Word | Range, text: string): Edit {
  const { start } = 'range' in at ? at.range : at;
  return { range: { start, end: start }, text };
}

/** Adds an argument behind a word of a command, in the notation of the command: shell text or JSON. */
export function insertArgument(command: Command, after: ShellWord, argument: string): Edit {
  return insertAfter(after, command.form === 'exec' ? `, ${JSON.stringify(argument)}` : ` ${argument}`);
}

/** Takes a word of a shell command away, with the blanks before it. JSON elements are left alone. */
export function removeArgument(command: Command, word: ShellWord, text: string): MaybeEdit {
  if (command.form === 'exec' || !word.exact) return undefined;
  let { start } = word.range;
  while (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t') start--;
  return { range: { start, end: word.range.end }, text: '' };
}

/** Replaces a word of a command by one or more others, in the notation of the command. */
export function replaceWord(command: Command, word: ShellWord, words: string): MaybeEdit {
  if (command.form === 'shell') return replace(word, words);
  return replace(
    word,
    words
      .split(' ')
      .map((it) => JSON.stringify(it))
      .join(', '),
  );
}

/** Adds a flag in front of an instruction's arguments. */
export function addFlag(instruction: Instruction, flag: string): Edit {
  return insertAfter(instruction.flags.at(-1)?.range ?? instruction.keyword.range, ` ${flag}`);
}

/** Takes the whole lines away that a range touches, with the last one's line break. */
export function removeLine(at: Range, text: string): Edit {
  const newline = text.indexOf('\n', at.end);
  return {
    range: {
      start: text.lastIndexOf('\n', at.start - 1) + 1,
      end: newline < 0 ? text.length : newline + 1,
    },
    text: '',
  };
}

/**
 * Adds an instruction above another one, and above the comments that stand directly over that and the ignore
 * comments for it: they belong to it. Undefined above the first FROM, where nothing may stand.
 */
export function insertInstruction(document: Document, before: Instruction, line: string): MaybeEdit {
  if (document.stageOf(before) === undefined) return undefined;
  const { text, syntax, ignoreComments } = document;
  const ignores = ignoreComments.filter(
    (it) => it.scope === 'next' && it.covers?.start === before.range.start,
  );
  const first = Math.min(before.range.start, ...ignores.map((it) => it.comment.range.start));
  let start = lineStart(text, first);
  for (const { range } of syntax.comments.toReversed())
    if (range.end < start && lineStart(text, range.end) === lineStart(text, start - 1))
      start = lineStart(text, range.start);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  return { range: { start, end: start }, text: indent + line + lineBreak(text) };
}

/**
 * Runs one more command at the end of a RUN, if all before it went well: `… && command`, on a line of its own
 * where the RUN has several. Undefined for exec form, for shells that are not POSIX, and for a script whose
 * last statement does not let itself be continued.
 */
export function appendCommand(document: Document, run: Instruction, command: string): MaybeEdit {
  const { script } = document.execution(run);
  const last = script?.statements.at(-1);
  if (script === undefined || last === undefined || !script.valid || last.background) return undefined;
  const body = run.heredocs[0]?.body;
  if (run.heredocs.length > 1 || (body && last.range.start < body.start)) return undefined;
  if (/\b(pwsh|powershell|cmd)\b/i.test(document.shell(run).join(' '))) return undefined;
  if (document.text.charAt(last.range.end - 1) === '\n') return undefined;
  return insertAfter(last.range, jointTo(document, run, script.statements.length > 1) + command);
}

/** What stands between the end of a script and one more command, in the style of what is there. */
function jointTo(document: Document, run: Instruction, severalStatements: boolean): string {
  const { text, syntax } = document;
  const [first] = document.commands(run);
  const stops = first?.name === 'set' && hasOption(first, 'e') && severalStatements;
  const source = text.slice(run.range.start, run.range.end);
  const newline = lineBreak(text);
  const indent = /\n([ \t]+)[^\n]*$/.exec(text.slice(run.range.start, run.argumentsRange.end))?.[1] ?? '    ';
  if (run.heredocs.length > 0) return stops ? newline + lastIndent(text, run) : ' && ';
  if (!source.includes('\n')) return stops ? '; ' : ' && ';
  const next = ` ${syntax.escape}${newline}${indent}`;
  if (stops) return `;${next}`;
  return /&&[ \t]*.[ \t]*\r?\n/.test(source) ? ` &&${next}` : `${next}&& `;
}

/** The blanks in front of the last line of a heredoc's body. */
function lastIndent(text: string, { heredocs }: Instruction): string {
  const end = heredocs[0]?.body.end ?? 0;
  return /^[ \t]*/.exec(text.slice(lineStart(text, end - 1)))?.[0] ?? '';
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
