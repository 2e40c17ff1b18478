import { chainOf, type Document, type Stage } from '../../document';
import { nearest } from '../../knowledge/nearest';
import type { Instruction } from '../../syntax/tree';

/** Set for every build without ARG. */
const predefined: ReadonlySet<string> = new Set(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((it) => [it, it.toLowerCase()]),
);

/** Names, with the offset from which on Docker sets them. */
type Names = ReadonlyMap<string, number>;

/** The variables of a document. */
export type VariablesIn = (instruction: Instruction, script: string) => readonly string[];

/**
 * The variables that Docker sets and a script speaks of, sorted. Those that it nearly names are among them, so
 * that ShellCheck can tell of a misspelling. All others are left out: each costs ShellCheck time.
 */
export function variablesOf(document: Document): VariablesIn {
  const scopes = new Map<Stage, { readonly own: Names; readonly triggers: Names }>();
  const namesFor = (instruction: Instruction): readonly Names[] =>
    chainOf(document.stageOf(instruction)).map((stage) => {
      const scope = scopes.get(stage) ?? { own: namesIn(stage, false), triggers: namesIn(stage, true) };
      scopes.set(stage, scope);
      return instruction.trigger === undefined ? scope.own : scope.triggers;
    });
  return (instruction, script) => {
    const before = instruction.range.start;
    const names = namesFor(instruction);
    const secrets = secretsOf(instruction);
    const isKnown = (name: string): boolean =>
      predefined.has(name) || secrets.includes(name) || names.some((it) => (it.get(name) ?? before) < before);
    const used = (script.match(/\b[A-Za-z_]\w*/g) ?? []).filter(isKnown);
    const unknown = (script.match(/\$\{?[A-Z_][A-Z0-9_]{3,}/g) ?? []).map((it) => it.replace(/\W+/, ''));
    const meant = unknown.filter((it) => !isKnown(it)).flatMap((it) => nearest(it, alike(it, names)) ?? []);
    return [...new Set([...used, ...meant.filter(isKnown)])].sort();
  };
}

/** A trigger runs in another build: with this image's ENV, not with its ARG, and with what triggers set. */
function namesIn({ instructions }: Stage, triggers: boolean): Names {
  const names = new Map<string, number>();
  for (const it of instructions) {
    const setter = triggers && it.name === 'ONBUILD' ? it.instruction : it;
    if (setter?.name !== 'ENV' && setter?.name !== 'ARG') continue;
    if (triggers && setter.name === 'ARG' && setter === it) continue;
    for (const { key } of setter.pairs)
      if (/^[A-Za-z_]\w*$/.test(key.value) && !names.has(key.value)) names.set(key.value, it.range.start);
  }
  return names;
}

/** ShellCheck takes upper-case names for set anyway, and rightly knows nothing of what a secret holds. */
function secretsOf({ flags }: Instruction): readonly string[] {
  return flags.flatMap(({ name, value }) => {
    const secret = name === 'mount' ? /(?:^|,)env=(\w+)/.exec(value ?? '')?.[1] : undefined;
    return secret !== undefined && /[a-z]/.test(secret) ? [secret] : [];
  });
}

function alike(name: string, names: readonly Names[]): readonly string[] {
  return names.flatMap((it) =>
    [...it.keys()].filter((other) => other[0] === name[0] && Math.abs(other.length - name.length) <= 1),
  );
}
