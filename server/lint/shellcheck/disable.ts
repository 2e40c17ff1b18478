import type { Document } from '../../document';
import type { Comment } from '../../syntax/tree';
import type { Range } from '../../text';
import type { RunScript } from './scripts';

/** A comment `# shellcheck disable=SC2086` that ShellCheck never sees, since BuildKit drops the line. */
export interface DisableComment {
  readonly covers: Range;
  readonly disables: (code: number) => boolean;
}

/**
 * The comments of a Dockerfile that switch remarks off. Directly above a RUN such a comment covers all of it;
 * between its lines, the commands that begin on the next line. Those in the body of a heredoc belong to the
 * script, and ShellCheck reads them itself.
 */
export function disableComments(
  document: Document,
  scripts: readonly RunScript[],
): readonly DisableComment[] {
  return document.syntax.comments.flatMap((comment): readonly DisableComment[] => {
    const list = /^[ \t]*shellcheck[ \t]+(?:\S+[ \t]+)*?disable=(\S+)/.exec(comment.text)?.[1];
    if (list === undefined) return [];
    const covers = coveredBy(document, scripts, comment);
    return covers === undefined ? [] : [{ covers, disables: disabled(list.split(',')) }];
  });
}

function coveredBy(document: Document, scripts: readonly RunScript[], comment: Comment): Range | undefined {
  if (comment.inside === undefined)
    return document.instructions.find((it) => it.range.start > comment.range.end)?.range;
  const around = scripts.find(({ instruction: { range } }) => {
    return range.start < comment.range.start && comment.range.end <= range.end;
  });
  return around && commandsBelow(document, around, comment);
}

function commandsBelow(
  document: Document,
  { instruction, flat }: RunScript,
  comment: Comment,
): Range | undefined {
  const index = flat.sourceStarts.findIndex((it) => it > comment.range.end);
  const start = flat.sourceStarts[index];
  if (start === undefined) return undefined;
  const newline = document.text.indexOf('\n', start);
  const lineEnd = newline < 0 ? document.text.length : newline;
  const ends = document
    .commands(instruction)
    .filter(({ range }) => start <= range.start && range.start < lineEnd)
    .map(({ range }) => range.end);
  return { start, end: Math.max(lineEnd, ...ends) };
}

/** ShellCheck's own notation: codes, ranges of codes, and `all`. */
function disabled(list: readonly string[]): (code: number) => boolean {
  const ranges = list.map((it): readonly [number, number] => {
    const [from = '', to = from] = it.split('-');
    return it === 'all' ? [0, Number.POSITIVE_INFINITY] : [numberIn(from), numberIn(to)];
  });
  return (code) => ranges.some(([from, to]) => from <= code && code <= to);
}

function numberIn(code: string): number {
  return Number(code.replace(/^SC/i, ''));
}
