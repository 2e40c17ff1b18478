import { type FlagFact, flagsOf } from '../../knowledge/instructions';
import { nearest } from '../../knowledge/nearest';
import { replace, suggest } from '../../lint/fix';
import { defineRule, type Report } from '../../lint/rule';
import type { Flag, Instruction } from '../../syntax/tree';

export default defineRule({
  code: 'invalid-flag',
  name: 'invalid-flag',
  summary: 'Use only flags that the instruction has, once, and with a value that it takes.',
  why: 'A build stops at a flag that its instruction does not know, that lacks its value, or that stands there twice.',
  severity: 'error',
  stopsBuild: true,
  examples: [
    {
      bad: 'FROM debian:13-slim\nCOPY --chwon=1000 model.onnx /models/\n',
      good: 'FROM debian:13-slim\nCOPY --chown=1000 model.onnx /models/\n',
    },
    {
      bad: 'FROM debian:13-slim\nRUN --network=off echo hello\n',
      good: 'FROM debian:13-slim\nRUN --network=none echo hello\n',
    },
  ],
  on: {
    instruction: (instruction) => (instruction.flags.length === 0 ? [] : reports(instruction)),
  },
});

function* reports(instruction: Instruction): Iterable<Report> {
  if (takesAnything(instruction) || instruction.name === 'UNKNOWN') return;
  const facts = flagsOf(instruction.name);
  const seen = new Set<string>();
  for (const flag of instruction.flags) {
    const fact = Object.hasOwn(facts, flag.name) ? facts[flag.name] : undefined;
    if (fact === undefined) yield unknownFlag(instruction, flag, Object.keys(facts));
    else if (seen.has(flag.name) && fact.kind !== 'strings')
      yield {
        at: flag.range,
        message: `Remove the second --${flag.name}: ${instruction.name} takes it once.`,
      };
    else yield* valueReports(flag, fact);
    seen.add(flag.name);
  }
}

/** BuildKit drops the flags of these unread. */
function takesAnything(instruction: Instruction): boolean {
  if (instruction.name === 'HEALTHCHECK') return instruction.kind?.value.toUpperCase() === 'NONE';
  return instruction.name === 'ARG' || instruction.name === 'STOPSIGNAL';
}

function unknownFlag({ name }: Instruction, flag: Flag, known: readonly string[]): Report {
  if (known.length === 0) {
    return { at: flag.range, message: `Remove --${flag.name}: ${name} takes no flags.` };
  }
  const near = nearest(flag.name, known);
  const list = known.map((it) => `--${it}`).join(', ');
  return {
    at: flag.nameRange,
    message: near
      ? `Replace --${flag.name}, which ${name} does not have; did you mean --${near}?`
      : `Remove --${flag.name}: ${name} takes only ${list}.`,
    suggest: [near && flag.exact ? suggest(`Change to --${near}`, replace(flag.nameRange, near)) : undefined],
  };
}

function* valueReports(flag: Flag, { kind, values }: FlagFact): Iterable<Report> {
  const { name, value, range, valueRange = range } = flag;
  if (kind === 'boolean') {
    if (value !== undefined && !/^(true|false)$/i.test(value))
      yield { at: valueRange, message: `Write --${name}, --${name}=true or --${name}=false.` };
  } else if (value === undefined) {
    yield { at: range, message: `Give --${name} a value: --${name}=…` };
  } else if (values !== undefined && !value.includes('$') && !values.includes(value)) {
    const near = nearest(value, values);
    yield {
      at: valueRange,
      message: `Give --${name} one of the values ${values.join(', ')}.`,
      suggest: [near === undefined ? undefined : suggest(`Change to ${near}`, replace(valueRange, near))],
    };
  }
}
