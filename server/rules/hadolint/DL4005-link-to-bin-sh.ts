import type { Document } from '../../document';
import { shells } from '../../knowledge/wrappers';
import { type Fix, replace, suggest } from '../../lint/fix';
import { defineRule } from '../../lint/rule';
import { baseName, type Command, hasArgument, type ShellWord } from '../../shell/command';
import { isBuilding, words } from '../vocabulary';

const shell = '/bin/sh';

export default defineRule({
  code: 'DL4005',
  name: 'link-to-bin-sh',
  summary: 'Change the shell with SHELL, not by a link at /bin/sh.',
  why:
    'A link at /bin/sh changes the shell of every program in the image, and the next update of the real one may ' +
    'undo it. SHELL changes it for the instructions below it and for nothing else.',
  severity: 'warning',
  commands: ['ln'],
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN ln -sf /bin/bash /bin/sh\n',
      good: 'FROM debian:13-slim\nSHELL ["/bin/bash", "-c"]\n',
    },
  ],
  on: {
    *command(command, { document }) {
      const [target, link] = words(command, ['-S', '--suffix', '-t', '--target-directory']);
      if (!isBuilding(command) || target === undefined || link?.value !== shell) return;
      // Where there was no shell at all, one must be put.
      if (lastPart(target) === 'sh') return;
      yield {
        at: link.range,
        message: 'Change the shell with SHELL: a link at /bin/sh changes it for every program in the image.',
        suggest: [instead(document, command, target)],
      };
    },
  },
});

function lastPart({ value }: ShellWord): string {
  return value.slice(value.lastIndexOf('/') + 1);
}

/** SHELL in the place of a RUN that does nothing else. */
function instead(document: Document, { instruction }: Command, target: ShellWord): Fix | undefined {
  const onlyLinks = document
    .commands(instruction)
    .every((it) => ['ln', 'rm', 'mv', 'unlink'].includes(baseName(it)) && hasArgument(it, shell));
  const hasComment = document.syntax.comments.some((it) => it.inside === instruction);
  if (!onlyLinks || hasComment || !shells.includes(lastPart(target))) return undefined;
  const path = target.value.startsWith('/') ? target.value : `/bin/${target.value}`;
  const line = `SHELL ["${path}", "-c"]`;
  return suggest(`Use ${line}`, replace(instruction.range, line));
}
