import DL3006 from '../../server/rules/hadolint/DL3006-untagged-base-image';
import DL3007 from '../../server/rules/hadolint/DL3007-latest-tag';
import DL3061 from '../../server/rules/hadolint/DL3061-instruction-before-from';
import { checkRule } from './check-rule';

checkRule(DL3006, {
  bad: [
    ['FROM «python»', 'FROM python:3.13-slim'],
    ['from --platform=linux/arm64 «python» as x', 'from --platform=linux/arm64 python:3.13-slim as x'],
    ['FROM python:3.9 AS a\nFROM «python»', 'FROM python:3.9 AS a\nFROM python:3.9'],
    ['FROM «ghcr.io/owner/name»'],
    ['FROM «localhost:5000/name»'],
    ['FROM «x» AS x'],
    ['FROM «img$X»'],
    ['FROM \\\n  # why\n  «debian»', 'FROM \\\n  # why\n  debian:13-slim'],
    ['\ufeffFROM «python»'.replace('\ufeff', '!\ufeff')],
  ],
  good: [
    'FROM python:3.9',
    'FROM python@sha256:abc',
    'FROM scratch',
    'FROM $BASE',
    'FROM ${BASE:-a:1}',
    'FROM reg.io/$X',
    'FROM python:3.9 AS Build\nFROM build',
    'FROM localhost:5000/name:1',
    'FROM',
  ],
});

checkRule(DL3007, {
  bad: [['FROM python:«latest»', 'FROM python:3.13-slim'], ['FROM ghcr.io/owner/name:«latest» AS x']],
  good: [
    'FROM python:latest@sha256:abc',
    'FROM python:${X:-latest}',
    'FROM python:latest-slim',
    'FROM python',
  ],
});

checkRule(DL3061, {
  bad: [
    ['ARG A=1\n«RUN» a\n«LABEL» b=c\nFROM debian:13'],
    ['!«RUN» a'],
    ['!«ONBUILD» RUN a\nFROM debian:13'],
  ],
  good: ['ARG A\n# c\nFROM debian:13\nRUN a', '!', '!# only a comment\n', '!ARG A\n'],
});
