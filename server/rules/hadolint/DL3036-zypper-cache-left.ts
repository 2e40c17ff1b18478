import { defineRule } from '../../lint/rule';
import { uncleaned } from '../cleaning';

export default defineRule({
  code: 'DL3036',
  name: 'zypper-cache-left',
  summary: 'Clean the cache of zypper in the RUN that installs.',
  why:
    'zypper keeps the packages and lists that it downloads. A later RUN can hide them, but the layer that has them ' +
    'stays as large as it is.',
  severity: 'warning',
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN zypper install -y httpd=2.4.58\n',
      good: 'FROM opensuse/leap:15.6\nRUN zypper install -y httpd=2.4.58 && zypper clean\n',
    },
  ],
  on: { RUN: (run, { document }) => uncleaned('DL3036', run, document) },
});
