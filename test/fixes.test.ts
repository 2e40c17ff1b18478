import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rules } from '../server/rules/index';
import { brokenFixes } from './check-fixes';

/** Lines that findings and fixes meet in any order, with what makes fixing hard around them. */
const line = fc.constantFrom(
  'FROM python',
  'FROM debian:latest AS base',
  'FROM base',
  'RUN apt-get install curl',
  'RUN apt-get install \\\n    # a comment\n    curl',
  'RUN ["apt-get", "install", "curl"]',
  "RUN sh -c 'apt-get install curl'",
  'RUN <<EOF\napt-get install curl\nEOF',
  'RUN <<-EOF\n\tdnf install curl\n\tEOF',
  'ONBUILD RUN yum install httpd',
  'RUN mkdir /a',
  'RUN --mount=type=cache,target=/c make',
  'RUN --mount=type=cache,target=/c make install # done',
  'RUN cd /a',
  'RUN if a; then b; fi',
  'RUN a || b',
  '# a comment',
  '# hadolint ignore=DL3059',
  '# drydock ignore=too-many-layers',
  '',
  '  ',
  'COPY a b',
  'COPY <<A <<B /d/\n1\nA\n2\nB',
  'RUN pacman -Syu git',
  'RUN conda install numpy',
  'RUN apk add -i git',
  'RUN apt-get update && apt-get install -y curl && \\\n  wget x # why',
  'RUN set -e; \\\n  apt update; \\\n  apt upgrade;',
  'RUN <<EOF\nset -e\n  apt-get update\nEOF',
  'RUN cd /a && sudo apt-get update | tee log',
  'RUN cd b; curl x',
  'RUN <<EOF bash\ncd /a\nyum install -y x | y\nEOF',
  'RUN pip install numpy || dnf install -y x',
  'RUN ln -sf bash /bin/sh',
  'RUN useradd -u 123456 app',
  'RUN yarn install',
  'SHELL ["/bin/bash", "-e", "-c"]',
  'SHELL ["pwsh", "-c"]',
  'WORKDIR /a/b',
  'ONBUILD RUN apt-get update | sudo tee log',
  'RUUN echo',
  'CMD echo 😀',
);

describe('every fix', () => {
  const files = ['centos-python', 'flask-predict'].flatMap((folder) => {
    const path = join(__dirname, '../examples', folder);
    return readdirSync(path)
      .filter((it) => it.startsWith('Dockerfile'))
      .map((it) => join(path, it));
  });
  for (const file of files) {
    it(`keeps ${file.split('examples/')[1]} whole`, () =>
      assert.deepEqual(brokenFixes(readFileSync(file, 'utf8')), []));
  }

  for (const { code, examples } of rules) {
    for (const { bad } of examples)
      it(`keeps ${code}’s ${JSON.stringify(bad).slice(0, 60)} whole`, () =>
        assert.deepEqual(brokenFixes(bad), []));
  }

  it('keeps any file whole, with either line break', () => {
    const text = fc
      .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([lines, newline, ended]) => `${lines.join('\n')}${ended ? '\n' : ''}`.replaceAll('\n', newline));
    fc.assert(
      fc.property(text, (it) => assert.deepEqual(brokenFixes(it), [])),
      { numRuns: 2000 },
    );
  });
});
