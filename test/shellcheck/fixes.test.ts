import assert from 'node:assert/strict';
import { Document } from '../../server/document';
import { fixOf } from '../../server/lint/shellcheck/fixes';
import { runScripts } from '../../server/lint/shellcheck/scripts';
import { applyEdits } from '../../server/text';
import { useShellCheck } from './use-shellcheck';

/** What the fixes of one code make of a text; the same text where there is none. */
const cases: readonly (readonly [code: string, text: string, fixed: string])[] = [
  ['SC2086', 'FROM a\nRUN echo $A\n', 'FROM a\nRUN echo "$A"\n'],
  [
    'SC2086',
    'FROM a\nRUN echo 😀\t$A \\\n\t# why\n\t$B\n',
    'FROM a\nRUN echo 😀\t"$A" \\\n\t# why\n\t"$B"\n',
  ],
  ['SC2086', 'FROM a\r\nRUN echo $A \\\r\n $B\r\n', 'FROM a\r\nRUN echo "$A" \\\r\n "$B"\r\n'],
  ['SC2086', 'FROM a\nRUN echo $A\\\n$B\n', 'FROM a\nRUN echo "$A"\\\n"$B"\n'],
  ['SC2086', 'FROM a\nRUN echo $A\\\nB\n', 'FROM a\nRUN echo "$A\\\nB"\n'],
  ['SC2086', '# escape=`\nFROM a\nRUN echo $A `\n $B\n', '# escape=`\nFROM a\nRUN echo "$A" `\n "$B"\n'],
  ['SC2086', 'FROM a\nONBUILD RUN echo $A\n', 'FROM a\nONBUILD RUN echo "$A"\n'],
  [
    'SC2086',
    'FROM a\nRUN <<EOF\n#!/bin/sh\necho $A\nEOF\n',
    'FROM a\nRUN <<EOF\n#!/bin/sh\necho "$A"\nEOF\n',
  ],
  ['SC2086', 'FROM a\nRUN <<EOF bash -e\necho $A\nEOF\n', 'FROM a\nRUN <<EOF bash -e\necho "$A"\nEOF\n'],
  ['SC2086', 'FROM a\nRUN <<-EOF\n\techo $A\n\tEOF\n', 'FROM a\nRUN <<-EOF\n\techo "$A"\n\tEOF\n'],
  ['SC2086', 'FROM a\r\nRUN <<EOF\r\necho $A\r\nEOF\r\n', 'FROM a\r\nRUN <<EOF\r\necho "$A"\r\nEOF\r\n'],
  ['SC2006', 'FROM a\nRUN echo "`ls \\\n -l`"\n', 'FROM a\nRUN echo "$(ls \\\n -l)"\n'],
  ['SC2164', 'FROM a\nRUN cd /a \\\n ; ls\n', 'FROM a\nRUN cd /a || exit \\\n ; ls\n'],
  ['SC2251', 'FROM a\nRUN set -e; ! ls; pwd\n', 'FROM a\nRUN set -e;  ls && exit 1; pwd\n'],
  // Scripts in quotes are text for ShellCheck.
  ['SC2086', "FROM a\nRUN sh -c 'echo $A'\n", "FROM a\nRUN sh -c 'echo $A'\n"],
  ['SC2086', 'FROM a\nRUN ["sh", "-c", "echo $A"]\n', 'FROM a\nRUN ["sh", "-c", "echo $A"]\n'],
];

describe('ShellCheck’s fixes', function () {
  this.timeout(30_000);
  const { findings } = useShellCheck();

  for (const [code, text, fixed] of cases) {
    it(`${code} in ${JSON.stringify(text)}`, async () => {
      const found = (await findings(text)).filter((it) => it.code === code);
      const fixes = found.flatMap((it) => it.fixes);
      assert.equal(
        applyEdits(
          text,
          fixes.flatMap((it) => it.edits),
        ),
        fixed,
      );
      assert.ok(fixes.every((it) => !it.safe));
      const left = (await findings(fixed)).filter((it) => it.code === code);
      assert.equal(left.length, 0);
    });
  }

  it('are named after what they make', async () => {
    const found = await findings('FROM a\nRUN echo $A; cd /x; echo `ls`');
    const titles = found.flatMap((it) => it.fixes.map(({ title }) => title));
    assert.deepEqual(titles, ['Change to "$A"', 'Change to cd /x || exit', 'Change to $(ls)']);
  });
});

/** A made-up fix, since ShellCheck makes few that could go wrong: what is replaced, and by what. */
const refused: readonly (readonly [text: string, old: string, by: string])[] = [
  ['RUN echo $A\\\nB', '$AB', '"$AB"'],
  ['RUN echo a', 'a', 'a\nb'],
  ['RUN echo a', 'a', 'a\\'],
  ['RUN <<EOF\necho\nEOF\nRUN pwd', 'echo\n', 'echo\nEOF\n'],
];

describe('A fix that would not give the shell the script that was meant is refused', () => {
  for (const [text, old, by] of refused) {
    it(`${JSON.stringify(old)} → ${JSON.stringify(by)} in ${JSON.stringify(text)}`, () => {
      const document = new Document(`FROM a\n${text}`);
      const [script] = runScripts(document);
      assert.ok(script !== undefined);
      const start = script.flat.text.indexOf(old);
      const end = start + old.length;
      const remark = { start, end, replacements: [{ start, end, text: by }] };
      assert.ok(start >= 0);
      assert.equal(fixOf(document, script.instruction, script.flat, remark), undefined);
    });
  }
});
