import type { Finding } from '../lint/lint';
import type { Severity } from '../lint/rule';
import type { Edit, Range } from '../text';
import { Lines } from './lines';
import type { Problem } from './problem';

/** Writes a run down while it goes on. What it returns is the text to write next. */
export interface Reporter {
  readonly file: (findings: readonly Located[]) => string;
  readonly end: (summary: Summary) => string;
}

/** A finding with its place in its file. */
export interface Located extends Region {
  readonly file: string;
  readonly code: string;
  readonly level: Severity;
  readonly message: string;
  /** The whole line that it begins in. */
  readonly lineText: string;
  /** The change that --fix makes. */
  readonly fix?: { readonly title: string; readonly edits: readonly LocatedEdit[] };
}

/** Lines and columns, both from 1; the end is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface LocatedEdit extends Region {
  readonly text: string;
}

export interface Summary {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings --fix has answered, and in how many files. */
  readonly fixed: number;
  readonly fixedFiles: number;
  readonly problems: readonly Problem[];
}

export function located(file: string, text: string, findings: readonly Finding[]): readonly Located[] {
  const lines = new Lines(text);
  const region = ({ start, end }: Range): Region => {
    const to = lines.at(end);
    return { ...lines.at(start), endLine: to.line, endColumn: to.column };
  };
  const edit = ({ range, text: added }: Edit): LocatedEdit => ({ ...region(range), text: added });
  return findings.map(({ code, severity, range, message, fixes }) => {
    const at = region(range);
    const fix = fixes.find((it) => it.safe);
    return {
      file,
      ...at,
      code,
      level: severity,
      message,
      lineText: lines.lineText(at.line),
      ...(fix ? { fix: { title: fix.title, edits: fix.edits.map(edit) } } : {}),
    };
  });
}
