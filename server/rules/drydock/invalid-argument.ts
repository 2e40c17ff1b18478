import { instructions } from '../../knowledge/instructions';
import { replace, suggest } from '../../lint/fix';
import { defineRule, type Report } from '../../lint/rule';
import { markerOf } from '../../syntax/heredocs';
import type {
  CommandInstruction,
  CopyInstruction,
  FromInstruction,
  HealthcheckInstruction,
  Instruction,
  PairsInstruction,
} from '../../syntax/tree';

export default defineRule({
  code: 'invalid-argument',
  name: 'invalid-argument',
  summary: 'Give every instruction only arguments that it can take.',
  why: 'A build stops at an argument that its instruction does not understand: a second word behind FROM, a key without a value in ENV, a JSON array with a number in it.',
  severity: 'error',
  stopsBuild: true,
  examples: [
    { bad: 'FROM debian:13-slim A build\n', good: 'FROM debian:13-slim AS build\n' },
    { bad: 'FROM debian:13-slim\nCMD ["sleep", 10]\n', good: 'FROM debian:13-slim\nCMD ["sleep", "10"]\n' },
    { bad: 'FROM debian:13-slim\nENV A=1 B\n', good: 'FROM debian:13-slim\nENV A=1 B=\n' },
  ],
  on: {
    *FROM(instruction) {
      yield* from(instruction);
    },
    *COPY(instruction) {
      yield* copy(instruction);
    },
    *ADD(instruction) {
      yield* copy(instruction);
    },
    *VOLUME(instruction) {
      yield* mixedArray(instruction.mixed, instruction);
    },
    *RUN(instruction) {
      yield* command(instruction);
    },
    *CMD(instruction) {
      yield* command(instruction);
    },
    *ENTRYPOINT(instruction) {
      yield* command(instruction);
    },
    *SHELL(instruction) {
      yield* command(instruction);
      if (instruction.command?.form === 'shell')
        yield {
          at: instruction.command.range,
          message: `Write the shell as a JSON array: ${instructions.SHELL.usage}`,
        };
    },
    *ENV(instruction) {
      yield* pairs(instruction);
    },
    *LABEL(instruction) {
      yield* pairs(instruction);
    },
    *ARG(instruction) {
      yield* pairs(instruction);
    },
    *HEALTHCHECK(instruction) {
      yield* healthcheck(instruction);
    },
  },
});

function* mixedArray(mixed: boolean, { argumentsRange }: Instruction): Iterable<Report> {
  if (mixed) yield { at: argumentsRange, message: 'Put every element of this JSON array in double quotes.' };
}

function* command(instruction: CommandInstruction | HealthcheckInstruction): Iterable<Report> {
  yield* mixedArray(instruction.command?.form === 'exec' && instruction.command.mixed, instruction);
}

function* from({ words, as, stageName }: FromInstruction): Iterable<Report> {
  const isAs = as?.value.toUpperCase() === 'AS';
  if (as !== undefined && !isAs) {
    const fix = stageName === undefined ? undefined : suggest('Change to AS', replace(as, 'AS'));
    yield {
      at: as.range,
      message: 'Write AS and a stage name behind the image, or nothing.',
      suggest: [fix],
    };
  }
  if (isAs && stageName !== undefined && !/^[a-z][a-z0-9-_.]*$/i.test(stageName.text))
    yield {
      at: stageName.range,
      message: 'Name the stage with a letter first, then letters, digits, dots, dashes and underscores.',
    };
  for (const word of words.slice(3))
    yield { at: word.range, message: 'Remove this: FROM takes an image and AS with one stage name.' };
}

function* copy(instruction: CopyInstruction): Iterable<Report> {
  yield* mixedArray(instruction.mixed, instruction);
  const { name, destination, sources } = instruction;
  if (destination !== undefined && markerOf(destination) !== undefined)
    yield {
      at: destination.range,
      message: `Give ${name} a path to write to: the last argument is the destination, and a heredoc cannot be one.`,
      related: sources.slice(0, 1).map((it) => ({ at: it.range, message: 'A source.' })),
    };
}

function* pairs({ name, pairs, words, legacy }: PairsInstruction): Iterable<Report> {
  if (legacy) return;
  for (const { key, value, range } of pairs) {
    if (key.text === '') yield { at: range, message: 'Put a name before the =.' };
    else if (value === undefined && name !== 'ARG' && words.length > 1)
      yield { at: range, message: `Write ${key.text}=…: every key of ${name} needs a value.` };
  }
}

function* healthcheck(instruction: HealthcheckInstruction): Iterable<Report> {
  yield* command(instruction);
  const { kind } = instruction;
  const word = kind?.value.toUpperCase();
  if (kind === undefined || word === 'CMD') return;
  if (word !== 'NONE') yield { at: kind.range, message: 'Write CMD with a command, or NONE.' };
  else if (instruction.command !== undefined)
    yield { at: instruction.command.range, message: 'Remove this: HEALTHCHECK NONE takes no arguments.' };
}
