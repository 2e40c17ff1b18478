import { defineRule } from '../../lint/rule';
import { questions } from '../confirmation';

export default defineRule({
  code: 'DL3034',
  name: 'zypper-asks',
  summary: 'Give zypper the option --non-interactive.',
  why: 'zypper asks before it installs or removes. Nobody can answer during a build, so it stops there.',
  severity: 'warning',
  commands: ['zypper'],
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN zypper install curl\n',
      good: 'FROM opensuse/leap:15.6\nRUN zypper --non-interactive install curl\n',
    },
  ],
  on: { command: (command, { document }) => questions('DL3034', command, document) },
});
