import type { Range } from '../text';

/**
 * A text put together from stretches of the source, as BuildKit joins the lines of an instruction before it
 * reads them, with the way back to the source for every character.
 */
export interface FlatText {
  readonly text: string;
  /**
   * Where each stretch begins, sorted: offsets in `text`, and beside it the offset in the source at which the
   * stretch stands there letter by letter.
   */
  readonly flatStarts: readonly number[];
  readonly sourceStarts: readonly number[];
}

const first: readonly number[] = [0];

/** A flat text that is one stretch of the source. */
export function flatSlice(source: string, { start, end }: Range): FlatText {
  return { text: source.slice(start, end), flatStarts: first, sourceStarts: [start] };
}

/** The offset in the source of the character at `offset` of the flat text. */
export function sourceOffset(flat: FlatText, offset: number): number {
  const { flatStarts, sourceStarts } = flat;
  let low = 0;
  let high = flatStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((flatStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (sourceStarts[low] ?? 0) + offset - (flatStarts[low] ?? 0);
}

/**
 * The source of the flat text from `start` to `end`. The end is behind the last character, not before the
 * next one, which may stand a line further down.
 */
export function sourceRange(flat: FlatText, start: number, end: number): Range {
  const from = sourceOffset(flat, start);
  return { start: from, end: end > start ? sourceOffset(flat, end - 1) + 1 : from };
}

/** The part of a flat text from `start` to `end`, with its own way back to the source. */
export function flatPart(flat: FlatText, start: number, end: number): FlatText {
  if (flat.flatStarts.length === 1) {
    return {
      text: flat.text.slice(start, end),
      flatStarts: first,
      sourceStarts: [sourceOffset(flat, start)],
    };
  }
  const builder = new FlatBuilder();
  const { flatStarts, sourceStarts } = flat;
  for (let index = 0; index < flatStarts.length; index++) {
    const from = Math.max(flatStarts[index] ?? 0, start);
    const to = Math.min(flatStarts[index + 1] ?? flat.text.length, end);
    if (from >= to) continue;
    builder.add(flat.text.slice(from, to), (sourceStarts[index] ?? 0) + from - (flatStarts[index] ?? 0));
  }
  return builder.build(sourceOffset(flat, start));
}

/** Puts a flat text together, stretch by stretch. */
export class FlatBuilder {
  #text = '';
  readonly #flatStarts: number[] = [];
  readonly #sourceStarts: number[] = [];

  /** Appends text that stands at `source`; text that is not in the source is given the offset it belongs to. */
  add(text: string, source: number): void {
    if (text === '') return;
    const last = this.#flatStarts.length - 1;
    const continues =
      last >= 0 &&
      (this.#sourceStarts[last] ?? 0) + this.#text.length - (this.#flatStarts[last] ?? 0) === source;
    if (!continues) {
      this.#flatStarts.push(this.#text.length);
      this.#sourceStarts.push(source);
    }
    this.#text += text;
  }

  /** Appends another flat text. */
  append(flat: FlatText): void {
    for (let index = 0; index < flat.flatStarts.length; index++) {
      const from = flat.flatStarts[index] ?? 0;
      this.add(flat.text.slice(from, flat.flatStarts[index + 1]), flat.sourceStarts[index] ?? 0);
    }
  }

  get length(): number {
    return this.#text.length;
  }

  /** The text so far. `source` is where an empty text stands. */
  build(source: number): FlatText {
    if (this.#flatStarts.length === 0) return { text: '', flatStarts: first, sourceStarts: [source] };
    return { text: this.#text, flatStarts: this.#flatStarts, sourceStarts: this.#sourceStarts };
  }
}
