import { defineRule } from '../../lint/rule';
import { unpinned } from '../pinning';

export default defineRule({
  code: 'DL3033',
  name: 'yum-version',
  summary: 'Name the version of what yum installs.',
  why:
    'Without a version yum takes the newest one that the repository has on the day of the build, so the same ' +
    'Dockerfile gives different images.',
  severity: 'warning',
  commands: ['yum'],
  examples: [
    {
      bad: 'FROM amazonlinux:2\nRUN yum install -y httpd && yum clean all\n',
      good: 'FROM amazonlinux:2\nRUN yum install -y httpd-2.4.62 && yum clean all\n',
    },
  ],
  on: { command: (command, { document }) => unpinned('DL3033', command, document) },
});
