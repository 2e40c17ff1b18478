/** The line break that a text uses: that of its first line. */
export function lineBreak(text: string): '\n' | '\r\n' {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}
