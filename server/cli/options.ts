import { parseArgs } from 'node:util';
import { nearest } from '../knowledge/nearest';
import { type Threshold, thresholds } from '../lint/config-file';
import { UsageError } from './usage-error';

export const formats = ['tty', 'json', 'sarif'] as const;

/** What `drydock lint` is asked to do. */
export interface Options {
  readonly command: 'lint';
  /** Files, folders and `-`. */
  readonly paths: readonly string[];
  readonly format: (typeof formats)[number];
  readonly fix: boolean;
  readonly shellCheck: boolean;
  readonly quiet: boolean;
  readonly noFail: boolean;
  /** Undefined where the configuration may choose. */
  readonly threshold: Threshold | undefined;
  readonly config: string | undefined;
  readonly noConfig: boolean;
  readonly stdinName: string | undefined;
}

export type Request = Options | { readonly command: 'help' | 'version' };

export const declared = {
  format: { type: 'string', short: 'f' },
  fix: { type: 'boolean' },
  'no-shellcheck': { type: 'boolean' },
  'failure-threshold': { type: 'string', short: 't' },
  quiet: { type: 'boolean', short: 'q' },
  'no-fail': { type: 'boolean' },
  config: { type: 'string', short: 'c' },
  'no-config': { type: 'boolean' },
  'stdin-name': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Reads the command line; throws a UsageError that says what is wrong with it. */
export function readOptions(args: readonly string[]): Request {
  const { values, positionals } = parsed(args);
  if (values.help === true) return { command: 'help' };
  if (values.version === true) return { command: 'version' };
  const [command, ...paths] = positionals;
  if (command !== 'lint') throw new UsageError(wrongCommand(command, args));
  if (values.config !== undefined && values['no-config'] === true)
    throw new UsageError('Give either --config or --no-config.');
  return {
    command,
    paths: paths.length === 0 ? ['.'] : paths,
    format: oneOf('format', values.format, formats) ?? 'tty',
    fix: values.fix === true,
    shellCheck: values['no-shellcheck'] !== true,
    quiet: values.quiet === true,
    noFail: values['no-fail'] === true,
    threshold: oneOf('failure-threshold', values['failure-threshold'], thresholds),
    config: values.config,
    noConfig: values['no-config'] === true,
    stdinName: values['stdin-name'],
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: declared, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? wrongOption(error, args) : String(error));
  }
}

function wrongOption(error: Error, args: readonly string[]): string {
  const flag = /'(--?[^'\s=,]+)/.exec(error.message)?.[1];
  if (!('code' in error) || error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || flag === undefined)
    return error.message;
  const near = nearest(flag.replace(/^-+/, ''), Object.keys(declared));
  if (near !== undefined) return `There is no option ${flag}; did you mean --${near}?`;
  const isFile = args.includes(flag) ? ` A file of that name is ./${flag}.` : '';
  return `There is no option ${flag}.${isFile}`;
}

function wrongCommand(command: string | undefined, args: readonly string[]): string {
  if (command === undefined) return 'Say what to do: drydock lint [PATH…]';
  if (nearest(command, ['lint']) !== undefined) return `There is no command ${command}; did you mean lint?`;
  return `There is no command ${command}; did you mean: drydock lint ${args.join(' ')}`;
}

function oneOf<Value extends string>(
  option: string,
  value: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = values.find((it) => it === value);
  if (found !== undefined) return found;
  const near = nearest(value, values);
  const help = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new UsageError(`--${option} takes ${values.join(', ')}, but not “${value}”.${help}`);
}
