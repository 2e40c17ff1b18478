import { fix, insertArgument } from '../../lint/fix';
import { defineRule } from '../../lint/rule';
import { hasOption } from '../../shell/command';
import { has, isBuilding, isMounted } from '../vocabulary';

export default defineRule({
  code: 'DL3019',
  name: 'apk-cache',
  summary: 'Give apk add the option --no-cache.',
  why:
    'Without it apk keeps its index in the layer, or needs an `apk update` before and a clean-up behind. With it ' +
    'apk reads the newest index and leaves nothing.',
  severity: 'info',
  commands: ['apk'],
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN apk add curl~=8.14\n',
      good: 'FROM alpine:3.22\nRUN apk add --no-cache curl~=8.14\n',
    },
  ],
  on: {
    *command(command, { document }) {
      if (!isBuilding(command) || !has(command, ['apk'], ['add']) || hasOption(command, 'no-cache')) return;
      if (isMounted(document, command.instruction, '/var/cache/apk')) return;
      const add = command.args.find((it) => it.value === 'add') ?? command.nameWord;
      yield {
        at: add.range,
        message: 'Add --no-cache: apk keeps its index in the layer.',
        fix: fix('Add --no-cache', insertArgument(command, add, '--no-cache')),
      };
    },
  },
});
