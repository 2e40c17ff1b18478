import type { Range } from '../text';
import type { Flag, Instruction } from './tree';

/** One `--mount=` of a RUN. */
export interface Mount {
  /** `bind` when it does not say. */
  readonly type: string;
  /** Where in the container; undefined when it does not say. */
  readonly target: string | undefined;
  readonly options: readonly MountOption[];
  readonly flag: Flag;
}

/** `key=value`, or `key` alone. */
export interface MountOption {
  /** Lower-cased; other spellings of a key stay as they are. */
  readonly key: string;
  readonly value: string | undefined;
  /** Those of the flag's whole value when that is quoted or goes on behind a line continuation. */
  readonly keyRange: Range;
  readonly valueRange: Range;
}

const targets: readonly string[] = ['target', 'dst', 'destination'];

/** The mounts of an instruction, as far as they can be read. */
export function mountsOf(instruction: Instruction): readonly Mount[] {
  return instruction.flags.flatMap((flag) => {
    if (flag.name !== 'mount' || flag.value === undefined || flag.valueRange === undefined) return [];
    const options = optionsOf(flag, flag.value, flag.valueRange);
    const valueOf = (keys: readonly string[]): string | undefined =>
      options.findLast((it) => keys.includes(it.key))?.value;
    return [{ type: valueOf(['type']) ?? 'bind', target: valueOf(targets), options, flag }];
  });
}

/** The fields between the commas. BuildKit reads them as a line of CSV. */
function optionsOf(flag: Flag, value: string, range: Range): readonly MountOption[] {
  const direct = flag.exact && range.end - range.start === value.length;
  return [...value.matchAll(/(?:"(?:[^"]|"")*"|[^,])+/g)].map((match) => {
    const field = match[0];
    const equals = field.indexOf('=');
    const within = (start: number, end: number): Range =>
      direct
        ? { start: range.start + match.index + start, end: range.start + match.index + end }
        : { start: range.start, end: range.end };
    const plain = (text: string): string => text.replace(/^"|"$/g, '').replaceAll('""', '"');
    const keyEnd = equals < 0 ? field.length : equals;
    return {
      key: plain(field.slice(0, keyEnd)).toLowerCase(),
      value: equals < 0 ? undefined : plain(field.slice(equals + 1)),
      keyRange: within(0, keyEnd),
      valueRange: within(Math.min(keyEnd + 1, field.length), field.length),
    };
  });
}
