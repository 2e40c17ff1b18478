import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { dockerfileGrammar, tokenize } from './grammar';

const lines = [
  'FROM --platform=$BUILDPLATFORM python:${VERSION:-3.12}@sha256:ab AS build',
  'ARG VERSION="3.12" OTHER',
  `ENV A="b \\"c" D='e' F=$G`,
  'LABEL "a b"="c" d=e',
  `RUN --mount=type=secret,id=x,env=Y [ "$x" = y ] && echo "$(cat 'a b')" | sh -c "x"`,
  'RUN ["a", "b\\n"]',
  'COPY --from=build --chown=1:1 ["a b", "c"]',
  'ADD --checksum=sha256:ab a "b"',
  'ONBUILD RUN echo "x" \\',
  'HEALTHCHECK --interval=3s CMD curl "x" || exit 1',
  `CMD exec python -c 'x'`,
  'USER 1000:${GROUP:-app}',
  'VOLUME ["/data"]',
  'RUN if true; then \\',
];

const odd: Readonly<Record<string, string>> = {
  'a long command': `RUN ${'echo "a b" && '.repeat(1_300)}true`,
  'many words that begin a heredoc': `RUN ${'cat <<A > b.py '.repeat(1_200)}`,
  'half heredocs': `COPY ${'<< '.repeat(6_000)}`,
  redirections: `COPY ${'> '.repeat(9_000)}<<EOF x`,
  interpreters: `RUN ${'python '.repeat(2_500)}<<EOF`,
  quotes: `RUN ${'"'.repeat(19_001)} <<EOF`,
  backslashes: `ENV A=${'\\'.repeat(19_000)}`,
  'backslashes and blanks': `RUN ${'\\ '.repeat(9_000)}`,
  'open variables': `FROM ${'${a:-'.repeat(1_000)}`,
  'a long list': `CMD [${'"a", '.repeat(3_500)}`,
  'one word': `LABEL ${'a'.repeat(19_000)}`,
  blanks: `EXPOSE ${' '.repeat(19_000)}x`,
};

describe('Dockerfile grammar on unfinished and odd text', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await dockerfileGrammar();
  });

  it('colours the next instruction after any half-typed line', () => {
    const alone = tokenize(grammar, 'EXPOSE 80/tcp')[0];
    for (const line of lines) {
      for (let length = 0; length <= line.length; length++) {
        const typed = line.slice(0, length);
        const next = tokenize(grammar, `FROM x\n${typed}\nEXPOSE 80/tcp`)[2];
        assert.deepEqual(next, alone, `after: ${typed}`);
      }
    }
  });

  for (const [name, line] of Object.entries(odd)) {
    it(`does not hang on ${name}`, () => {
      const coloured = tokenize(grammar, `${line}\nUSER 1`)[0];
      assert.ok((coloured?.tokens.at(-1)?.end ?? 0) >= line.length);
    }).timeout(5_000);
  }
});
