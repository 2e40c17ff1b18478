import type { Document } from '../document';
import { type Pinning, type PinningCode, pinnings } from '../knowledge/versions';
import type { Report } from '../lint/rule';
import { type Command, hasOption, type ShellWord } from '../shell/command';
import { has, isBuilding, words } from './vocabulary';

const none: readonly Report[] = [];

/** The report on a command that installs packages in whatever version there is, for the rule `code`. */
export function unpinned(code: PinningCode, command: Command, document: Document): readonly Report[] {
  const row: Pinning = pinnings[code];
  if (!isBuilding(command) || !has(command, row.commands, row.installs)) return none;
  return unpinnedReport(row, command, packagesOf(row, command), document);
}

/** The words that name packages, as a row of the table says. */
export function packagesOf(row: Pinning, command: Command): readonly ShellWord[] {
  if (row.settles !== undefined && hasOption(command, ...row.settles)) return [];
  const end = command.args.findIndex((it) => it.value === '--');
  const before = end >= 0 && row.untilDashes ? { ...command, args: command.args.slice(0, end) } : command;
  const all = words(before, row.valued);
  if (row.firstWordOnly && !row.installs.includes(all[0]?.value ?? '')) return [];
  const ignored = [...row.installs, ...Object.keys(row.kinds ?? {})];
  return all.filter((it) => !ignored.includes(it.value));
}

/** One report for the first package that has no version. */
export function unpinnedReport(
  row: Pinning,
  command: Command,
  packages: readonly ShellWord[],
  document: Document,
): readonly Report[] {
  const kind = command.args.find((it) => row.kinds?.[it.value] !== undefined)?.value ?? '';
  const pattern = row.kinds?.[kind] ?? row.pinned;
  const loose = packages.filter((it) => !isPinned(row, pattern, it, command, document));
  const [first] = loose;
  return first === undefined ? none : [{ at: first.range, message: message(row, first, loose.length - 1) }];
}

function isPinned(
  row: Pinning,
  pattern: RegExp,
  { value, literal }: ShellWord,
  { instruction }: Command,
  document: Document,
): boolean {
  if (!row.variables || literal || !value.includes('-') || /\.rpm$/.test(value)) return pattern.test(value);
  return [...value.matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => isSet(document, name, instruction));
}

/** Whether ENV or ARG have set a variable above. */
function isSet(document: Document, name: string, instruction: Command['instruction']): boolean {
  return (
    document.variable(name, instruction) !== undefined ||
    document.instructions.some(
      (it) =>
        it.name === 'ARG' &&
        it.range.start < instruction.range.start &&
        it.pairs.some(({ key }) => key.value === name),
    )
  );
}

function message({ write }: Pinning, { value, literal }: ShellWord, others: number): string {
  const more = others === 0 ? '' : others === 1 ? ' and one more package' : ` and ${others} more packages`;
  const example = literal ? `, as in ${value}${write}` : '';
  return `Pin the version of ${value}${more}${example}: without one every build may install another.`;
}
