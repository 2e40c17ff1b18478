import assert from 'node:assert/strict';
import { useShellCheck } from './use-shellcheck';

/** The places of one code, marked. */
const cases: readonly (readonly [code: string, marked: string])[] = [
  ['SC2086', 'FROM a\nRUN echo «$A»'],
  ['SC2086', 'FROM a\nRUN echo «$A» "$B" «${C}»x'],
  ['SC2086', 'FROM a\nRUN --mount=type=cache,target=/x echo «$A»'],
  ['SC2086', 'FROM a\nONBUILD RUN echo «$A»'],
  // Tabs and characters beyond the first 65,536.
  ['SC2086', 'FROM a\nRUN echo\t«$A»\t\t«$B»'],
  ['SC2086', 'FROM a\nRUN echo 😀é «$A» 😀😀 «$B»'],
  ['SC2086', 'FROM a\nRUN echo a;\t😀 \\\n\t\techo 😀\t«$B»\t«$C»'],
  // Lines that BuildKit joins.
  ['SC2086', 'FROM a\nRUN echo «$A» \\\n  && echo «$B» \\\n\n  # why\n\t&& echo «$C»\nRUN true'],
  ['SC2086', 'FROM a\nRUN echo «$A»\\\n"" «$B\\\nC» \\\n# why\n'],
  ['SC2086', 'FROM a\nRUN echo «$A\\\n# why\nB»'],
  ['SC2086', '# escape=`\nFROM a\nRUN echo «$A» `\n  «$B»'],
  ['SC2086', 'FROM a\r\nRUN echo «$A» \\\r\n\r\n  # why\r\n\t«$B»\r\nRUN echo «$C»\r\n'],
  ['SC2046', 'FROM a\nRUN echo «$(ls \\\n  -l)»'],
  ['SC2164', 'FROM a\nRUN «cd /a»; ls'],
  // Heredocs.
  ['SC2086', 'FROM a\nRUN <<EOF\necho «$A»\n\techo 😀 «$B»\nEOF\nRUN echo «$C»'],
  ['SC2086', 'FROM a\nRUN <<-EOF\n\t\techo\t«$A»\n\tEOF'],
  ['SC2086', 'FROM a\nRUN <<EOF\r\n#!/bin/bash\r\necho «$A»\r\nEOF\r\n'],
  ['SC2086', 'FROM a\nRUN <<"EOF" bash -ex\necho «$A»\nEOF'],
  ['SC2086', 'FROM a\nRUN cat <<EOF >/a && echo «$A»\n$B\nEOF'],
  ['SC2086', 'FROM a\nRUN cat <<A <<B\n$A\nA\n`echo «$X»`\nB'],
  // What is said of a point stands on a word or a character.
  ['SC1089', 'FROM a\nRUN echo a «)» b'],
  ['SC1073', 'FROM a\nRUN «if» true; then echo'],
  ['SC1072', 'FROM a\nRUN if true; then ech«o»'],
  // ShellCheck's own artefacts are not there.
  ['SC2148', 'FROM a\nRUN echo a'],
  ['SC1128', 'FROM a\nRUN <<EOF\n#!/bin/bash\necho a\nEOF'],
  ['SC2188', 'FROM a\nRUN <<EOF\necho a\nEOF'],
  ['SC1017', 'FROM a\r\nRUN <<EOF\r\necho a\r\nEOF\r\n'],
  ['SC1090', 'FROM a\nRUN . "$A" && . /b'],
  ['SC1091', 'FROM a\nRUN . /etc/os-release'],
  ['SC2239', 'FROM a\nSHELL ["bash", "-c"]\nRUN echo a'],
  ['SC2187', 'FROM a\nSHELL ["/bin/ash", "-c"]\nRUN echo a'],
  // Variables that Docker sets, and one that nearly is one.
  ['SC2154', 'FROM a\nARG known\nENV set=1\nRUN echo "$known" "$set" "«$unknown»" "$http_proxy"'],
  ['SC2154', 'FROM a AS b\nARG known\nFROM b\nRUN echo "$known"\nFROM a\nRUN echo "«$known»"'],
  ['SC2154', 'FROM a\nRUN --mount=type=secret,id=x,env=token echo "$token" "«$other»"'],
  ['SC2153', 'FROM a\nENV NODE_VERSION=1\nRUN echo "«$NODE_VERISON»"'],
  // The shell decides.
  ['SC3010', 'FROM a\nRUN «[[ a = "$B" ]]»'],
  ['SC3010', 'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN [[ a = "$B" ]]\nENV A=1\nRUN [[ a = "$B" ]]'],
  ['SC3010', 'FROM a\nRUN <<EOF\n#!/usr/bin/env bash\n[[ a = "$B" ]]\nEOF'],
  ['SC2164', 'FROM a\nSHELL ["/bin/bash", "-eo", "pipefail", "-c"]\nRUN cd /a; ls'],
];

describe('ShellCheck’s findings stand on the characters they are about', function () {
  this.timeout(30_000);
  const { findings } = useShellCheck();

  for (const [code, marked] of cases) {
    it(`${code} in ${JSON.stringify(marked)}`, async () => {
      const text = marked.replace(/[«»]/g, '');
      const found = (await findings(text)).filter((it) => it.code === code);
      const places = found.flatMap(({ range }) => [
        { at: range.start, mark: '«' },
        { at: range.end, mark: '»' },
      ]);
      const shown = places.sort((a, b) => b.at - a.at || (a.mark < b.mark ? -1 : 1));
      const result = shown.reduce((now, { at, mark }) => now.slice(0, at) + mark + now.slice(at), text);
      assert.equal(result, marked);
    });
  }

  it('keeps ShellCheck’s severities and words', async () => {
    const found = await findings('FROM a\nRUN echo $A `ls`; [ a=b ]');
    assert.deepEqual(
      found.map((it) => `${it.code} ${it.severity}: ${it.message}`),
      [
        'SC2086 info: Double quote to prevent globbing and word splitting.',
        'SC2046 warning: Quote this to prevent word splitting.',
        'SC2006 style: Use $(...) notation instead of legacy backticks `...`.',
        'SC2078 error: This expression is constant. Did you forget a $ somewhere?',
      ],
    );
  });
});
