import type { Document, Stage } from '../document';
import type { InstructionName } from '../knowledge/instructions';
import type { Command } from '../shell/command';
import type { Comment, Instruction, InstructionOf } from '../syntax/tree';
import type { Range } from '../text';
import type { Fix } from './fix';
import type { Options, ValuesOf } from './options';

export type Severity = 'error' | 'warning' | 'info' | 'style';

export const severities: readonly Severity[] = ['error', 'warning', 'info', 'style'];

/** One thing that a rule knows about Dockerfiles, with everything that people are told about it. */
export interface Rule {
  /** What the Problems panel shows: `DL3006`, or a rule of our own in kebab case. */
  readonly code: string;
  /** In kebab case; a rule of our own has its code for a name. */
  readonly name: string;
  /** One sentence that says what to do. */
  readonly summary: string;
  readonly why: string;
  readonly severity: Severity | 'off';
  /** Whether BuildKit refuses what it reports, so that no image comes of it. */
  readonly stopsBuild?: boolean;
  /** Whether it looks at what ONBUILD triggers, as it does unless this is false. */
  readonly onbuild?: boolean;
  /** The commands, without folders, that its `command` handler is about; without a list it gets them all. */
  readonly commands?: readonly string[];
  readonly examples: readonly Example[];
  readonly options: Options;
  readonly on: AnyHandlers;
}

/** Whole Dockerfiles. The documentation shows them, and a test lints them. */
export interface Example {
  readonly bad: string;
  readonly good: string;
}

/** What a rule says of one place. */
export interface Report {
  readonly at: Range;
  /** One sentence that says what to do. */
  readonly message: string;
  /** A change that keeps the image's behaviour: fix-all and saving may run it. */
  readonly fix?: Fix | undefined;
  /** Changes that need a person's eye: they are only offered. */
  readonly suggest?: readonly (Fix | undefined)[];
  readonly related?: readonly Related[];
}

/** Another place that a finding speaks of. */
export interface Related {
  readonly at: Range;
  readonly message: string;
}

/** What rules can listen to: each instruction by its keyword, and what spans or cuts across them. */
export type Subjects = { readonly [Name in InstructionName | 'UNKNOWN']: InstructionOf<Name> } & {
  /** Once, for the whole file. */
  readonly document: Document;
  readonly stage: Stage;
  /** Every instruction, unknown ones too. */
  readonly instruction: Instruction;
  /** Every simple command of a shell text or an exec form. */
  readonly command: Command;
  readonly comment: Comment;
};

export interface Context<Declared extends Options> {
  readonly document: Document;
  readonly options: ValuesOf<Declared>;
}

export type Handlers<Declared extends Options> = {
  readonly [Event in keyof Subjects]?: (
    subject: Subjects[Event],
    context: Context<Declared>,
  ) => Iterable<Report>;
};

export type AnyHandlers = {
  readonly [Event in keyof Subjects]?: (
    subject: Subjects[Event],
    context: { readonly document: Document; readonly options: Readonly<Record<string, never>> },
  ) => Iterable<Report>;
};

interface Definition<Declared extends Options> extends Omit<Rule, 'options' | 'on'> {
  readonly options?: Declared;
  readonly on: Handlers<Declared>;
}

export function defineRule<const Declared extends Options = Readonly<Record<never, never>>>(
  definition: Definition<Declared>,
): Rule {
  return { ...definition, options: definition.options ?? {}, on: definition.on as unknown as AnyHandlers };
}
