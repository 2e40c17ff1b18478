import assert from 'node:assert/strict';
import { Document } from '../../server/document';
import { createShellCheck } from '../../server/lint/shellcheck/shellcheck';
import { never, useShellCheck } from './use-shellcheck';

/** Dockerfiles, and what is left of SC2086 and SC2046 in them. */
const cases: readonly (readonly [text: string, left: string])[] = [
  ['# hadolint ignore=SC2086\nRUN echo $A `ls`', '`ls`'],
  ['# hadolint ignore=SC2086,SC2046\nRUN echo $A `ls`\nRUN echo $B', '$B'],
  ['# hadolint global ignore=SC2046\nRUN echo $A `ls`', '$A'],
  ['# drydock ignore=SC2086\n\nRUN echo $A `ls`', '`ls`'],
  // ShellCheck's own comments, which BuildKit drops.
  ['# shellcheck disable=SC2086\nRUN echo $A `ls`\nRUN echo $B', '`ls` $B'],
  ['# shellcheck disable=2086,SC2046 # why\n# more\nRUN echo $A `ls`', ''],
  ['RUN echo $A \\\n # shellcheck disable=SC2086\n && echo $B \\\n && echo $C', '$A $C'],
  ['RUN true \\\n # shellcheck disable=SC2086\n\n# why\n && echo $B \\\n  $C && echo $D', '$D'],
  ['RUN true && \\\n # shellcheck disable=SC2000-SC3000\n echo $A `ls` ; \\\n echo $B', '$B'],
  ['RUN true && \\\n # shellcheck shell=sh disable=all\n echo $A `ls` ; \\\n echo $B', '$B'],
  ['RUN true && \\\n # shellcheck disable=SC1000\n echo $A', '$A'],
  ['ONBUILD RUN true && \\\n # shellcheck disable=SC2086\n echo $A', ''],
  ['RUN <<EOF\necho $A\n# shellcheck disable=SC2086\necho $B\necho $C\nEOF', '$A $C'],
  ['RUN echo $A\n# shellcheck disable=SC2086', '$A'],
];

describe('Comments that ignore what ShellCheck finds', function () {
  this.timeout(30_000);
  const { findings, engine } = useShellCheck();

  for (const [text, left] of cases) {
    it(JSON.stringify(text), async () => {
      const whole = `FROM a\n${text}`;
      const found = (await findings(whole)).filter((it) => /SC20[84]6/.test(it.code));
      assert.equal(found.map(({ range }) => whole.slice(range.start, range.end)).join(' '), left);
    });
  }

  it('does what the settings say of a code', async () => {
    const rules = new Map([
      ['SC2086', { severity: 'off' as const, options: {} }],
      ['SC2046', { severity: 'error' as const, options: {} }],
    ]);
    const document = new Document('FROM a\nRUN echo $A `ls`');
    const found = await createShellCheck(engine).findings(document, never, { rules });
    const shown = found.map((it) => `${it.code} ${it.severity}`);
    assert.deepEqual(shown, ['SC2046 error', 'SC2006 style']);
  });
});
