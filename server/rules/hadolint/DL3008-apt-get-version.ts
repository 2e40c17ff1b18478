import { defineRule } from '../../lint/rule';
import { unpinned } from '../pinning';

export default defineRule({
  code: 'DL3008',
  name: 'apt-get-version',
  summary: 'Name the version of what apt-get installs.',
  why:
    'Without a version apt-get takes the newest one that the archive has on the day of the build, so the same ' +
    'Dockerfile gives different images, and a build that worked may fail.',
  severity: 'warning',
  commands: ['apt-get'],
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y curl\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y curl=8.14.*\n',
    },
  ],
  on: { command: (command, { document }) => unpinned('DL3008', command, document) },
});
