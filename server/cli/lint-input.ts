import type { Finding } from '../lint/lint';
import type { LintSettings } from '../lint/settings';
import { failure } from '../node/failure';
import { check } from './check';
import type { Decoded } from './decode';
import type { Input } from './inputs';
import type { Problem } from './problem';
import { replaceFile } from './replace-file';
import { type Located, located } from './report';
import { readSource } from './source';

/** What became of one file or of standard input. */
export interface Outcome {
  /** What is found, after the fixes where they were asked for. */
  readonly findings: readonly Located[];
  readonly problems: readonly Problem[];
  /** Whether it could be read. */
  readonly isChecked: boolean;
  /** How many findings the fixes have answered. */
  readonly fixed: number;
  readonly isRepaired: boolean;
  /** What standard output gets: standard input after the fixes. */
  readonly echo?: string | Uint8Array;
}

export type Readable = Exclude<Input, { readonly kind: 'problem' }>;

/** What slow tools find in a text. */
export type SlowFindings = (text: string, settings: LintSettings) => Promise<readonly Finding[]>;

/** Reads, checks and repairs one input, which reports call `name`. Fails only by way of problems. */
export async function lintInput(
  input: Readable,
  name: string,
  settings: LintSettings,
  fix: boolean,
  slow: SlowFindings,
): Promise<Outcome> {
  const { bytes, content } = await readSource(input);
  const echoes = fix && input.kind === 'stdin';
  const problem = (message: string, fatal: boolean): Problem => ({
    about: 'input',
    path: name,
    message,
    fatal,
  });
  if ('problem' in content) {
    const problems = [problem(content.problem, true)];
    return {
      findings: [],
      problems,
      isChecked: false,
      fixed: 0,
      isRepaired: false,
      ...(echoes ? { echo: bytes } : {}),
    };
  }
  const { text, lossy, unbuildable = false } = content;
  const problems = lossy === undefined ? [] : [problem(lossy, unbuildable)];
  const isFixed = fix && lossy === undefined;
  let checked = check(text, settings, isFixed);
  const failed =
    input.kind === 'file' && checked.text !== text ? written(input.path, content, checked.text) : '';
  if (failed !== '') {
    problems.push(problem(failed, true));
    checked = check(text, settings, false);
  }
  const isRepaired = checked.text !== text;
  const findings = [...checked.findings, ...(await slow(checked.text, settings))].sort(
    (a, b) => a.range.start - b.range.start,
  );
  return {
    findings: located(name, checked.text, findings),
    problems: [...problems, ...checked.failures.map((it) => problem(it, true))],
    isChecked: true,
    fixed: checked.fixed,
    isRepaired,
    ...(echoes ? { echo: isRepaired ? encoded(content, checked.text) : bytes } : {}),
  };
}

/** Writes a file back; tells why not where it cannot be done. */
function written(path: string, before: Decoded, text: string): string {
  try {
    replaceFile(path, encoded(before, text));
    return '';
  } catch (error) {
    return `cannot be repaired: the file ${failure(error)}`;
  }
}

function encoded({ bom }: Decoded, text: string): string {
  return bom ? `\ufeff${text}` : text;
}
