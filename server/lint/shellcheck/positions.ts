/**
 * Turns ShellCheck's positions into offsets. Lines and columns begin at 1; a column is a code point, a tab
 * reaches to the next multiple of `tabStop`. Undefined for a line that is not there.
 */
export function offsetsIn(
  text: string,
  tabStop: number,
): (line: number, column: number) => number | undefined {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (line, column) => {
    const start = starts[line - 1];
    if (start === undefined) return undefined;
    const end = (starts[line] ?? text.length + 1) - 1;
    let offset = start;
    for (let reached = 1; reached < column && offset < end; ) {
      const isTab = text.charAt(offset) === '\t';
      reached += isTab ? tabStop - ((reached - 1) % tabStop) : 1;
      offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
    }
    return offset;
  };
}
