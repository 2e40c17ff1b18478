import { isBlank, isSpace, skipSpace, trimSpace } from './characters';
import { type FlatText, sourceRange } from './flat';
import type { Escape, Flag, Pair, Word } from './tree';

/** A stretch of an instruction's flat text: where its arguments, or a part of them, stand. */
export interface Part {
  readonly flat: FlatText;
  readonly start: number;
  readonly end: number;
}

/** The part without the blanks around it. */
export function trim({ flat, start, end }: Part): Part {
  const from = skipSpace(flat.text, start, end);
  return { flat, start: from, end: trimSpace(flat.text, from, end) };
}

export function wordOf(flat: FlatText, start: number, end: number, escape: Escape): Word {
  const text = flat.text.slice(start, end);
  const range = sourceRange(flat, start, end);
  return { text, value: unquote(text, escape), range, exact: range.end - range.start === text.length };
}

/** Words between blanks; quotes mean nothing. FROM, COPY, ADD, EXPOSE and VOLUME are split like this. */
export function blankSeparated({ flat, start, end }: Part, escape: Escape): readonly Word[] {
  const words: Word[] = [];
  let offset = start;
  while (offset < end) {
    while (offset < end && isBlank(flat.text.charAt(offset))) offset++;
    const from = offset;
    while (offset < end && !isBlank(flat.text.charAt(offset))) offset++;
    if (offset > from) words.push(wordOf(flat, from, offset, escape));
  }
  return words;
}

/** Words between blanks that stand outside of quotes. ENV, LABEL and ARG are split like this. */
export function quoteSeparated({ flat, start, end }: Part, escape: Escape): readonly Word[] {
  const words: Word[] = [];
  let offset = skipSpace(flat.text, start, end);
  while (offset < end) {
    const to = quotedEnd(flat.text, offset, end, escape);
    words.push(wordOf(flat, offset, to, escape));
    offset = skipSpace(flat.text, to, end);
  }
  return words;
}

function quotedEnd(text: string, start: number, end: number, escape: Escape): number {
  let quote = '';
  let offset = start;
  for (; offset < end; offset++) {
    const character = text.charAt(offset);
    if (character === escape && quote !== "'") offset++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (isSpace(character)) break;
  }
  return Math.min(offset, end);
}

/** `key=value` split at the first `=`. */
export function pairOf(flat: FlatText, word: Word, start: number, escape: Escape): Pair {
  const equals = word.text.indexOf('=');
  if (equals < 0) return { key: word, value: undefined, range: word.range };
  return {
    key: wordOf(flat, start, start + equals, escape),
    value: wordOf(flat, start + equals + 1, start + word.text.length, escape),
    range: word.range,
  };
}

/** A text without its quotes and escapes, by BuildKit's rules; variables stay. An open quote runs to the end. */
export function unquote(text: string, escape: Escape): string {
  if (!text.includes('"') && !text.includes("'") && !text.includes(escape)) return text;
  let value = '';
  let quote = '';
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charAt(offset);
    const next = text.charAt(offset + 1);
    if (quote === "'") {
      if (character === "'") quote = '';
      else value += character;
    } else if (character === escape) {
      if (quote === '"' && next !== '"' && next !== '$' && next !== escape) value += character;
      else if (next !== '') {
        value += next;
        offset++;
      }
    } else if (quote === '"') {
      if (character === '"') quote = '';
      else value += character;
    } else if (character === '"' || character === "'") quote = character;
    else value += character;
  }
  return value;
}

/** The flags at the beginning of an instruction's arguments, and what is left of these. */
export function leadingFlags(
  part: Part,
  escape: Escape,
): { readonly flags: readonly Flag[]; readonly rest: Part } {
  const { flat, end } = part;
  const flags: Flag[] = [];
  let offset = skipSpace(flat.text, part.start, end);
  while (offset + 1 < end && flat.text.startsWith('--', offset)) {
    const { to, value } = flagWord(flat.text, offset, end, escape);
    if (value === '--') return { flags, rest: trim({ flat, start: to, end }) };
    flags.push(flagOf(flat, offset, to, value));
    offset = skipSpace(flat.text, to, end);
  }
  return { flags, rest: trim({ flat, start: offset, end }) };
}

function flagWord(text: string, start: number, end: number, escape: Escape): { to: number; value: string } {
  let value = '';
  let quote = '';
  let offset = start;
  for (; offset < end; offset++) {
    const character = text.charAt(offset);
    if (character === escape) {
      offset++;
      if (offset < end) value += text.charAt(offset);
    } else if (quote !== '') {
      if (character === quote) quote = '';
      else value += character;
    } else if (character === '"' || character === "'") quote = character;
    else if (isSpace(character)) break;
    else value += character;
  }
  return { to: Math.min(offset, end), value };
}

function flagOf(flat: FlatText, start: number, end: number, text: string): Flag {
  const equals = text.indexOf('=');
  const raw = flat.text.slice(start, end);
  const rawEquals = raw.indexOf('=');
  const range = sourceRange(flat, start, end);
  const exact = range.end - range.start === raw.length;
  const nameEnd = rawEquals < 0 ? end : start + rawEquals;
  const nameRange = sourceRange(flat, start + 2, nameEnd);
  if (equals < 0)
    return { name: text.slice(2), nameRange, value: undefined, valueRange: undefined, range, exact };
  return {
    name: text.slice(2, equals),
    nameRange,
    value: text.slice(equals + 1),
    valueRange: sourceRange(flat, start + rawEquals + 1, end),
    range,
    exact,
  };
}
