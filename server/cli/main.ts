import { renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { version } from '../../package.json';
import { Document } from '../document';
import type { Config, Threshold } from '../lint/config-file';
import { fixAll } from '../lint/fix-all';
import { createLinter, type Linter } from '../lint/lint';
import { type Severity, severities } from '../lint/rule';
import { defaultSettings, type LintSettings } from '../lint/settings';
import { rules } from '../rules/index';
import { Configs } from './config';
import { help } from './help';
import { type Input, inputs } from './inputs';
import { type Options, readOptions, UsageError } from './options';
import { type Detailed, detailed, json } from './report';
import { sarif } from './sarif';
import { summary, tty } from './tty';

/** 0: nothing at or above the threshold. 1: something is. 2: wrong usage, or something could not be read. */
export type ExitCode = 0 | 1 | 2;

export async function main(args: readonly string[]): Promise<ExitCode> {
  try {
    const options = readOptions(args);
    if (options.version) return print(version);
    return options.help ? print(help) : lint(options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\nTry: drydock --help`);
    return 2;
  }
}

function print(text: string): ExitCode {
  console.log(text);
  return 0;
}

const noConfig: Config = { settings: defaultSettings, failureThreshold: undefined, faults: [] };

function lint(options: Options): ExitCode {
  const findings: Detailed[] = [];
  const unreadable: { path: string; problem: string }[] = [];
  const linters = new Map<LintSettings, Linter>();
  const configOf = configReader(options);
  let files = 0;
  let fixed = 0;
  let fails = false;
  for (const input of inputs(options.paths, options.stdinName)) {
    if ('problem' in input) {
      unreadable.push(input);
      console.error(`${input.path} ${input.problem}`);
      continue;
    }
    files++;
    const config = configOf(input.path);
    const linter =
      linters.get(config.settings) ?? createLinter(rules, config.settings, reportCrash(input.path));
    linters.set(config.settings, linter);
    const text = options.fix ? repaired(input, linter) : input.text;
    if (text !== input.text) fixed++;
    const own = detailed(input.path, text, linter.findings(new Document(text)));
    const threshold = options.threshold ?? config.failureThreshold ?? 'info';
    fails ||= own.some((it) => reaches(it.level, threshold));
    findings.push(...own);
  }
  write(options, findings, unreadable, files, fixed);
  if (unreadable.length > 0) return 2;
  return fails && !options.noFail ? 1 : 0;
}

function configReader({ noConfig: without, config }: Options): (path: string) => Config {
  if (without) return () => noConfig;
  const configs = new Configs((message) => console.error(message));
  if (config === undefined) return (path) => configs.of(path);
  try {
    const read = configs.read(config);
    return () => read;
  } catch (error) {
    throw new UsageError(`${config} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function reportCrash(path: string): (rule: { readonly code: string }, error: unknown) => void {
  return ({ code }, error) =>
    console.error(`The rule ${code} failed on ${path}: ${error instanceof Error ? error.stack : error}`);
}

/** The text after all safe fixes, written back unless it came from standard input. */
function repaired(input: Extract<Input, { text: string }>, linter: Linter): string {
  const text = fixAll(input.text, linter);
  if (input.fromStdin) process.stdout.write(text);
  else if (text !== input.text) replaceFile(input.path, text);
  return text;
}

/** Writes beside the file and renames, so that an interrupted run leaves the old text or the new one. */
function replaceFile(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  writeFileSync(beside, text, { mode: statSync(path).mode });
  renameSync(beside, path);
}

function reaches(level: Severity, threshold: Threshold): boolean {
  return threshold !== 'none' && severities.indexOf(level) <= severities.indexOf(threshold);
}

function write(
  options: Options,
  findings: readonly Detailed[],
  unreadable: readonly { readonly path: string; readonly problem: string }[],
  files: number,
  fixed: number,
): void {
  // With --fix, standard output holds the repaired text of standard input.
  const toError = options.fix && options.paths.includes('-');
  const out = toError ? process.stderr : process.stdout;
  if (options.format === 'json') out.write(`${json(findings)}\n`);
  else if (options.format === 'sarif') out.write(`${sarif({ findings, unreadable, rules, version })}\n`);
  else {
    const coloured = out.isTTY === true && process.env.NO_COLOR === undefined;
    if (findings.length > 0) out.write(`${tty(findings, coloured)}\n`);
    console.error(summary(findings, files, fixed));
  }
}
