import { styleText } from 'node:util';
import { type Severity, severities } from '../lint/rule';
import { excerpt } from './excerpt';
import { printable } from './printable';
import type { Located, Reporter, Summary } from './report';

type Colour = Parameters<typeof styleText>[0];

const colours: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  style: 'cyan',
};

/** For people: place, message, and the line with what is meant underlined. */
export function ttyReporter(coloured: boolean): Reporter {
  const paint = (colour: Colour, text: string): string =>
    coloured ? styleText(colour, text, { validateStream: false }) : text;
  const entry = (it: Located): string => {
    const { file, line, column, level, code, message } = it;
    const place = paint('bold', `${printable(file)}:${line}:${column}`);
    const { text, before, marked } = excerpt(it);
    const number = String(line).padStart(5);
    return [
      `${place}  ${paint(colours[level], level)}  ${printable(message)}  ${paint('dim', code)}`,
      `${paint('dim', `${number} │`)} ${text}`,
      `${paint('dim', '      │')} ${before}${paint(colours[level], marked)}`,
      '\n',
    ].join('\n');
  };
  return { file: (findings) => findings.map(entry).join(''), end: summaryText };
}

/** `3 findings in 2 of 5 files: 1 error, 2 warning.` */
function summaryText(summary: Summary): string {
  const { files, filesWithFindings, counts } = summary;
  const all = severities.reduce((sum, level) => sum + counts[level], 0);
  const fixed = fixedText(summary);
  const rest = summary.problems.some((it) => it.fatal) ? ' Not everything could be checked; see above.' : '';
  if (all === 0) return `${fixed}No findings in ${plural(files, 'file')}.${rest}\n`;
  const levels = severities.filter((it) => counts[it] > 0).map((it) => `${counts[it]} ${it}`);
  return `${fixed}${plural(all, 'finding')} in ${filesWithFindings} of ${plural(files, 'file')}: ${levels.join(', ')}.${rest}\n`;
}

/** `Repaired 3 findings in 2 files. `, or nothing. */
export function fixedText({ fixed, fixedFiles }: Summary): string {
  return fixedFiles === 0 ? '' : `Repaired ${plural(fixed, 'finding')} in ${plural(fixedFiles, 'file')}. `;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
