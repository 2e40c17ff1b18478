import { parseArgs } from 'node:util';
import { nearest } from '../knowledge/nearest';
import { type Threshold, thresholds } from '../lint/config-file';

export const formats = ['tty', 'json', 'sarif'] as const;

export type Format = (typeof formats)[number];

export interface Options {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly fix: boolean;
  readonly threshold: Threshold | undefined;
  readonly config: string | undefined;
  readonly noConfig: boolean;
  readonly noFail: boolean;
  readonly stdinName: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

/** Wrong usage: the message says what to do. */
export class UsageError extends Error {}

const declared = {
  format: { type: 'string', short: 'f' },
  fix: { type: 'boolean' },
  'failure-threshold': { type: 'string', short: 't' },
  config: { type: 'string', short: 'c' },
  'no-config': { type: 'boolean' },
  'no-fail': { type: 'boolean' },
  'stdin-name': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const [command, ...paths] = positionals;
  const help = values.help === true || (command === undefined && values.version !== true);
  if (!help && values.version !== true && command !== 'lint')
    throw new UsageError(`Unknown command ${command}; did you mean: drydock lint ${positionals.join(' ')}`);
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    format: oneOf('format', values.format, formats) ?? 'tty',
    fix: values.fix === true,
    threshold: oneOf('failure-threshold', values['failure-threshold'], thresholds),
    config: values.config,
    noConfig: values['no-config'] === true,
    noFail: values['no-fail'] === true,
    stdinName: values['stdin-name'],
    help,
    version: values.version === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: declared, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const flag = /'(--?[^'\s=]+)/.exec(message)?.[1];
    const near = flag && nearest(flag.replace(/^-+/, ''), Object.keys(declared));
    const isUnknown = message.startsWith('Unknown option');
    throw new UsageError(
      isUnknown ? `Unknown option ${flag}${near ? `; did you mean --${near}?` : '.'}` : message,
    );
  }
}

function oneOf<Value extends string>(
  option: string,
  value: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = values.find((it) => it === value);
  if (found === undefined)
    throw new UsageError(`--${option} takes one of ${values.join(', ')}, not ${value}.`);
  return found;
}
