import { styleText } from 'node:util';
import type { Severity } from '../lint/rule';
import type { Detailed } from './report';

type Colour = Parameters<typeof styleText>[0];

const colours: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  style: 'cyan',
};

/** For people: place, message, and the line with what is meant underlined. */
export function tty(findings: readonly Detailed[], coloured: boolean): string {
  const paint = (colour: Colour, text: string): string => (coloured ? styleText(colour, text) : text);
  return findings
    .map((it) => {
      const { file, line, column, level, code, message, lineText } = it;
      const place = paint('bold', `${file}:${line}:${column}`);
      const head = `${place} ${paint(colours[level], level)} ${message} ${paint('dim', code)}\n`;
      const gutter = `${String(line).padStart(5)} │ `;
      const before = lineText.slice(0, column - 1).replace(/[^\t]/g, ' ');
      const mark = paint(colours[level], '^'.repeat(marked(it)));
      return `${head}${paint('dim', gutter)}${lineText}\n${' '.repeat(gutter.length - 2)}${paint('dim', '│')} ${before}${mark}\n`;
    })
    .join('\n');
}

/** How many characters of the finding stand on its first line, at least one. */
function marked({ line, column, endLine, endColumn, lineText }: Detailed): number {
  const end = endLine > line ? lineText.length + 1 : endColumn;
  return Math.max(1, end - column);
}

/** `3 findings in 2 of 5 files (1 error, 2 warnings)`. */
export function summary(findings: readonly Detailed[], files: number, fixed: number): string {
  const repaired = fixed === 0 ? '' : `; ${plural(fixed, 'file')} repaired`;
  if (findings.length === 0) return `No findings in ${plural(files, 'file')}${repaired}.`;
  const hit = new Set(findings.map((it) => it.file)).size;
  const levels: readonly Severity[] = ['error', 'warning', 'info', 'style'];
  const counts = levels
    .map((level) => ({ level, count: findings.filter((it) => it.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${level}`);
  return `${plural(findings.length, 'finding')} in ${hit} of ${plural(files, 'file')}: ${counts.join(', ')}${repaired}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
