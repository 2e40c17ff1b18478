import type { Document } from '../document';
import type { Range } from '../text';
import type { Finding } from './lint';

/**
 * What was found in an older text and still holds in a newer one: the findings in instructions before and
 * behind the edit, at their new places. A slow tool's findings stay on screen that way until it has answered.
 */
export function carriedOver(
  findings: readonly Finding[],
  before: Document,
  after: Document,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const [old, now] = [before.instructions, after.instructions];
  const same = (index: number, other: number): boolean => sourceOf(before, index) === sourceOf(after, other);
  let first = 0;
  while (first < old.length && first < now.length && same(first, first)) first++;
  let last = 0;
  while (
    last < old.length - first &&
    last < now.length - first &&
    same(old.length - 1 - last, now.length - 1 - last)
  )
    last++;
  return findings.flatMap((finding) => {
    const index = old.findIndex(
      (it) => it.range.start <= finding.range.start && finding.range.end <= it.range.end,
    );
    const kept = index >= 0 && (index < first || index >= old.length - last);
    const from = old[index];
    const to = now[index < first ? index : index + now.length - old.length];
    if (!kept || from === undefined || to === undefined) return [];
    const moved = move(finding, from.range, to.range.start - from.range.start);
    return moved === undefined ? [] : [moved];
  });
}

function sourceOf({ text, instructions }: Document, index: number): string {
  const range = instructions[index]?.range;
  return range === undefined ? '' : text.slice(range.start, range.end);
}

/** The finding `by` offsets further on; undefined when it speaks of something outside its instruction. */
function move(finding: Finding, whole: Range, by: number): Finding | undefined {
  const edits = finding.fixes.flatMap((it) => it.edits.map(({ range }) => range));
  const others = [...edits, ...finding.related.map((it) => it.at)];
  if (others.some(({ start, end }) => start < whole.start || end > whole.end)) return undefined;
  const shift = ({ start, end }: Range): Range => ({ start: start + by, end: end + by });
  return {
    ...finding,
    range: shift(finding.range),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ range, text }) => ({ range: shift(range), text })),
    })),
    related: finding.related.map((it) => ({ ...it, at: shift(it.at) })),
  };
}
