import { defineRule } from '../../lint/rule';
import { uncleaned } from '../cleaning';

export default defineRule({
  code: 'DL3060',
  name: 'yarn-cache-left',
  summary: 'Clean the cache of yarn in the RUN that installs.',
  why:
    'yarn keeps a copy of every package that it installs. A later RUN can hide them, but the layer that has them ' +
    'stays as large as it is. A cache mount keeps them out of the image and still makes the next build faster.',
  severity: 'info',
  examples: [
    {
      bad: 'FROM node:24-slim\nRUN yarn install --frozen-lockfile\n',
      good: 'FROM node:24-slim\nRUN yarn install --frozen-lockfile && yarn cache clean\n',
    },
  ],
  on: { RUN: (run, { document }) => uncleaned('DL3060', run, document) },
});
