/** A place in a text, both counted from 1; columns in UTF-16 code units, as in editors. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of offsets. Lines end as BuildKit sees it: a lone carriage return ends none. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  at(offset: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** A line without its line break, counted from 1. */
  lineText(line: number): string {
    return this.text
      .slice(this.#starts[line - 1], this.#starts[line] ?? this.text.length)
      .replace(/\r?\n$/, '');
  }
}
