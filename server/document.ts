import { instructions as facts } from './knowledge/instructions';
import type { Command } from './shell/command';
import { type Execution, executionOf } from './shell/scripts';
import { type IgnoreComment, ignoreComments } from './syntax/ignore-comments';
import { type ImageReference, imageReference } from './syntax/image';
import { type Mount, mountsOf } from './syntax/mount';
import { parse } from './syntax/parse';
import type { Dockerfile, FromInstruction, Instruction, InstructionOf } from './syntax/tree';

/** A build stage: FROM and what follows it. */
export interface Stage {
  /** 0 for the first. */
  readonly index: number;
  readonly from: FromInstruction;
  /** Lower-cased, as BuildKit compares it. */
  readonly name?: string;
  readonly base: Base;
  /** Without FROM itself. */
  readonly instructions: readonly Instruction[];
}

/** What a stage is built on. */
export type Base =
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'image'; readonly image: ImageReference }
  | { readonly kind: 'scratch' }
  /** FROM has no image yet. */
  | { readonly kind: 'missing' };

/**
 * Every fact of one text, each computed when it is first asked for and then kept. Immutable: another text is
 * another document.
 */
export class Document {
  readonly syntax: Dockerfile;
  #stages: readonly Stage[] | undefined;
  #ignoreComments: readonly IgnoreComment[] | undefined;
  #bases: ReadonlySet<Stage> | undefined;
  readonly #executions = new Map<Instruction, Execution>();
  readonly #byName = new Map<Stage, ReadonlyMap<Instruction['name'], readonly Instruction[]>>();
  readonly #mounts = new Map<Instruction, readonly Mount[]>();

  constructor(readonly text: string) {
    this.syntax = parse(text);
  }

  get ignoreComments(): readonly IgnoreComment[] {
    this.#ignoreComments ??= ignoreComments(this.syntax);
    return this.#ignoreComments;
  }

  get instructions(): readonly Instruction[] {
    return this.syntax.instructions;
  }

  get stages(): readonly Stage[] {
    this.#stages ??= stagesOf(this.syntax.instructions);
    return this.#stages;
  }

  /** Instructions above the first FROM. */
  get preamble(): readonly Instruction[] {
    const first = this.instructions.findIndex((it) => it.name === 'FROM');
    return first < 0 ? this.instructions : this.instructions.slice(0, first);
  }

  /** The stages whose layers end up in the final image: the last one and those it is built on, base first. */
  get finalChain(): readonly Stage[] {
    return chainOf(this.stages.at(-1));
  }

  /** The stage that an instruction, or the trigger of an ONBUILD, belongs to; undefined above the first FROM. */
  stageOf(instruction: Instruction): Stage | undefined {
    const { start } = instruction.range;
    const { stages } = this;
    let low = -1;
    let high = stages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((stages[middle]?.from.range.start ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    return stages[low];
  }

  /** Whether another stage is built on a stage. */
  isBuiltOn(stage: Stage): boolean {
    this.#bases ??= new Set(this.stages.flatMap(({ base }) => (base.kind === 'stage' ? [base.stage] : [])));
    return this.#bases.has(stage);
  }

  /** The image that a stage is built on in the end, through the stages below it. */
  baseImage(stage: Stage | undefined): ImageReference | undefined {
    const base = chainOf(stage)[0]?.base;
    return base?.kind === 'image' ? base.image : undefined;
  }

  /** The instructions of one name above an instruction, also in the stages below its own; the nearest first. */
  *above<Name extends Instruction['name']>(
    name: Name,
    instruction: Instruction,
  ): Iterable<InstructionOf<Name>> {
    for (const stage of chainOf(this.stageOf(instruction)).toReversed())
      for (const it of this.#named(stage, name).toReversed())
        if (it.range.start < instruction.range.start) yield it;
  }

  #named<Name extends Instruction['name']>(stage: Stage, name: Name): readonly InstructionOf<Name>[] {
    const byName = this.#byName.get(stage) ?? byNameOf(stage.instructions);
    this.#byName.set(stage, byName);
    return (byName.get(name) ?? []) as readonly Instruction[] as readonly InstructionOf<Name>[];
  }

  /** The words of the SHELL instruction that is in force, also from the stages below; empty for the default. */
  shell(instruction: Instruction): readonly string[] {
    for (const { command } of this.above('SHELL', instruction))
      if (command?.form === 'exec') return command.words.map((it) => it.value);
    return [];
  }

  /** The value that ENV has given to a variable above an instruction; undefined when none has. */
  variable(name: string, instruction: Instruction): string | undefined {
    for (const { pairs } of this.above('ENV', instruction)) {
      const pair = pairs.findLast((it) => it.key.value === name);
      if (pair !== undefined) return pair.value?.value ?? '';
    }
    return undefined;
  }

  /** What the RUN mounts while it runs. */
  mounts(instruction: Instruction): readonly Mount[] {
    if (instruction.flags.length === 0) return noMounts;
    const known = this.#mounts.get(instruction) ?? mountsOf(instruction);
    this.#mounts.set(instruction, known);
    return known;
  }

  /** The script and the commands of an instruction. */
  execution(instruction: Instruction): Execution {
    const known = this.#executions.get(instruction);
    if (known !== undefined) return known;
    const execution = executionOf(instruction, this.text);
    this.#executions.set(instruction, execution);
    return execution;
  }

  commands(instruction: Instruction): readonly Command[] {
    return this.execution(instruction).commands;
  }
}

const noMounts: readonly Mount[] = [];

/** A stage with those it is built on, base first. */
export function chainOf(stage: Stage | undefined): readonly Stage[] {
  const chain: Stage[] = [];
  for (let it = stage; it !== undefined; it = it.base.kind === 'stage' ? it.base.stage : undefined)
    chain.unshift(it);
  return chain;
}

/** Whether an instruction adds a layer to the image that is being built. */
export function makesLayer(instruction: Instruction): boolean {
  return instruction.name !== 'UNKNOWN' && facts[instruction.name].makesLayer;
}

function byNameOf(
  instructions: readonly Instruction[],
): ReadonlyMap<Instruction['name'], readonly Instruction[]> {
  const byName = new Map<Instruction['name'], Instruction[]>();
  for (const instruction of instructions) {
    const list = byName.get(instruction.name);
    if (list === undefined) byName.set(instruction.name, [instruction]);
    else list.push(instruction);
  }
  return byName;
}

function stagesOf(instructions: readonly Instruction[]): readonly Stage[] {
  const stages: Stage[] = [];
  const members: Instruction[][] = [];
  for (const instruction of instructions) {
    if (instruction.name !== 'FROM') {
      members.at(-1)?.push(instruction);
      continue;
    }
    const own: Instruction[] = [];
    members.push(own);
    const name = instruction.stageName?.value.toLowerCase();
    stages.push({
      index: stages.length,
      from: instruction,
      ...(name === undefined ? {} : { name }),
      base: baseOf(instruction, stages),
      instructions: own,
    });
  }
  return stages;
}

/** BuildKit takes the last earlier stage of that name, and knows no stages by number in FROM. */
function baseOf({ image }: FromInstruction, earlier: readonly Stage[]): Base {
  if (image === undefined) return { kind: 'missing' };
  if (image.text === 'scratch') return { kind: 'scratch' };
  const name = image.value.toLowerCase();
  const stage = earlier.findLast((it) => it.name === name);
  return stage ? { kind: 'stage', stage } : { kind: 'image', image: imageReference(image) };
}
