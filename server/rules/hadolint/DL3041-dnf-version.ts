import { defineRule } from '../../lint/rule';
import { unpinned } from '../pinning';

export default defineRule({
  code: 'DL3041',
  name: 'dnf-version',
  summary: 'Name the version of what dnf installs.',
  why:
    'Without a version dnf takes the newest one that the repository has on the day of the build, so the same ' +
    'Dockerfile gives different images.',
  severity: 'warning',
  commands: ['dnf', 'microdnf'],
  examples: [
    {
      bad: 'FROM rockylinux:9\nRUN dnf install -y httpd && dnf clean all\n',
      good: 'FROM rockylinux:9\nRUN dnf install -y httpd-2.4.62 && dnf clean all\n',
    },
  ],
  on: { command: (command, { document }) => unpinned('DL3041', command, document) },
});
