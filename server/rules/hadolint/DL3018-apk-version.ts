import { defineRule } from '../../lint/rule';
import { unpinned } from '../pinning';

export default defineRule({
  code: 'DL3018',
  name: 'apk-version',
  summary: 'Name the version of what apk adds.',
  why:
    'Without a version apk takes the newest one that the repository has on the day of the build, so the same ' +
    'Dockerfile gives different images. `~=` leaves room for security fixes.',
  severity: 'warning',
  commands: ['apk'],
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN apk add --no-cache curl\n',
      good: 'FROM alpine:3.22\nRUN apk add --no-cache curl~=8.14\n',
    },
  ],
  on: { command: (command, { document }) => unpinned('DL3018', command, document) },
});
