import { printable, width } from './printable';
import type { Located } from './report';

/** The line of a finding, and what goes below it: blanks, then carets. */
export interface Excerpt {
  readonly text: string;
  readonly before: string;
  readonly marked: string;
}

const longest = 160;
/** How much of a long line is shown before what is meant. */
const lead = 60;

export function excerpt({ line, column, endLine, endColumn, lineText }: Located): Excerpt {
  const start = column - 1;
  const end = endLine > line ? lineText.length : Math.min(endColumn - 1, lineText.length);
  const from = lineText.length > longest ? Math.max(0, Math.min(start - lead, lineText.length - longest)) : 0;
  const to = Math.min(lineText.length, from + longest);
  const head = from > 0 ? '…' : '';
  const before = printable(head + lineText.slice(from, start));
  const meant = printable(lineText.slice(start, Math.max(start, Math.min(end, to))));
  return {
    text: `${head}${printable(lineText.slice(from, to))}${to < lineText.length ? '…' : ''}`,
    before: before.replace(/[^\t]+/g, (it) => ' '.repeat(width(it))),
    marked: '^'.repeat(Math.max(1, width(meant))),
  };
}
