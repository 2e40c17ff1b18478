import { instructions } from '../../knowledge/instructions';
import { defineRule } from '../../lint/rule';
import type { Instruction } from '../../syntax/tree';

export default defineRule({
  code: 'missing-argument',
  name: 'missing-argument',
  summary: 'Give every instruction the arguments that it needs.',
  why: 'A build stops at an instruction that lacks something, even one that comes much later.',
  severity: 'error',
  stopsBuild: true,
  examples: [
    {
      bad: 'FROM debian:13-slim\nCOPY model.onnx\n',
      good: 'FROM debian:13-slim\nCOPY model.onnx /models/\n',
    },
    { bad: 'FROM debian:13-slim\nENV MODEL\n', good: 'FROM debian:13-slim\nENV MODEL=/models/model.onnx\n' },
  ],
  on: {
    instruction: (instruction) => {
      const what = missing(instruction);
      if (what === undefined || instruction.name === 'UNKNOWN') return [];
      const { name, keyword } = instruction;
      return [{ at: keyword.range, message: `Give ${name} ${what}: ${instructions[name].usage}` }];
    },
  },
});

function missing(instruction: Instruction): string | undefined {
  switch (instruction.name) {
    case 'FROM':
      if (instruction.image === undefined) return 'a base image';
      return instruction.as?.value.toUpperCase() === 'AS' && instruction.stageName === undefined
        ? 'a stage name behind AS'
        : undefined;
    case 'COPY':
    case 'ADD':
      if (instruction.mixed || instruction.destination !== undefined) return undefined;
      return instruction.words.length === 0 ? 'a source and a destination' : 'a destination';
    case 'RUN':
      return instruction.command === undefined ? 'a command' : undefined;
    case 'SHELL': {
      const { command } = instruction;
      const empty = command === undefined || (command.form === 'exec' && command.words.length === 0);
      return empty && !(command?.form === 'exec' && command.mixed) ? 'the shell as a JSON array' : undefined;
    }
    case 'HEALTHCHECK': {
      if (instruction.kind === undefined) return 'CMD with a command, or NONE';
      const { command } = instruction;
      const empty =
        command === undefined || (command.form === 'exec' && command.words.length === 0 && !command.mixed);
      return instruction.kind.value.toUpperCase() === 'CMD' && empty ? 'a command behind CMD' : undefined;
    }
    case 'ENV':
    case 'LABEL':
      if (instruction.pairs.length === 0) return 'a key and a value';
      return instruction.legacy && instruction.pairs[0]?.value === undefined ? 'a value' : undefined;
    case 'ARG':
      return instruction.pairs.length === 0 ? 'a name' : undefined;
    case 'EXPOSE':
      return instruction.words.length === 0 ? 'a port' : undefined;
    case 'VOLUME':
      return instruction.words.length === 0 && !instruction.mixed ? 'a path' : undefined;
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return instruction.value === undefined ? 'its argument' : undefined;
    case 'ONBUILD':
      return instruction.instruction === undefined ? 'an instruction' : undefined;
    default:
      return undefined;
  }
}
