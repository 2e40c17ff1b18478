import { defineRule } from '../../lint/rule';
import { questions } from '../confirmation';

export default defineRule({
  code: 'DL3038',
  name: 'dnf-asks',
  summary: 'Give dnf install the option -y.',
  why: 'dnf and microdnf ask before they install. Nobody can answer during a build, so it stops there.',
  severity: 'warning',
  commands: ['dnf', 'microdnf'],
  examples: [
    {
      bad: 'FROM rockylinux:9\nRUN dnf install python3.12\n',
      good: 'FROM rockylinux:9\nRUN dnf install -y python3.12\n',
    },
  ],
  on: { command: (command, { document }) => questions('DL3038', command, document) },
});
