import type { InstructionName } from '../knowledge/instructions';
import type { Range } from '../text';
import type { FlatText } from './flat';

/** What a Dockerfile's text says, as BuildKit reads it. Nothing is thrown away but blanks and empty lines. */
export interface Dockerfile {
  readonly text: string;
  /** The character that continues lines and escapes others: a backslash, or what `# escape=` says. */
  readonly escape: Escape;
  readonly directives: readonly Directive[];
  /** Comment lines in source order, those between the lines of an instruction too; directives are none. */
  readonly comments: readonly Comment[];
  readonly instructions: readonly Instruction[];
}

export type Escape = '\\' | '`';

/** A parser directive: `# syntax=…`, `# escape=…` or `# check=…` above everything else. */
export interface Directive {
  readonly name: 'syntax' | 'escape' | 'check';
  readonly nameRange: Range;
  readonly value: string;
  readonly valueRange: Range;
  /** From the `#` to the last character of the value. */
  readonly range: Range;
  /** Why BuildKit refuses it. */
  readonly fault: 'duplicate' | 'unknown-escape' | undefined;
}

export interface Comment {
  /** The text behind the `#`, untrimmed. */
  readonly text: string;
  /** From the `#` to the end of the line. */
  readonly range: Range;
  /** The instruction between whose lines it stands. */
  readonly inside: Instruction | undefined;
}

/**
 * A word of an instruction. `text` is what BuildKit sees: lines joined, quotes kept. `value` is that without
 * quotes and escapes; variables stay as they are written.
 */
export interface Word {
  readonly text: string;
  readonly value: string;
  readonly range: Range;
  /** Whether the source at `range` is `text`; it is not where a word goes on behind a line continuation. */
  readonly exact: boolean;
}

/** `--name=value` before an instruction's arguments. Its value's quotes are gone, as in BuildKit. */
export interface Flag {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: string | undefined;
  readonly valueRange: Range | undefined;
  readonly range: Range;
  readonly exact: boolean;
}

export interface Heredoc {
  readonly name: string;
  /** False when a part of the name is quoted: then nothing in the body is expanded. */
  readonly expands: boolean;
  /** `<<-`: tabs at the beginning of lines are dropped. */
  readonly chomp: boolean;
  /** `<<NAME` in the instruction. */
  readonly marker: Word;
  /** Whole lines; empty at the terminator when there are none. */
  readonly body: Range;
  /** The line that ends it, without its line break; null when it is missing. */
  readonly terminator: Range | null;
}

/** The arguments of RUN, CMD, ENTRYPOINT, SHELL and HEALTHCHECK CMD. */
export type CommandForm = ExecForm | ShellForm;

export interface ExecForm {
  readonly form: 'exec';
  /** From `[` to `]`. */
  readonly range: Range;
  readonly words: readonly ExecWord[];
  /** Some element is no string, which BuildKit refuses. */
  readonly mixed: boolean;
}

export interface ExecWord extends Word {
  /** The decoded string, with the way back to the source. */
  readonly flat: FlatText;
}

export interface ShellForm {
  readonly form: 'shell';
  readonly range: Range;
  readonly flat: FlatText;
}

/** `key=value` of ENV, LABEL and ARG. */
export interface Pair {
  readonly key: Word;
  readonly value: Word | undefined;
  /** `key=value`, or `key` alone. */
  readonly range: Range;
}

interface Common {
  /** The keyword as written; `name` is what it means. */
  readonly keyword: Word;
  /** From the keyword to the end of the last line, heredocs included; never the last line break. */
  readonly range: Range;
  /** From the first character behind the flags to the last of the arguments; empty when there are none. */
  readonly argumentsRange: Range;
  /** The arguments with their lines joined and without the flags, trimmed. */
  readonly flat: FlatText;
  readonly flags: readonly Flag[];
  readonly heredocs: readonly Heredoc[];
  /** Empty lines between the instruction's lines. */
  readonly emptyLines: readonly Range[];
  /** The ONBUILD whose trigger this is. */
  readonly trigger: OnbuildInstruction | undefined;
}

export interface FromInstruction extends Common {
  readonly name: 'FROM';
  readonly words: readonly Word[];
  readonly image: Word | undefined;
  readonly as: Word | undefined;
  readonly stageName: Word | undefined;
}

export interface CopyInstruction extends Common {
  readonly name: 'COPY' | 'ADD';
  readonly form: 'exec' | 'list';
  readonly words: readonly Word[];
  readonly mixed: boolean;
  readonly sources: readonly Word[];
  readonly destination: Word | undefined;
}

export interface CommandInstruction extends Common {
  readonly name: 'RUN' | 'CMD' | 'ENTRYPOINT' | 'SHELL';
  readonly command: CommandForm | undefined;
}

export interface HealthcheckInstruction extends Common {
  readonly name: 'HEALTHCHECK';
  /** `NONE` or `CMD`. */
  readonly kind: Word | undefined;
  readonly command: CommandForm | undefined;
}

export interface PairsInstruction extends Common {
  readonly name: 'ENV' | 'LABEL' | 'ARG';
  readonly words: readonly Word[];
  readonly pairs: readonly Pair[];
  /** `ENV key value` without `=`. */
  readonly legacy: boolean;
}

export interface ListInstruction extends Common {
  readonly name: 'EXPOSE' | 'VOLUME';
  readonly form: 'exec' | 'list';
  readonly words: readonly Word[];
  readonly mixed: boolean;
}

export interface ValueInstruction extends Common {
  readonly name: 'USER' | 'WORKDIR' | 'STOPSIGNAL' | 'MAINTAINER';
  readonly value: Word | undefined;
}

export interface OnbuildInstruction extends Common {
  readonly name: 'ONBUILD';
  readonly instruction: Instruction | undefined;
}

export interface UnknownInstruction extends Common {
  readonly name: 'UNKNOWN';
}

export type Instruction =
  | FromInstruction
  | CopyInstruction
  | CommandInstruction
  | HealthcheckInstruction
  | PairsInstruction
  | ListInstruction
  | ValueInstruction
  | OnbuildInstruction
  | UnknownInstruction;

/** The instruction type that a keyword makes. */
export type InstructionOf<Name extends InstructionName | 'UNKNOWN'> = Matching<Instruction, Name>;

type Matching<Candidate, Name> = Candidate extends { readonly name: infer Names }
  ? Name extends Names
    ? Candidate
    : never
  : never;
