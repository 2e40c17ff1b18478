import assert from 'node:assert/strict';
import { sourceOffset } from '../../server/syntax/flat';
import { parse } from '../../server/syntax/parse';
import type { Instruction, Word } from '../../server/syntax/tree';
import type { Range } from '../../server/text';

/**
 * What must hold for the tree of any text: every range lies inside the text and inside its instruction,
 * instructions follow each other, a word that claims to be exact is its source, and every character of the
 * joined lines is found where it is said to stand.
 */
export function checkTree(text: string): void {
  const tree = parse(text);
  let last = 0;
  for (const { range } of tree.directives) checkRange(range, { start: 0, end: text.length });
  for (const { range, text: comment } of tree.comments) {
    assert.equal(text.slice(range.start, range.end), `#${comment}`);
  }
  for (const instruction of tree.instructions) {
    assert.ok(instruction.range.start >= last, 'instructions overlap');
    last = instruction.range.end;
    checkRange(instruction.range, { start: 0, end: text.length });
    checkInstruction(text, instruction, instruction.range);
  }
}

function checkInstruction(text: string, instruction: Instruction, whole: Range): void {
  const { flat, keyword, flags, heredocs } = instruction;
  checkRange(instruction.argumentsRange, whole);
  for (const word of wordsIn(instruction)) checkWord(text, word, whole);
  checkWord(text, keyword, whole);
  for (const flag of flags) {
    checkRange(flag.range, whole);
    checkRange(flag.nameRange, flag.range);
    if (flag.valueRange) checkRange(flag.valueRange, flag.range);
  }
  for (let offset = 0; offset < flat.text.length; offset++) {
    assert.equal(text.charAt(sourceOffset(flat, offset)), flat.text.charAt(offset));
  }
  for (const { body, terminator, marker } of heredocs) {
    checkWord(text, marker, whole);
    assert.ok(body.start <= body.end && body.end <= text.length);
    if (terminator) checkRange(terminator, whole);
  }
  if (instruction.name === 'ONBUILD' && instruction.instruction)
    checkInstruction(text, instruction.instruction, whole);
}

function checkWord(text: string, { range, exact, text: own }: Word, whole: Range): void {
  checkRange(range, whole);
  if (exact) assert.equal(text.slice(range.start, range.end), own);
}

function checkRange({ start, end }: Range, whole: Range): void {
  assert.ok(
    whole.start <= start && start <= end && end <= whole.end,
    `${start}-${end} outside ${whole.start}-${whole.end}`,
  );
}

function wordsIn(instruction: Instruction): readonly Word[] {
  switch (instruction.name) {
    case 'ENV':
    case 'LABEL':
    case 'ARG':
      return instruction.pairs.flatMap(({ key, value }) => (value ? [key, value] : [key]));
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
    case 'HEALTHCHECK':
      return instruction.command?.form === 'exec' ? instruction.command.words : [];
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return instruction.value ? [instruction.value] : [];
    case 'ONBUILD':
    case 'UNKNOWN':
      return [];
    default:
      return instruction.words;
  }
}
