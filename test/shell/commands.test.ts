import assert from 'node:assert/strict';
import { Document } from '../../server/document';
import type { Command } from '../../server/shell/command';

/** What each text runs: `name argument …`, with `<` before a command that gets input. */
const cases: readonly (readonly [about: string, text: string, commands: readonly string[]])[] = [
  ['a pipeline', 'RUN a x | b && c', ['a x', '<b', 'c']],
  [
    'compound commands',
    'RUN if a; then b; fi; for x in 1; do c; done; { d; }; (e)',
    ['a', 'b', 'c', 'd', 'e'],
  ],
  ['substitutions', 'RUN a $(b `c`) <(d)', ['a $(b `c`) <(d)', 'b `c`', 'c', 'd']],
  ['quotes', `RUN a 'b c' "d $e" f\\ g`, ['a b c d $e f g']],
  ['assignments', 'RUN A=1 b', ['b']],
  ['functions', 'RUN f() { a; }; f', ['a', 'f']],
  ['lines joined', 'RUN a \\\n  # why\n  b', ['a b']],
  ['exec form', 'CMD ["a", "b c"]', ['a b c']],
  ['exec form with a shell', 'CMD ["/bin/sh", "-c", "a && b"]', ['/bin/sh -c a && b', 'a', 'b']],
  ['sh -c', "RUN sh -c 'a; b'", ['sh -c a; b', 'a', 'b']],
  ['sh -c in sh -c', `RUN sh -c "bash -c 'a b'"`, ["sh -c bash -c 'a b'", 'bash -c a b', 'a b']],
  ['sh with a script file', 'RUN sh run.sh -c x', ['sh run.sh -c x']],
  ['bash with options', 'RUN bash -o pipefail -c "a"', ['bash -o pipefail -c a', 'a']],
  ['sudo', 'RUN sudo -u root A=1 b c', ['sudo -u root A=1 b c', 'b c']],
  [
    'wrappers of wrappers',
    'RUN sudo env X=1 timeout 5 nice -n 3 a',
    [
      'sudo env X=1 timeout 5 nice -n 3 a',
      'env X=1 timeout 5 nice -n 3 a',
      'timeout 5 nice -n 3 a',
      'nice -n 3 a',
      'a',
    ],
  ],
  ['sudo in exec form', 'CMD ["sudo", "a", "b"]', ['sudo a b', 'a b']],
  ['command -v, which runs nothing', 'RUN command -v a && command b', ['command -v a', 'command b', 'b']],
  ['a heredoc alone', 'RUN <<EOF\na\nb c\nEOF', ['a', 'b c']],
  ['a heredoc alone with a blank', 'RUN << EOF\na\nEOF', ['a']],
  ['a heredoc with tabs', 'RUN <<-EOF\n\ta\n\tEOF', ['a']],
  ['a heredoc for another interpreter', 'RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF', []],
  ['a heredoc with a shebang for a shell', 'RUN <<EOF\n#!/bin/bash\na\nEOF', ['a']],
  ['a heredoc for a shell', 'RUN bash <<EOF\na\nEOF', ['<bash', 'a']],
  ['a heredoc for a command', 'RUN cat <<EOF > /x\na b\nEOF', ['<cat']],
  ['a command behind a heredoc', 'RUN cat <<EOF && b\nx\nEOF', ['<cat', 'b']],
  ['two heredocs', 'RUN a <<A && b <<B\n1\nA\n2\nB', ['<a', '<b']],
  ['ONBUILD', 'ONBUILD RUN a', ['a']],
  ['HEALTHCHECK', 'HEALTHCHECK CMD a b', ['a b']],
  ['half a script', 'RUN a && (b', ['a', 'b']],
  ['no commands in COPY', 'COPY <<EOF /x\na\nEOF', []],
  ['no commands in SHELL', 'SHELL ["a", "-c"]', []],
];

describe('commands', () => {
  for (const [about, text, expected] of cases) {
    it(`are found: ${about}`, () => {
      const document = new Document(text);
      const found = document.instructions.flatMap((it) => [
        ...document.commands(it),
        ...(it.name === 'ONBUILD' && it.instruction ? document.commands(it.instruction) : []),
      ]);
      assert.deepEqual(found.map(show), expected);
      for (const { nameWord, args } of found) {
        for (const word of [nameWord, ...args]) {
          if (word.exact) assert.equal(text.slice(word.range.start, word.range.end), word.text);
        }
      }
    });
  }

  it('have their names at the exact place, through every layer of quotes', () => {
    const text = `RUN sudo bash -c "sh -c 'apt-get \\"x\\"'"\nCMD ["sh", "-c", "a \\"b\\" && cc"]`;
    const document = new Document(text);
    const places = document.instructions.flatMap((it) =>
      document.commands(it).map(({ nameWord: { range } }) => text.slice(range.start, range.end)),
    );
    assert.deepEqual(places, ['sudo', 'bash', 'sh', 'apt-get', '"sh"', 'a', 'cc']);
  });
});

function show({ name, args, hasInput }: Command): string {
  return `${hasInput ? '<' : ''}${[name, ...args.map((it) => it.value)].join(' ')}`;
}
