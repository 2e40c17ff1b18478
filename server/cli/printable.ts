/** A text that cannot steer the terminal: control characters are shown, and those that turn the direction. */
export function printable(text: string): string {
  return text
    .replace(/[^\P{Cc}\t]/gu, (it) => picture(it.charCodeAt(0)))
    .replace(/[\u2028-\u202e\u2066-\u2069]/g, '�');
}

function picture(code: number): string {
  if (code === 0x7f) return '␡';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '�';
}

/** How many columns of a terminal a text takes, tabs left out. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

const zero = /\p{Mn}|\p{Me}|\p{Cf}/u;
const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
