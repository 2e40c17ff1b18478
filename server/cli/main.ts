import { version } from '../../package.json';
import { help } from './help';
import { lint } from './lint';
import { readOptions } from './options';
import type { Output } from './output';
import { UsageError } from './usage-error';

/** 0: nothing at or above the threshold. 1: something is. 2: wrong usage, or something could not be read. */
export type ExitCode = 0 | 1 | 2;

export async function main(args: readonly string[], out: Output, errors: Output): Promise<ExitCode> {
  try {
    const request = readOptions(args);
    if (request.command === 'lint') return await lint(request, out, errors);
    await out.write(request.command === 'help' ? help : `${version}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await errors.write(`${error.message}\ndrydock --help lists all options.\n`);
    return 2;
  }
}
