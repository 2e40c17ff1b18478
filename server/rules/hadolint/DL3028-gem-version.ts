import { defineRule } from '../../lint/rule';
import { unpinned } from '../pinning';

export default defineRule({
  code: 'DL3028',
  name: 'gem-version',
  summary: 'Name the version of what gem installs.',
  why:
    'Without a version gem takes the newest release, so the same Dockerfile gives different images. A `Gemfile.lock` ' +
    'and Bundler settle it for a whole application.',
  severity: 'warning',
  commands: ['gem'],
  examples: [
    {
      bad: 'FROM ruby:3.4-slim\nRUN gem install rails\n',
      good: 'FROM ruby:3.4-slim\nRUN gem install rails:8.0.2\n',
    },
  ],
  on: { command: (command, { document }) => unpinned('DL3028', command, document) },
});
