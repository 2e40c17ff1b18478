import type { Document } from '../../document';
import { type Fix, insertInstruction, type MaybeEdit, replace, suggest } from '../../lint/fix';
import { defineRule } from '../../lint/rule';
import type { Command } from '../../shell/command';
import { isBuilding } from '../vocabulary';

export default defineRule({
  code: 'DL3003',
  name: 'cd-instead-of-workdir',
  summary: 'Change the folder with WORKDIR, not with cd.',
  why:
    'A cd holds until its RUN ends, so it must be repeated, and its reader has to keep track of where a command ' +
    'runs. WORKDIR says it once, creates the folder, and holds for every instruction below and for the container.',
  severity: 'warning',
  onbuild: false,
  commands: ['cd'],
  examples: [
    {
      bad: 'FROM python:3.13-slim\nRUN cd /app && python -m compileall .\n',
      good: 'FROM python:3.13-slim\nWORKDIR /app\nRUN python -m compileall .\n',
    },
  ],
  on: {
    *command(command, { document }) {
      if (!isBuilding(command) || command.host !== undefined) return;
      yield {
        at: command.nameWord.range,
        message: 'Use WORKDIR instead of cd: it holds for every instruction below, and creates the folder.',
        suggest: [workdir(document, command)],
      };
    },
  },
});

/** For a cd that begins a RUN: WORKDIR above that RUN, or in the place of one that does nothing else. */
function workdir(document: Document, command: Command): Fix | undefined {
  const { instruction, form, range } = command;
  const { start, end } = instruction.argumentsRange;
  if (form === 'exec' || instruction.heredocs.length > 0 || range.start !== start) return undefined;
  const folder = absoluteFolder(document, command);
  if (folder === undefined) return undefined;
  const line = `WORKDIR ${folder}`;
  const title = `Use ${line}`;
  if (range.end === end) return suggest(title, replace(instruction.range, line));
  return suggest(title, insertInstruction(document, instruction, line), withoutCd(document, command));
}

/** Where a cd goes, if the file says so: an absolute path, or one below the WORKDIR in force. */
function absoluteFolder(document: Document, { args, instruction }: Command): string | undefined {
  const [word, ...more] = args;
  if (word === undefined || more.length > 0 || !word.literal || !/^[\w./+-]+$/.test(word.value))
    return undefined;
  if (word.value.startsWith('/')) return word.value;
  const [set] = document.above('WORKDIR', instruction);
  const base = set?.value?.value;
  const isClear = /^\w/.test(word.value) && !word.value.includes('..');
  return base?.startsWith('/') && isClear ? `${base.replace(/\/$/, '')}/${word.value}` : undefined;
}

/** Takes `cd folder &&` away. */
function withoutCd({ text }: Document, { range, instruction }: Command): MaybeEdit {
  const rest = text.slice(range.end, instruction.argumentsRange.end);
  const joint = /^[ \t]*(?:.[ \t]*\r?\n[ \t]*)?(?:&&|;)[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*)?(?=[^\s#])/.exec(
    rest,
  );
  return joint ? { range: { start: range.start, end: range.end + joint[0].length }, text: '' } : undefined;
}
