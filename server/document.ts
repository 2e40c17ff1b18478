import { instructions as facts } from './knowledge/instructions';
import type { Command } from './shell/command';
import { type Execution, executionOf } from './shell/scripts';
import { type ImageReference, imageReference } from './syntax/image';
import { parse } from './syntax/parse';
import type { Dockerfile, FromInstruction, Instruction } from './syntax/tree';

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
  readonly #executions = new Map<Instruction, Execution>();

  constructor(readonly text: string) {
    this.syntax = parse(text);
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
    const chain: Stage[] = [];
    let stage = this.stages.at(-1);
    while (stage !== undefined) {
      chain.unshift(stage);
      stage = stage.base.kind === 'stage' ? stage.base.stage : undefined;
    }
    return chain;
  }

  /** The stage that an instruction, or the trigger of an ONBUILD, belongs to; undefined above the first FROM. */
  stageOf(instruction: Instruction): Stage | undefined {
    const { start } = instruction.range;
    return this.stages.findLast((it) => it.from.range.start <= start);
  }

  /** The words of the SHELL instruction that is in force, also from the stages below; empty for the default. */
  shell(instruction: Instruction): readonly string[] {
    let stage = this.stageOf(instruction);
    let before = instruction.range.start;
    while (stage !== undefined) {
      const set = stage.instructions.findLast((it) => it.name === 'SHELL' && it.range.start < before);
      if (set?.name === 'SHELL' && set.command?.form === 'exec')
        return set.command.words.map((it) => it.value);
      stage = stage.base.kind === 'stage' ? stage.base.stage : undefined;
      before = Number.POSITIVE_INFINITY;
    }
    return [];
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

/** Whether an instruction adds a layer to the image that is being built. */
export function makesLayer(instruction: Instruction): boolean {
  return instruction.name !== 'UNKNOWN' && facts[instruction.name].makesLayer;
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
  const stage = earlier.findLast((it) => it.name === image.value.toLowerCase());
  return stage ? { kind: 'stage', stage } : { kind: 'image', image: imageReference(image) };
}
