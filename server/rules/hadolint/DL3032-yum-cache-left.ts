import { defineRule } from '../../lint/rule';
import { uncleaned } from '../cleaning';

export default defineRule({
  code: 'DL3032',
  name: 'yum-cache-left',
  summary: 'Clean the cache of yum in the RUN that installs.',
  why:
    'yum keeps the packages and lists that it downloads. A later RUN can hide them, but the layer that has them ' +
    'stays as large as it is.',
  severity: 'warning',
  examples: [
    {
      bad: 'FROM amazonlinux:2\nRUN yum install -y httpd-2.4.62\n',
      good: 'FROM amazonlinux:2\nRUN yum install -y httpd-2.4.62 && yum clean all\n',
    },
  ],
  on: { RUN: (run, { document }) => uncleaned('DL3032', run, document) },
});
