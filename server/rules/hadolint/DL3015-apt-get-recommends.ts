import { insertArgument, suggest } from '../../lint/fix';
import { defineRule } from '../../lint/rule';
import { hasOption } from '../../shell/command';
import { has, isBuilding } from '../vocabulary';

const off = /APT::Install-Recommends=(?:false|no|off|0)$/i;

export default defineRule({
  code: 'DL3015',
  name: 'apt-get-recommends',
  summary: 'Let apt-get install only what is needed, with --no-install-recommends.',
  why:
    'apt-get also installs what a package recommends: documentation, fonts, whole desktop libraries. They make ' +
    'the image larger and give scanners more to find.',
  severity: 'info',
  commands: ['apt-get'],
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y git\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y --no-install-recommends git\n',
    },
  ],
  on: {
    *command(command) {
      if (!isBuilding(command) || !has(command, ['apt-get'], ['install'])) return;
      if (hasOption(command, 'no-install-recommends') || command.args.some((it) => off.test(it.value)))
        return;
      const install = command.args.find((it) => it.value === 'install') ?? command.nameWord;
      const after = command.args.find((it) => it.value === '-y' || it.value === '--yes');
      const place = after && after.range.start > install.range.start ? after : install;
      yield {
        at: install.range,
        message: 'Add --no-install-recommends: apt-get also installs what the packages merely recommend.',
        suggest: [
          suggest('Add --no-install-recommends', insertArgument(command, place, '--no-install-recommends')),
        ],
      };
    },
  },
});
