import { parse } from '../../server/syntax/parse';
import type { Instruction, Word } from '../../server/syntax/tree';

/** A Dockerfile's tree in one line for each instruction, as the tests write it. */
export function describeTree(text: string): readonly string[] {
  return parse(text).instructions.map(describeInstruction);
}

function describeInstruction(instruction: Instruction): string {
  const flags = instruction.flags.map(
    ({ name, value }) => `--${name}${value === undefined ? '' : `=${value}`}`,
  );
  const heredocs = instruction.heredocs.map(
    (it) =>
      `{${it.chomp ? '-' : ''}${it.name}${it.expands ? '' : ' raw'}${it.terminator ? '' : ' open'}: ${it.body.end - it.body.start}}`,
  );
  return [
    instruction.name,
    ...flags,
    ...argumentsOf(instruction),
    ...(instruction.trigger ? [] : heredocs),
  ].join(' ');
}

function argumentsOf(instruction: Instruction): readonly string[] {
  switch (instruction.name) {
    case 'ONBUILD':
      return instruction.instruction ? [describeInstruction(instruction.instruction)] : [];
    case 'ENV':
    case 'LABEL':
    case 'ARG':
      return instruction.pairs.map(({ key, value }) => `<${key.value}>${value ? `=<${value.value}>` : ''}`);
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return instruction.value ? [`<${instruction.value.value}>`] : [];
    case 'UNKNOWN':
      return [instruction.keyword.text, `<${instruction.flat.text}>`];
    case 'HEALTHCHECK':
      return [...(instruction.kind ? [instruction.kind.text] : []), ...command(instruction.command)];
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return command(instruction.command);
    case 'COPY':
    case 'ADD':
    case 'VOLUME':
      return [instruction.form === 'exec' ? 'json' : '', ...words(instruction.words)].filter(
        (it) => it !== '',
      );
    default:
      return words(instruction.words);
  }
}

function command(
  form: Extract<Instruction, { name: 'RUN' | 'CMD' | 'ENTRYPOINT' | 'SHELL' }>['command'],
): readonly string[] {
  if (form === undefined) return [];
  return form.form === 'exec' ? ['json', ...words(form.words)] : [`<${form.flat.text}>`];
}

function words(list: readonly Word[]): readonly string[] {
  return list.map((it) => `<${it.value}>`);
}
