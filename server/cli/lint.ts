import { version } from '../../package.json';
import type { Threshold } from '../lint/config-file';
import { type Severity, severities } from '../lint/rule';
import { rules } from '../rules/index';
import { configsFor } from './configs';
import { inputs } from './inputs';
import { jsonReporter } from './json';
import { lintInput } from './lint-input';
import type { ExitCode } from './main';
import type { Options } from './options';
import type { Output } from './output';
import { describe, type Problem } from './problem';
import type { Reporter } from './report';
import { sarifReporter } from './sarif';
import { noShellChecker, shellChecker } from './shell-checker';
import { shownPath } from './shown-path';
import { emptyTally, withFile, withProblem } from './tally';
import { fixedText, ttyReporter } from './tty';

/** Checks what the options name, one file after the other, and keeps nothing of a file but numbers. */
export async function lint(options: Options, out: Output, errors: Output): Promise<ExitCode> {
  let tally = emptyTally;
  let fails = false;
  const tell = (problem: Problem): void => {
    tally = withProblem(tally, problem);
    void errors.write(describe(problem));
  };
  const configOf = configsFor(options, tell);
  const shell = options.shellCheck ? shellChecker(errors) : noShellChecker;
  // With --fix, standard output holds the repaired text of standard input.
  const report = options.fix && options.paths.includes('-') ? errors : out;
  const reporter = reporterFor(options, report.coloured);
  for (const input of inputs(options.paths)) {
    if (report.closed()) break;
    const path = input.kind === 'stdin' ? (options.stdinName ?? '-') : input.path;
    const name = path === '-' ? path : shownPath(path);
    if (input.kind === 'problem') {
      tell({ about: 'input', path: name, message: input.problem, fatal: true });
      continue;
    }
    const config = configOf(path);
    const outcome = await lintInput(input, name, config.settings, options.fix, shell.findings);
    outcome.problems.forEach(tell);
    const threshold = options.threshold ?? config.failureThreshold ?? 'info';
    const failing = outcome.findings.filter((it) => reaches(it.level, threshold));
    const shown = options.quiet ? failing : outcome.findings;
    fails ||= failing.length > 0;
    tally = withFile(tally, outcome, shown);
    if (outcome.echo !== undefined) await out.write(outcome.echo);
    await report.write(reporter.file(shown));
  }
  shell.dispose();
  await report.write(reporter.end(tally));
  if (tally.files === 0 && tally.problems.length === 0)
    await errors.write(`There is no Dockerfile below ${options.paths.join(', ')}.\n`);
  if (options.format !== 'tty' && !options.quiet && tally.fixedFiles > 0)
    await errors.write(`${fixedText(tally).trimEnd()}\n`);
  if (tally.problems.some((it) => it.fatal)) return 2;
  return fails && !options.noFail ? 1 : 0;
}

function reporterFor({ format, quiet }: Options, coloured: boolean): Reporter {
  if (format === 'json') return jsonReporter();
  if (format === 'sarif') return sarifReporter(rules, version);
  const reporter = ttyReporter(coloured);
  return quiet ? { ...reporter, end: () => '' } : reporter;
}

function reaches(level: Severity, threshold: Threshold): boolean {
  return threshold !== 'none' && severities.indexOf(level) <= severities.indexOf(threshold);
}
