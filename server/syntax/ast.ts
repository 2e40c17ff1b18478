import { DockerfileParser } from 'dockerfile-ast';
import type { Range } from '../text';
import type { Dockerfile } from './tree';

/** A variable that an instruction uses: `$NAME` or `${NAME:-default}`. */
export interface VariableUse {
  readonly name: string;
  /** The name alone. */
  readonly range: Range;
}

/**
 * The variables that a Dockerfile uses, from dockerfile-ast. It is given a text of the same length in which
 * everything that it misreads is blanked out, so that its places are ours. It still may throw; then there are none.
 */
export function variableUses(dockerfile: Dockerfile): readonly VariableUse[] {
  try {
    const text = readableText(dockerfile);
    const starts = lineStarts(text);
    const offset = ({ line, character }: { line: number; character: number }): number =>
      (starts[line] ?? 0) + character;
    return DockerfileParser.parse(text)
      .getInstructions()
      .flatMap((it) => it.getVariables())
      .filter((it) => /^[A-Za-z_]\w*$/.test(it.getName()))
      .map((it) => {
        const range = it.getNameRange();
        return { name: it.getName(), range: { start: offset(range.start), end: offset(range.end) } };
      })
      .filter(({ name, range }) => dockerfile.text.slice(range.start, range.end) === name);
  } catch {
    return [];
  }
}

/** The text with blanks for comments between lines, heredocs, `<<` and whatever else dockerfile-ast misreads. */
export function readableText({ text, escape, comments, instructions }: Dockerfile): string {
  const blank: Range[] = comments.filter((it) => it.inside).map((it) => it.range);
  for (const { heredocs } of instructions) {
    for (const { body, terminator } of heredocs) blank.push(body, ...(terminator ? [terminator] : []));
  }
  const parts: string[] = [];
  let offset = text.startsWith('\ufeff') ? 1 : 0;
  if (offset === 1) parts.push(' ');
  for (const { start, end } of blank.sort((a, b) => a.start - b.start)) {
    if (start < offset) continue;
    parts.push(text.slice(offset, start), text.slice(start, end).replace(/[^\n\r]/g, ' '));
    offset = end;
  }
  parts.push(text.slice(offset));
  const escaped = new RegExp(`\\${escape}\\${escape}(?=[ \\t\\r]*(\\n|$))`, 'g');
  return parts
    .join('')
    .replace(/<</g, '  ')
    .replace(escaped, '  ')
    .replace(/\r(?!\n)/g, ' ');
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
