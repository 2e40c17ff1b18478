/** Go's unicode.IsSpace, which is what BuildKit trims by: JavaScript's `\s` differs in U+0085 and U+FEFF. */
const space = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

export function isSpace(character: string): boolean {
  return character <= ' '
    ? character === ' ' || (character >= '\t' && character <= '\r')
    : character > '\u007e' && space.test(character);
}

/** The blanks that separate an instruction's words for BuildKit: U+0085 and its like are not among them. */
export function isBlank(character: string): boolean {
  return (
    character === ' ' || character === '\t' || character === '\r' || character === '\v' || character === '\f'
  );
}

/** The first offset at or after `from` that is no space, at most `to`. */
export function skipSpace(text: string, from: number, to: number): number {
  let offset = from;
  while (offset < to && isSpace(text.charAt(offset))) offset++;
  return offset;
}

/** The offset behind the last character before `to` that is no space, at least `from`. */
export function trimSpace(text: string, from: number, to: number): number {
  let offset = to;
  while (offset > from && isSpace(text.charAt(offset - 1))) offset--;
  return offset;
}
