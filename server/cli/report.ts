import type { Finding } from '../lint/lint';
import type { Severity } from '../lint/rule';
import type { Edit } from '../text';
import { Lines } from './lines';

/** A finding with its place in its file, as the JSON format has it. */
export interface Reported {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly level: Severity;
  readonly message: string;
}

/** What the other formats show besides. */
export interface Detailed extends Reported {
  readonly lineText: string;
  readonly fixes: readonly PlacedFix[];
}

export interface PlacedFix {
  readonly title: string;
  readonly edits: readonly (Omit<Reported, 'file' | 'code' | 'level' | 'message'> & {
    readonly text: string;
  })[];
}

export function detailed(file: string, text: string, findings: readonly Finding[]): readonly Detailed[] {
  const lines = new Lines(text);
  const place = (start: number, end: number) => {
    const from = lines.at(start);
    const to = lines.at(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
  const edit = ({ range, text: added }: Edit) => ({ ...place(range.start, range.end), text: added });
  return findings.map(({ code, severity, range, message, fixes }) => ({
    file,
    ...place(range.start, range.end),
    code,
    level: severity,
    message,
    lineText: lines.lineText(lines.at(range.start).line),
    fixes: fixes.filter((it) => it.safe).map(({ title, edits }) => ({ title, edits: edits.map(edit) })),
  }));
}

export function json(findings: readonly Detailed[]): string {
  return JSON.stringify(
    findings.map(({ lineText: _, fixes: __, ...reported }) => reported),
    null,
    2,
  );
}
