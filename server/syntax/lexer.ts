import type { Range } from '../text';
import { isSpace } from './characters';

/**
 * Words as BuildKit's own shell lexer splits a line, which decides what is a heredoc. Blanks in quotes and
 * behind a backslash split nothing, nor do those behind `<<`. A line in which a quote stays open, or a `${…}`
 * has a form that the lexer does not know, has no words at all.
 */
export function lexedWords(text: string): readonly Range[] {
  const words: Range[] = [];
  let start = -1;
  let offset = 0;
  while (offset < text.length) {
    const character = text.charAt(offset);
    if (isSpace(character)) {
      if (start >= 0) words.push({ start, end: offset });
      start = -1;
      offset++;
      continue;
    }
    if (start < 0) start = offset;
    const next = elementEnd(text, offset);
    if (next < 0) return [];
    if (text.startsWith('${', offset)) start = splitExpansion(text, start, offset, next, words);
    offset = next;
  }
  if (start >= 0) words.push({ start, end: text.length });
  return words;
}

/** An expansion's own blanks do split the word that it stands in. */
function splitExpansion(text: string, start: number, from: number, to: number, words: Range[]): number {
  let begin = start;
  for (let offset = from; offset < to; offset++) {
    if (!isSpace(text.charAt(offset))) {
      if (begin < 0) begin = offset;
    } else if (begin >= 0) {
      words.push({ start: begin, end: offset });
      begin = -1;
    }
  }
  return begin;
}

/** The offset behind the quoted string, escape, expansion or character at `offset`; -1 for an error. */
function elementEnd(text: string, offset: number): number {
  switch (text.charAt(offset)) {
    case '\\':
      return Math.min(offset + 2, text.length);
    case "'":
      return closing(text.indexOf("'", offset + 1));
    case '"':
      return doubleQuotedEnd(text, offset);
    case '$':
      return dollarEnd(text, offset);
    case '<':
      return text.charAt(offset + 1) === '<' ? skipBlanks(text, offset + 2) : offset + 1;
    default:
      return offset + 1;
  }
}

function closing(found: number): number {
  return found < 0 ? -1 : found + 1;
}

function skipBlanks(text: string, start: number): number {
  let offset = start;
  while (offset < text.length && isSpace(text.charAt(offset))) offset++;
  return offset;
}

function doubleQuotedEnd(text: string, start: number): number {
  let offset = start + 1;
  while (offset < text.length) {
    const character = text.charAt(offset);
    if (character === '"') return offset + 1;
    if (character === '\\') offset += '"$\\'.includes(text.charAt(offset + 1)) ? 2 : 1;
    else if (character === '$') {
      offset = dollarEnd(text, offset);
      if (offset < 0) return -1;
    } else offset++;
  }
  return -1;
}

const specialParameters = '@*#?-$!0';

function dollarEnd(text: string, start: number): number {
  const next = text.charAt(start + 1);
  if (next !== '{') return start + (next !== '' && specialParameters.includes(next) ? 2 : 1);
  const first = text.charAt(start + 2);
  if (first === '' || '{}:'.includes(first)) return -1;
  const operator = nameEnd(text, start + 2);
  switch (text.charAt(operator)) {
    case '}':
      return operator + 1;
    case ':':
      return '#%'.includes(text.charAt(operator + 1)) ? -1 : stop(text, operator + 2, '}');
    case '+':
    case '-':
    case '?':
    case '#':
    case '%':
      return stop(text, operator + 1, '}');
    case '/': {
      const pattern = stop(text, text.charAt(operator + 1) === '/' ? operator + 2 : operator + 1, '/');
      return pattern < 0 ? -1 : stop(text, pattern, '}');
    }
    default:
      return -1;
  }
}

function nameEnd(text: string, start: number): number {
  const rest = text.slice(start);
  return start + (/^(\d+|[@*#?\-$!]|[\p{L}\p{Nd}_]*)/u.exec(rest)?.[0].length ?? 0);
}

function stop(text: string, start: number, character: string): number {
  let offset = start;
  while (offset >= 0 && offset < text.length) {
    if (text.charAt(offset) === character) return offset + 1;
    offset = elementEnd(text, offset);
  }
  return -1;
}
