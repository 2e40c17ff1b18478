import { defineRule } from '../../lint/rule';
import { uncleaned } from '../cleaning';

export default defineRule({
  code: 'DL3009',
  name: 'apt-lists-left',
  summary: 'Delete the package lists of apt-get in the RUN that downloads them.',
  why:
    '`apt-get update` downloads lists of tens of megabytes that nothing needs after the installation. A later RUN ' +
    'can hide them, but the layer that has them stays as large as it is.',
  severity: 'info',
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y curl\n',
      good: 'FROM debian:13-slim\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
    },
  ],
  on: { RUN: (run, { document }) => uncleaned('DL3009', run, document) },
});
