import { chainOf, type Document } from '../document';
import { type Cache, type CacheCode, caches } from '../knowledge/caches';
import { appendCommand, fix, suggest } from '../lint/fix';
import type { Report } from '../lint/rule';
import { baseName, type Command } from '../shell/command';
import type { CommandInstruction } from '../syntax/tree';
import { has, isMounted } from './vocabulary';

const none: readonly Report[] = [];

/** The report on a RUN that fills a package manager's cache and leaves it in the layer, for the rule `code`. */
export function uncleaned(code: CacheCode, run: CommandInstruction, document: Document): readonly Report[] {
  const row: Cache = caches[code];
  const commands = document.commands(run);
  const first = commands.findIndex((it) => has(it, row.commands, row.fills));
  const filling = commands[first];
  if (filling === undefined) return none;
  if (row.keptStagesOnly && !isKept(document, run)) return none;
  if (row.folders.some((it) => isMounted(document, run, it))) return none;
  if (commands.some((it, index) => (!row.inOrder || index > first) && cleans(row, filling, it))) return none;
  const clean = row.clean.replace('*', () => (row.clean.startsWith('* ') ? filling.name : '*'));
  const title = `Add ${clean}`;
  const edit = appendCommand(document, run, filling.wrapper?.name === 'sudo' ? `sudo ${clean}` : clean);
  const isNeeded = row.neededBy !== undefined && needs(document, run, row.neededBy);
  return [
    {
      at: filling.args.find((it) => row.fills.includes(it.value))?.range ?? filling.nameWord.range,
      message: `Run ${clean} at the end of this RUN: ${filling.name} leaves ${row.what} in the layer.`,
      fix: isNeeded || run.trigger !== undefined ? undefined : fix(title, edit),
      suggest: [run.trigger !== undefined ? suggest(title, edit) : undefined],
    },
  ];
}

function cleans({ cleans: ways }: Cache, filling: Command, command: Command): boolean {
  return ways.some(({ command: name, args }) => has(command, [name ?? baseName(filling)], args));
}

/** Whether the layers of a RUN's stage can be in the image, or in that of another stage. */
function isKept(document: Document, run: CommandInstruction): boolean {
  const stage = document.stageOf(run);
  return (
    run.trigger !== undefined ||
    stage === undefined ||
    stage === document.stages.at(-1) ||
    document.isBuiltOn(stage)
  );
}

/** Whether something behind a RUN, here or in a stage built on this one, needs what it leaves; or may do so. */
function needs(document: Document, run: CommandInstruction, by: NonNullable<Cache['neededBy']>): boolean {
  const stage = document.stageOf(run);
  const heirs = document.stages.filter((it) => stage !== undefined && chainOf(it).includes(stage));
  return heirs.some(({ instructions }) =>
    instructions.some((later) => {
      if (later.name !== 'RUN' || later.range.start <= run.range.start) return false;
      const commands = document.commands(later);
      if (commands.some((it) => has(it, by.commands, ['update']))) return false;
      return commands.some((it) => has(it, by.commands, by.asks) || isUnknown(it));
    }),
  );
}

/** A script of one's own may run anything. */
function isUnknown({ name, nameWord }: Command): boolean {
  return !nameWord.literal || name.startsWith('.') || /\.(sh|bash)$/.test(name);
}
