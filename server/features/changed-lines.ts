import { diffArrays } from 'diff';
import type { Edit } from '../text';

/** The lines that differ between two texts, as edits of the first: what stays keeps its cursors and marks. */
export function changedLines(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const edits: Edit[] = [];
  let offset = 0;
  let pending: { start: number; end: number; text: string } | undefined;
  const flush = (): void => {
    if (pending) edits.push({ range: { start: pending.start, end: pending.end }, text: pending.text });
    pending = undefined;
  };
  for (const { value, added, removed } of diffArrays(linesOf(before), linesOf(after))) {
    const text = value.join('');
    if (!added && !removed) flush();
    else {
      pending ??= { start: offset, end: offset, text: '' };
      if (added) pending.text += text;
      else pending.end += text.length;
    }
    if (!added) offset += text.length;
  }
  flush();
  return edits;
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
