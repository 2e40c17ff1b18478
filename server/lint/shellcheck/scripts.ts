import type { Document } from '../../document';
import { FlatBuilder, type FlatText, flatPart } from '../../syntax/flat';
import type { Instruction } from '../../syntax/tree';
import { type Pragma, pragmasIn, shellNamed, shellOf } from './dialect';
import { type VariablesIn, variablesOf } from './variables';

/** The script of one RUN as ShellCheck gets it. */
export interface RunScript {
  readonly instruction: Instruction;
  /** What the shell gets, less a shebang and the carriage returns at the ends of lines. */
  readonly flat: FlatText;
  /** Whole lines above it that tell ShellCheck about the shell and its variables. */
  readonly prelude: string;
}

/** ShellCheck's time grows faster than the script; above this many commands it is asked to look less deep. */
const mostCommands = 100;

/** The scripts of a document that ShellCheck can read, those that ONBUILD triggers too. */
export function runScripts(document: Document): readonly RunScript[] {
  const around = { document, pragmas: pragmasIn(document), variablesIn: variablesOf(document) };
  return document.instructions.flatMap((it) => {
    const instruction = it.name === 'ONBUILD' ? it.instruction : it;
    return instruction?.name === 'RUN' ? (runScript(around, instruction) ?? []) : [];
  });
}

interface Around {
  readonly document: Document;
  readonly pragmas: readonly Pragma[];
  readonly variablesIn: VariablesIn;
}

function runScript(around: Around, instruction: Instruction): RunScript | undefined {
  const { document, pragmas, variablesIn } = around;
  const { script } = document.execution(instruction);
  if (script === undefined || script.flat.text.trim() === '') return undefined;
  const host = hostShell(instruction);
  const shell = host ? shellNamed(host) : shellOf({ document, pragmas }, instruction, script.flat.text);
  const flat = shell && checkedText(instruction, script.flat);
  if (shell === undefined || flat === undefined) return undefined;
  const shallow = script.commands.length > mostCommands ? ' extended-analysis=false' : '';
  const variables = variablesIn(instruction, flat.text).map((it) => ` ${it}=1`);
  const prelude = [
    `# shellcheck shell=${shell.dialect}${shallow}\n`,
    variables.length > 0 ? `export${variables.join('')}\n` : '',
    shell.stopsOnError ? 'set -e\n' : '',
  ];
  return { instruction, flat, prelude: prelude.join('') };
}

/** What of an instruction's script ShellCheck gets to see. */
export function checkedText(instruction: Instruction, whole: FlatText): FlatText {
  const [heredoc] = instruction.heredocs;
  if (heredoc === undefined || hostShell(instruction) === undefined)
    return withoutReturns(withoutShebang(whole));
  const end = heredoc.terminator === null ? whole.text.length : whole.text.length - heredoc.name.length;
  return withoutReturns(withoutShebang(flatPart(whole, instruction.flat.text.length + 1, end)));
}

/**
 * The words of `bash -e` in `RUN <<EOF bash -e`: all that the instruction's own shell does there is to hand the
 * script to another one.
 */
function hostShell({ flat, heredocs }: Instruction): readonly string[] | undefined {
  const [heredoc] = heredocs;
  if (heredoc === undefined || heredocs.length > 1) return undefined;
  const command = flat.text.replace(heredoc.marker.text, '').trim();
  const shell = /^(\S*\/)?(ba|da|a|k)?sh([ \t]+-(\w+([ \t]+pipefail)?)?)*$/;
  return shell.test(command) ? command.split(/[ \t]+/) : undefined;
}

/** A shebang below the prelude would be called misplaced. */
function withoutShebang(flat: FlatText): FlatText {
  if (!flat.text.startsWith('#!')) return flat;
  const newline = flat.text.indexOf('\n');
  return flatPart(flat, newline < 0 ? flat.text.length : newline, flat.text.length);
}

/** The lines of a file with Windows line breaks are no fault of the script. */
function withoutReturns(flat: FlatText): FlatText {
  if (!flat.text.includes('\r\n')) return flat;
  const builder = new FlatBuilder();
  let start = 0;
  for (const { index } of flat.text.matchAll(/\r+(?=\n)/g)) {
    builder.append(flatPart(flat, start, index));
    start = flat.text.indexOf('\n', index);
  }
  builder.append(flatPart(flat, start, flat.text.length));
  return builder.build(flat.sourceStarts[0] ?? 0);
}
