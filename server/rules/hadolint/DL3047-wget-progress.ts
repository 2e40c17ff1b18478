import type { Document } from '../../document';
import { distributionOf } from '../../knowledge/distributions';
import { type Fix, fix, insertArgument, suggest } from '../../lint/fix';
import { defineRule } from '../../lint/rule';
import { type Command, hasArgument, hasOption } from '../../shell/command';
import { isBuilding } from '../vocabulary';

const dots = '--progress=dot:giga';

export default defineRule({
  code: 'DL3047',
  name: 'wget-progress',
  summary: 'Tell wget how much to say, with --progress=dot:giga, -nv or -q.',
  why:
    'wget writes a line for every 50 kilobytes when it has no terminal. Thousands of them hide what matters in ' +
    'the log of a build.',
  severity: 'info',
  commands: ['wget'],
  examples: [
    {
      bad: 'FROM buildpack-deps:trixie\nRUN wget https://example.com/model.onnx\n',
      good: 'FROM buildpack-deps:trixie\nRUN wget --progress=dot:giga https://example.com/model.onnx\n',
    },
  ],
  on: {
    *command(command, { document }) {
      if (!isBuilding(command) || hasArgument(command, '-nv')) return;
      if (hasOption(command, 'progress', 'q', 'quiet', 'o', 'output-file', 'a', 'append-output')) return;
      if (hasOption(command, 'no-verbose')) return;
      const [first, ...others] = fixes(document, command);
      yield {
        at: command.nameWord.range,
        message: `Add ${dots}, -nv or -q: wget writes thousands of lines into the log of the build.`,
        ...(first?.safe ? { fix: first, suggest: others } : { suggest: [first, ...others] }),
      };
    },
  },
});

/** Alpine's wget, which is BusyBox's, knows only -q. */
function fixes(document: Document, command: Command): readonly (Fix | undefined)[] {
  const image = document.baseImage(document.stageOf(command.instruction));
  const distribution =
    image?.registry === undefined ? distributionOf(image?.repository ?? '', image?.tag) : undefined;
  const add = (option: string): [string, ReturnType<typeof insertArgument>] => [
    `Add ${option}`,
    insertArgument(command, command.nameWord, option),
  ];
  if (distribution === 'debian') return [fix(...add(dots)), suggest(...add('-q'))];
  if (distribution === 'alpine') return [suggest(...add('-q'))];
  return [suggest(...add(dots)), suggest(...add('-q'))];
}
