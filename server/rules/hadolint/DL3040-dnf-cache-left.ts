import { defineRule } from '../../lint/rule';
import { uncleaned } from '../cleaning';

export default defineRule({
  code: 'DL3040',
  name: 'dnf-cache-left',
  summary: 'Clean the cache of dnf in the RUN that installs.',
  why:
    'dnf and microdnf keep the packages and lists that they download. A later RUN can hide them, but the layer that ' +
    'has them stays as large as it is.',
  severity: 'warning',
  examples: [
    {
      bad: 'FROM rockylinux:9\nRUN dnf install -y httpd-2.4.62\n',
      good: 'FROM rockylinux:9\nRUN dnf install -y httpd-2.4.62 && dnf clean all\n',
    },
  ],
  on: { RUN: (run, { document }) => uncleaned('DL3040', run, document) },
});
