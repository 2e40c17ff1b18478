/** A stretch of a text: offsets in UTF-16 code units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text at `range` by `text`; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

export function range(start: number, end: number): Range {
  return { start, end };
}

export function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

export function isEmpty({ start, end }: Range): boolean {
  return start === end;
}

/** Whether `offset` touches the range; both ends count, as a cursor behind the last character does. */
export function touches({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Whether two ranges share a character, or one is empty and lies within or at the edge of the other. */
export function overlaps(one: Range, other: Range): boolean {
  if (isEmpty(one) || isEmpty(other)) return one.start <= other.end && other.start <= one.end;
  return one.start < other.end && other.start < one.end;
}

/** The text after all edits. They must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = '';
  let offset = 0;
  for (const edit of sorted) {
    if (edit.range.start < offset) throw new RangeError('Edits overlap.');
    result += text.slice(offset, edit.range.start) + edit.text;
    offset = edit.range.end;
  }
  return result + text.slice(offset);
}
