import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-protocol';
import type { Range } from '../text';
import type { File } from './file';

/** What can be folded: stages, instructions over several lines, heredocs, and comments below each other. */
export function foldingRanges(file: File): readonly FoldingRange[] {
  const { stages, instructions, syntax } = file.document;
  const heredocs = instructions.flatMap((it) =>
    it.heredocs.map(({ marker, body, terminator }) => ({
      start: marker.range.start,
      end: terminator?.start ?? body.end,
    })),
  );
  const stageRanges = stages.map(({ from, instructions: own }) => ({
    start: from.range.start,
    end: own.at(-1)?.range.end ?? from.range.end,
  }));
  return [
    ...[...stageRanges, ...instructions.map((it) => it.range), ...heredocs].flatMap((it) => fold(file, it)),
    ...commentBlocks(
      syntax.comments.filter((it) => !it.inside).map((it) => it.range),
      file,
    ).flatMap((it) => fold(file, it, FoldingRangeKind.Comment)),
  ];
}

function fold({ lines }: File, { start, end }: Range, kind?: FoldingRangeKind): readonly FoldingRange[] {
  const startLine = lines.positionAt(start).line;
  const endLine = lines.positionAt(end).line;
  return endLine > startLine ? [{ startLine, endLine, ...(kind ? { kind } : {}) }] : [];
}

function commentBlocks(comments: readonly Range[], { lines }: File): readonly Range[] {
  const blocks: Range[] = [];
  for (const range of comments) {
    const last = blocks.at(-1);
    const joins = last && lines.positionAt(range.start).line === lines.positionAt(last.end).line + 1;
    if (last && joins) blocks[blocks.length - 1] = { start: last.start, end: range.end };
    else blocks.push(range);
  }
  return blocks;
}
