import type { Command, ShellWord } from '../shell/command';
import type { Instruction, Word } from '../syntax/tree';
import type { Edit, Range } from '../text';

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
