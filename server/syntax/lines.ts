import type { Range } from '../text';
import { isSpace, skipSpace } from './characters';
import { FlatBuilder, type FlatText, flatSlice } from './flat';
import type { Escape } from './tree';

/** A physical line without its line break. BuildKit takes a lone carriage return for a blank. */
export interface Line extends Range {
  /** Where the next line begins. */
  readonly next: number;
}

/** The line that begins at `start`. */
export function lineAt(text: string, start: number): Line {
  const newline = text.indexOf('\n', start);
  const next = newline < 0 ? text.length : newline + 1;
  let end = newline < 0 ? text.length : newline;
  while (end > start && text.charAt(end - 1) === '\r') end--;
  return { start, end, next };
}

/** The offset of the `#` when the line is a comment, else -1. */
export function commentStart(text: string, line: Range): number {
  const first = skipSpace(text, line.start, line.end);
  return first < line.end && text.charAt(first) === '#' ? first : -1;
}

/** The lines that BuildKit joins to one before it reads an instruction. */
export interface LogicalLine {
  readonly flat: FlatText;
  /** Comment lines in between, from the `#` to the end of the line. */
  readonly comments: readonly Range[];
  readonly emptyLines: readonly Range[];
  /** End of the last line that belongs to it, without the line break. */
  readonly end: number;
  readonly next: number;
}

const none: readonly Range[] = [];

/** Joins the line that begins an instruction with those that continue it. */
export function logicalLine(text: string, first: Line, escape: Escape): LogicalLine {
  const start = skipSpace(text, first.start, first.end);
  if (continuationStart(text, start, first.end, escape) === undefined) {
    const flat = flatSlice(text, { start, end: first.end });
    return { flat, comments: none, emptyLines: none, end: first.end, next: first.next };
  }
  const flat = new FlatBuilder();
  const comments: Range[] = [];
  const emptyLines: Range[] = [];
  let line = first;
  let content = start;
  let continued = addContent(flat, text, content, line.end, escape);
  while (continued && line.next < text.length) {
    line = lineAt(text, line.next);
    content = line.start;
    const comment = commentStart(text, line);
    if (comment >= 0) comments.push({ start: comment, end: line.end });
    else if (skipSpace(text, line.start, line.end) === line.end)
      emptyLines.push({ start: line.start, end: line.end });
    else continued = addContent(flat, text, content, line.end, escape);
  }
  return { flat: flat.build(start), comments, emptyLines, end: line.end, next: line.next };
}

/** Adds a line without the escape character that continues it; tells whether there was one. */
function addContent(flat: FlatBuilder, text: string, start: number, end: number, escape: Escape): boolean {
  const continuation = continuationStart(text, start, end, escape);
  flat.add(text.slice(start, continuation ?? end), start);
  return continuation !== undefined;
}

/** Where the escape character stands that continues a line. One after another escape character does not. */
export function continuationStart(
  text: string,
  start: number,
  end: number,
  escape: Escape,
): number | undefined {
  let last = end - 1;
  while (last >= start && (text.charAt(last) === ' ' || text.charAt(last) === '\t')) last--;
  if (last < start || text.charAt(last) !== escape) return undefined;
  return last === start || text.charAt(last - 1) !== escape ? last : undefined;
}

/** Whether a line holds nothing but blanks. */
export function isBlankLine(text: string, line: Range): boolean {
  for (let offset = line.start; offset < line.end; offset++) if (!isSpace(text.charAt(offset))) return false;
  return true;
}
