import { defineRule } from '../../lint/rule';
import { unpinned } from '../pinning';

export default defineRule({
  code: 'DL3037',
  name: 'zypper-version',
  summary: 'Name the version of what zypper installs.',
  why:
    'Without a version zypper takes the newest one that the repository has on the day of the build, so the same ' +
    'Dockerfile gives different images.',
  severity: 'warning',
  commands: ['zypper'],
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN zypper install -y httpd && zypper clean\n',
      good: 'FROM opensuse/leap:15.6\nRUN zypper install -y httpd=2.4.58 && zypper clean\n',
    },
  ],
  on: { command: (command, { document }) => unpinned('DL3037', command, document) },
});
