import type { Document } from '../document';
import { baseName, type Command, type ShellWord } from '../shell/command';
import type { Instruction } from '../syntax/tree';

/** hadolint's terms, over our commands. Where they say less than hadolint's, a rule's own test says why. */

/** Whether a command is run by RUN, and so while the image is built. */
export function isBuilding({ instruction }: Command): boolean {
  return instruction.name === 'RUN';
}

/** Whether a command has one of the names, and one of the arguments: any of them, not all. */
export function has(command: Command, names: readonly string[], args: readonly string[]): boolean {
  return names.includes(baseName(command)) && command.args.some((it) => args.includes(it.value));
}

/** The arguments that are neither options nor the values of options that take one, given with their dashes. */
export function words({ args }: Command, valued: readonly string[]): readonly ShellWord[] {
  return args.filter(({ value }, index) => {
    if (value.startsWith('-') && value !== '-') return false;
    const previous = args[index - 1];
    return previous === undefined || !takesNext(previous.value, valued);
  });
}

/** `-t`, `--target`, or a group such as `-yt`; an option with its value in the same word takes no other. */
function takesNext(option: string, valued: readonly string[]): boolean {
  if (!option.startsWith('-') || option.includes('=')) return false;
  if (valued.includes(option)) return true;
  if (option.startsWith('--') || option.length < 3) return false;
  const letters = [...option.slice(1)].map((it) => `-${it}`);
  return letters.findIndex((it) => valued.includes(it)) === letters.length - 1;
}

/**
 * Whether a RUN keeps a folder out of its layer: a cache or a tmpfs is mounted there, below or above. The
 * folder may be the end of a path: `.cache/pip`.
 */
export function isMounted(document: Document, run: Instruction, folder: string): boolean {
  const parents = folder.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  return document.mounts(run).some(({ type, target }) => {
    if (target === undefined || (type !== 'cache' && type !== 'tmpfs')) return false;
    const place = target.replace(/\/+$/, '');
    if (place.includes(folder)) return true;
    return parents.some((it) => it !== '' && (it.startsWith('/') ? place === it : place.endsWith(`/${it}`)));
  });
}

/**
 * Whether a command installs packages with pip: `pip install`, `pip3.12 install`, `python -m pip install`.
 * pipx counts, pipenv does not.
 */
export function isPipInstall(command: Command): boolean {
  const name = baseName(command);
  const values = command.args.map((it) => it.value);
  if (name.startsWith('pip')) return !name.startsWith('pipenv') && values.includes('install');
  if (!name.startsWith('python')) return false;
  const module = values.indexOf('-m');
  return module >= 0 && values[module + 1] === 'pip' && values.includes('install', module + 2);
}
