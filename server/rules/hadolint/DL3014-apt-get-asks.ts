import { defineRule } from '../../lint/rule';
import { questions } from '../confirmation';

export default defineRule({
  code: 'DL3014',
  name: 'apt-get-asks',
  summary: 'Give apt-get install the option -y.',
  why: 'apt-get asks before it installs anything else than what was named. Nobody can answer during a build, so it stops there.',
  severity: 'warning',
  commands: ['apt-get'],
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install curl\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y curl\n',
    },
  ],
  on: { command: (command, { document }) => questions('DL3014', command, document) },
});
