import { defineRule } from '../../lint/rule';
import { unpinned } from '../pinning';

export default defineRule({
  code: 'DL3016',
  name: 'npm-version',
  summary: 'Name the version of what npm installs.',
  why:
    'Without a version npm takes the newest release, so the same Dockerfile gives different images. A `package-lock.json` and ' +
    '`npm ci` settle it for a whole application.',
  severity: 'warning',
  commands: ['npm'],
  examples: [
    {
      bad: 'FROM node:24-slim\nRUN npm install -g typescript\n',
      good: 'FROM node:24-slim\nRUN npm install -g typescript@5.9.2\n',
    },
  ],
  on: { command: (command, { document }) => unpinned('DL3016', command, document) },
});
