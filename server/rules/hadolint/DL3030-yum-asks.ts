import { defineRule } from '../../lint/rule';
import { questions } from '../confirmation';

export default defineRule({
  code: 'DL3030',
  name: 'yum-asks',
  summary: 'Give yum install the option -y.',
  why: 'yum asks before it installs. Nobody can answer during a build, so it stops there.',
  severity: 'warning',
  commands: ['yum'],
  examples: [
    {
      bad: 'FROM amazonlinux:2\nRUN yum install python3\n',
      good: 'FROM amazonlinux:2\nRUN yum install -y python3\n',
    },
  ],
  on: { command: (command, { document }) => questions('DL3030', command, document) },
});
