import type { Document } from '../../document';
import { fix, insertArgument } from '../../lint/fix';
import { defineRule } from '../../lint/rule';
import { baseName, type Command, hasArgument } from '../../shell/command';
import { isBuilding, isMounted, isPipInstall } from '../vocabulary';

const variable = 'PIP_NO_CACHE_DIR';

/** Every value that pip can read as a truth value switches its cache off, `0` and `off` too: it is a known flaw. */
const truthValue = /^(?:y|yes|t|true|on|1|n|no|f|false|off|0)$/i;

export default defineRule({
  code: 'DL3042',
  name: 'pip-cache',
  summary: 'Give pip install the option --no-cache-dir.',
  why:
    'pip keeps a copy of every wheel that it downloads or builds, often gigabytes for machine learning. In an ' +
    'image nobody uses it again. A cache mount keeps it out of the image and makes the next build faster.',
  severity: 'warning',
  examples: [
    {
      bad: 'FROM python:3.13-slim\nRUN pip install -r requirements.txt\n',
      good: 'FROM python:3.13-slim\nRUN pip install --no-cache-dir -r requirements.txt\n',
    },
    {
      bad: 'FROM python:3.13-slim\nRUN python -m pip install torch==2.9.0\n',
      good: 'FROM python:3.13-slim\nRUN --mount=type=cache,target=/root/.cache/pip python -m pip install torch==2.9.0\n',
    },
  ],
  on: {
    *command(command, { document }) {
      if (!isBuilding(command) || !isPipInstall(command) || baseName(command).startsWith('pipx')) return;
      if (hasArgument(command, '--no-cache-dir') || isSwitchedOff(document, command)) return;
      const install = command.args.find((it) => it.value === 'install') ?? command.nameWord;
      yield {
        at: install.range,
        message: 'Add --no-cache-dir, or mount a cache: pip keeps what it downloads in the layer.',
        fix: fix('Add --no-cache-dir', insertArgument(command, install, '--no-cache-dir')),
      };
    },
  },
});

function isSwitchedOff(document: Document, { instruction, assignments }: Command): boolean {
  return (
    assignments.includes(variable) ||
    truthValue.test(document.variable(variable, instruction) ?? '') ||
    isMounted(document, instruction, '.cache/pip') ||
    document
      .commands(instruction)
      .some((it) => it.name === 'export' && it.args.some(({ value }) => value.startsWith(`${variable}=`)))
  );
}
