import { FlatBuilder, type FlatText, flatSlice } from '../syntax/flat';
import type { CommandForm, Heredoc, Instruction } from '../syntax/tree';
import type { Command } from './command';
import { execCommands } from './inner';
import { readScript, type Script } from './parse';

/** What an instruction runs. */
export interface Execution {
  /** The script that the shell gets; undefined for exec form and for a body with another interpreter. */
  readonly script?: Script;
  /** The script in an exec form that runs a shell: `["sh", "-c", "…"]`. */
  readonly shellScript?: Script;
  readonly commands: readonly Command[];
}

const nothing: Execution = { commands: [] };

/** What RUN, CMD, ENTRYPOINT or HEALTHCHECK runs. SHELL's words and all other instructions run nothing. */
export function executionOf(instruction: Instruction, text: string): Execution {
  if (instruction.name === 'SHELL' || !('command' in instruction)) return nothing;
  const command: CommandForm | undefined = instruction.command;
  if (command === undefined) return nothing;
  if (command.form === 'exec') return execCommands(command, instruction);
  const flat = scriptText(command.flat, instruction.heredocs, text);
  if (flat === undefined) return nothing;
  const script = readScript(flat, instruction);
  return { script, commands: distinct(script.commands) };
}

/** A substitution in `sh -c "$(…)"` is read with the outer script and with the inner one. */
function distinct(commands: readonly Command[]): readonly Command[] {
  const seen = new Set<number>();
  return commands.filter(({ nameWord }) => !seen.has(nameWord.range.start) && seen.add(nameWord.range.start));
}

/**
 * The script as BuildKit hands it to the shell: the body of a heredoc that stands alone, or the command with
 * the bodies below it. Undefined when the body's first line names an interpreter that is no shell.
 */
function scriptText(flat: FlatText, heredocs: readonly Heredoc[], text: string): FlatText | undefined {
  const [first] = heredocs;
  if (first === undefined) return flat;
  if (heredocs.length === 1 && first.marker.text === flat.text) {
    const body = bodyText(first, text);
    const interpreter = /^#!\s*(\S+)(?:[ \t]+(\S+))?/.exec(body.text);
    return interpreter === null || isShell(interpreter[1], interpreter[2]) ? body : undefined;
  }
  const whole = new FlatBuilder();
  whole.append(flat);
  for (const heredoc of heredocs) {
    whole.add('\n', heredoc.body.start);
    whole.append(flatSlice(text, heredoc.body));
    if (heredoc.terminator !== null) whole.add(heredoc.name, heredoc.terminator.end - heredoc.name.length);
  }
  return whole.build(flat.sourceStarts[0] ?? 0);
}

/** The body of a heredoc; `<<-` takes the tabs at the beginning of its lines away. */
function bodyText(heredoc: Heredoc, text: string): FlatText {
  const body = flatSlice(text, heredoc.body);
  if (!heredoc.chomp) return body;
  const builder = new FlatBuilder();
  for (const match of body.text.matchAll(/^\t*(.*\n?)/gm)) {
    const line = match[1] ?? '';
    builder.add(line, heredoc.body.start + match.index + match[0].length - line.length);
  }
  return builder.build(heredoc.body.start);
}

function isShell(interpreter = '', argument = ''): boolean {
  const name = /\/env$/.test(interpreter) ? argument : interpreter;
  return /(^|\/)(ba|da|a|k|z)?sh$/.test(name);
}
