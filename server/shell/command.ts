import type { Instruction, Word } from '../syntax/tree';
import type { Range } from '../text';

/** A word of a command: `value` is without quotes, with variables and substitutions as they are written. */
export interface ShellWord extends Word {
  /** Whether the value is known: nothing in the word is expanded when the command runs. */
  readonly literal: boolean;
}

/** One simple command, wherever it stands: in a pipeline, a substitution, `sh -c "…"`, a heredoc, exec form. */
export interface Command {
  /** The value of its first word. */
  readonly name: string;
  readonly nameWord: ShellWord;
  readonly args: readonly ShellWord[];
  readonly range: Range;
  /** Names of the variables set for this command alone: `A=1 command`. */
  readonly assignments: readonly string[];
  /** Shell syntax, or the elements of a JSON array. */
  readonly form: 'shell' | 'exec';
  /** Whether its input comes from a pipe, a file or a heredoc, so that something can answer what it asks. */
  readonly hasInput: boolean;
  /** The command that runs this one: `sudo`, `env`, `timeout` … */
  readonly wrapper?: Command;
  /** The command whose argument or input this one's script is: `sh -c "…"`, `bash <<EOF`. */
  readonly host?: Command;
  readonly instruction: Instruction;
}

/** The name without its folders: `apt-get` for `/usr/bin/apt-get`. */
export function baseName(command: Command): string {
  return command.name.slice(command.name.lastIndexOf('/') + 1);
}

/** The first argument that is no option. */
export function subcommand(command: Command): ShellWord | undefined {
  return command.args.find((it) => !it.value.startsWith('-'));
}

/** Whether some argument is one of `values`. */
export function hasArgument(command: Command, ...values: readonly string[]): boolean {
  return command.args.some((it) => values.includes(it.value));
}

/** The options of an argument: `x` for `--x` and `--x=y`, `a`, `b` and `c` for `-abc`, none for a word. */
export function optionsIn(argument: string): readonly string[] {
  if (argument.startsWith('--')) return argument === '--' ? [] : [argument.slice(2).split('=')[0] ?? ''];
  return argument.startsWith('-') ? [...argument.slice(1)] : [];
}

/** Whether some argument holds one of the options, given without their dashes. */
export function hasOption(command: Command, ...names: readonly string[]): boolean {
  return command.args.some((it) => optionsIn(it.value).some((option) => names.includes(option)));
}
