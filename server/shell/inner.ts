import type { Command as CommandNode, Word as WordNode } from 'unbash';
import { shells, type Wrapper, wrappers } from '../knowledge/wrappers';
import { type FlatText, flatPart } from '../syntax/flat';
import type { ExecForm, Instruction } from '../syntax/tree';
import { baseName, type Command, hasArgument, type ShellWord } from './command';
import { readScript, type Script, unquotedFlat } from './parse';

/** The commands that a command runs: behind `sudo` and its like, in `sh -c "…"`, in `bash <<EOF`. */
export function innerCommands(command: Command, flat: FlatText, node: CommandNode): readonly Command[] {
  const found: Command[] = [];
  let current: Command | undefined = command;
  while (current !== undefined) {
    for (const script of scriptsOf(current, flat, node))
      found.push(...readScript(script, current.instruction, current).commands);
    current = wrapped(current);
    if (current !== undefined) found.push(current);
  }
  return found;
}

/** The command of an exec form and those inside it, and the script in `["sh", "-c", "…"]`. */
export function execCommands(
  exec: ExecForm,
  instruction: Instruction,
): { readonly commands: readonly Command[]; readonly shellScript?: Script } {
  const [first, ...rest] = exec.words.map((it) => ({ ...it, literal: true }));
  if (first === undefined) return { commands: [] };
  const command: Command = {
    name: first.value,
    nameWord: first,
    args: rest,
    range: exec.range,
    assignments: [],
    form: 'exec',
    hasInput: false,
    instruction,
  };
  const commands: Command[] = [command];
  for (let current = wrapped(command); current !== undefined; current = wrapped(current))
    commands.push(current);
  for (const current of [...commands]) {
    const argument = scriptArgument(current);
    const word = exec.words.find((it) => it.range === argument?.range);
    if (word === undefined) continue;
    const shellScript = readScript(word.flat, instruction, current);
    return { commands: [...commands, ...shellScript.commands], shellScript };
  }
  return { commands };
}

function wrapped(command: Command): Command | undefined {
  const wrapper = wrappers[baseName(command)];
  if (wrapper === undefined) return undefined;
  if (hasArgument(command, ...(wrapper.tells ?? []))) return undefined;
  const index = commandIndex(command.args, wrapper);
  const nameWord = command.args[index];
  if (nameWord === undefined) return undefined;
  const end = command.args.at(-1)?.range.end ?? nameWord.range.end;
  return {
    ...command,
    name: nameWord.value,
    nameWord,
    args: command.args.slice(index + 1),
    range: { start: nameWord.range.start, end },
    assignments: [],
    wrapper: command,
  };
}

function commandIndex(args: readonly ShellWord[], { valued, words = 0, assigns = false }: Wrapper): number {
  let index = 0;
  let left = words;
  for (; index < args.length; index++) {
    const value = args[index]?.value ?? '';
    if (value === '--') return index + 1 + left;
    if (valued.includes(value)) index++;
    else if (value.startsWith('-') && value !== '-') continue;
    else if (assigns && /^\w+=/.test(value)) continue;
    else if (left > 0) left--;
    else return index;
  }
  return index;
}

function scriptsOf(command: Command, flat: FlatText, node: CommandNode): readonly FlatText[] {
  if (!shells.includes(baseName(command))) return [];
  const argument = scriptArgument(command);
  if (argument !== undefined) {
    const word = node.args.find((it): it is WordNode => it.type === 'Word' && it.text === argument.text);
    return word === undefined ? [] : [unquotedFlat(flat, word)];
  }
  return node.redirects.flatMap((it) =>
    it.type === 'HereDoc' ? [flatPart(flat, it.body.pos, it.body.end)] : [],
  );
}

/** The word that holds the script of `sh -c`. */
function scriptArgument(command: Command): ShellWord | undefined {
  if (!shells.includes(baseName(command))) return undefined;
  const option = command.args.findIndex((it) => /^-[a-z]*c[a-z]*$/.test(it.value));
  const first = command.args.findIndex((it) => !it.value.startsWith('-') && !it.value.startsWith('+'));
  if (option < 0 || (first >= 0 && first < option && command.args[first - 1]?.value !== '-o'))
    return undefined;
  return command.args.slice(option + 1).find((it, index, rest) => {
    return !it.value.startsWith('-') && rest[index - 1]?.value !== '-o';
  });
}
