import type { Document, Stage } from '../../document';
import type { Instruction } from '../../syntax/tree';

/** What ShellCheck knows of a script's shell. */
export interface Shell {
  readonly dialect: Dialect;
  /** Whether the shell stops at the first command that fails: `sh -e`. */
  readonly stopsOnError: boolean;
}

export type Dialect = 'sh' | 'bash' | 'dash' | 'ksh';

const dialects: Readonly<Record<string, Dialect>> = {
  sh: 'sh',
  bash: 'bash',
  dash: 'dash',
  // As ShellCheck itself does; SHELL in Alpine images names it.
  ash: 'dash',
  ksh: 'ksh',
};

interface Around {
  readonly document: Document;
  readonly pragmas: readonly Pragma[];
}

const posix: Shell = { dialect: 'sh', stopsOnError: false };

/**
 * The shell that runs an instruction's script: that of the script's own first line, of SHELL, of hadolint's
 * comment `# hadolint shell=…`, or `/bin/sh`. Undefined for one that ShellCheck does not know.
 */
export function shellOf(around: Around, instruction: Instruction, script: string): Shell | undefined {
  const { document, pragmas } = around;
  const shebang = /^#!([^\r\n]*)/.exec(script)?.[1];
  if (shebang !== undefined) return shellNamed(shebang.trim().split(/[ \t]+/));
  const stage = document.stageOf(instruction);
  const words =
    (stage && wordsInForce(around, stage, instruction.range.start)) ??
    pragmas.findLast(({ at }) => at < (document.stages[0]?.from.range.start ?? 0))?.words;
  if (words !== undefined) return shellNamed(words);
  return stage !== undefined && isWindows(stage) ? undefined : posix;
}

/** Looks for the shell also behind a program that starts it: `env bash`, `conda run -n it /bin/bash -c`. */
export function shellNamed(words: readonly string[]): Shell | undefined {
  const index = words.findIndex((it) => Object.hasOwn(dialects, programName(it)));
  const dialect = dialects[programName(words[index] ?? '')];
  if (dialect === undefined || /^(cmd|powershell|pwsh)$/.test(programName(words[0] ?? ''))) return undefined;
  return { dialect, stopsOnError: words.slice(index + 1).some((it) => /^-[a-z]*e|^errexit$/.test(it)) };
}

function programName(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '');
}

/** What SHELL or hadolint's comment says last before an offset, in the stage or in those below it. */
function wordsInForce(around: Around, stage: Stage, before: number): readonly string[] | undefined {
  const { document, pragmas } = around;
  const end = Math.min(before, document.stages[stage.index + 1]?.from.range.start ?? before);
  const shell = stage.instructions.findLast((it) => it.name === 'SHELL' && it.range.start < end);
  const pragma = pragmas.findLast(({ at }) => stage.from.range.start < at && at < end);
  if (pragma !== undefined && pragma.at > (shell?.range.start ?? -1)) return pragma.words;
  if (shell?.name === 'SHELL' && shell.command?.form === 'exec')
    return shell.command.words.map((it) => it.value);
  return stage.base.kind === 'stage'
    ? wordsInForce(around, stage.base.stage, Number.POSITIVE_INFINITY)
    : undefined;
}

export interface Pragma {
  readonly at: number;
  readonly words: readonly string[];
}

/** hadolint's comments that name the shell. */
export function pragmasIn(document: Document): readonly Pragma[] {
  return document.syntax.comments.flatMap(({ text, range, inside }) => {
    const name = /^[ \t]*hadolint[ \t]+shell[ \t]*=[ \t]*(\S+)[ \t]*(#.*)?$/.exec(text)?.[1];
    return name === undefined || inside !== undefined ? [] : [{ at: range.start, words: [name] }];
  });
}

/** Windows images run commands with cmd; images that compile for x86_64-pc-windows are none. */
function isWindows({ from, base }: Stage): boolean {
  if (base.kind === 'stage') return isWindows(base.stage);
  const platform = from.flags.find((it) => it.name === 'platform')?.value ?? '';
  return (
    /^windows\b/.test(platform) || /\b(?<!pc-)windows|nanoserver|servercore/i.test(from.image?.value ?? '')
  );
}
