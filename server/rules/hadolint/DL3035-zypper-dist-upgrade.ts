import { defineRule } from '../../lint/rule';
import { has, isBuilding } from '../vocabulary';

const upgrades = ['dist-upgrade', 'dup'];

export default defineRule({
  code: 'DL3035',
  name: 'zypper-dist-upgrade',
  summary: 'Take a newer base image instead of zypper dist-upgrade.',
  why:
    'An upgrade of the whole distribution replaces most files of the base image: they are in the image twice, ' +
    'and which versions come depends on the day of the build.',
  severity: 'warning',
  commands: ['zypper'],
  examples: [
    {
      bad: 'FROM opensuse/leap:15.5\nRUN zypper --non-interactive dist-upgrade\n',
      good: 'FROM opensuse/leap:15.6\n',
    },
  ],
  on: {
    *command(command) {
      if (!isBuilding(command) || !has(command, ['zypper'], upgrades)) return;
      const word = command.args.find((it) => upgrades.includes(it.value)) ?? command.nameWord;
      yield {
        at: word.range,
        message: `Take a newer base image instead of zypper ${word.value}, which replaces most of this one.`,
      };
    },
  },
});
