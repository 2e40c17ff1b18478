import assert from 'node:assert/strict';
import { Document } from '../../server/document';
import { runScripts } from '../../server/lint/shellcheck/scripts';

/** The scripts of a Dockerfile, as ShellCheck gets them. */
const cases: readonly (readonly [text: string, ...scripts: readonly string[]])[] = [
  ['FROM a\nRUN  ls \\\n# c\n  -l \nRUN pwd', 'sh: ls   -l', 'sh: pwd'],
  // No shell, no script.
  ['FROM a\nRUN ["ls", "-l"]'],
  ['FROM a\nRUN'],
  ['FROM a\nRUN <<EOF\nEOF'],
  ['FROM a\nCMD ls\nENTRYPOINT ls\nHEALTHCHECK CMD ls'],
  ['FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nprint()\nEOF'],
  ['FROM a\nRUN <<EOF\n#!/bin/zsh\nls\nEOF'],
  // SHELL, also of the stages below.
  ['FROM a\nSHELL ["/bin/bash", "-c"]\nRUN ls\nFROM a\nRUN ls', 'bash: ls', 'sh: ls'],
  ['FROM a AS b\nSHELL ["bash", "-c"]\nFROM b\nENV A=1\nRUN ls', 'bash: ls'],
  ['FROM a\nSHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nRUN ls', 'dash: set -e; ls'],
  ['FROM a\nSHELL ["/bin/bash", "-o", "errexit", "-c"]\nRUN ls', 'bash: set -e; ls'],
  ['FROM a\nSHELL ["/bin/ksh"]\nRUN ls', 'ksh: ls'],
  ['FROM a\nSHELL ["/usr/bin/env", "bash", "-c"]\nRUN ls', 'bash: ls'],
  ['FROM a\nSHELL ["conda", "run", "-n", "x", "/bin/bash", "-c"]\nRUN ls', 'bash: ls'],
  ['FROM a\nSHELL ["C:\\\\msys\\\\bash.exe", "-c"]\nRUN ls', 'bash: ls'],
  ['FROM a\nSHELL ["/bin/zsh", "-c"]\nRUN ls'],
  ['FROM a\nSHELL ["pwsh", "-Command"]\nRUN ls'],
  ['FROM a\nSHELL ["cmd", "/S", "/C"]\nRUN ls'],
  ['FROM a\nSHELL ["powershell.exe"]\nRUN ls\nSHELL ["/bin/sh", "-c"]\nRUN pwd', 'sh: pwd'],
  // Windows images have no POSIX shell, unless SHELL says so.
  ['FROM mcr.microsoft.com/windows/nanoserver:1809\nRUN dir\nSHELL ["bash", "-c"]\nRUN ls', 'bash: ls'],
  ['FROM ghcr.io/cross-rs/x86_64-pc-windows-gnu:main\nRUN ls', 'sh: ls'],
  ['FROM --platform=windows/amd64 a AS b\nFROM b\nRUN dir'],
  // hadolint's comment.
  ['# hadolint shell=bash\nFROM a\nRUN ls\nFROM b\nRUN ls', 'bash: ls', 'bash: ls'],
  [
    'FROM a\nRUN ls\n# hadolint shell = /bin/ksh # why\nRUN ls\nFROM a\nRUN ls',
    'sh: ls',
    'ksh: ls',
    'sh: ls',
  ],
  ['FROM a\n# hadolint shell=powershell\nRUN dir\nSHELL ["/bin/sh", "-c"]\nRUN ls', 'sh: ls'],
  ['FROM a AS b\n# hadolint shell=bash\nFROM b\nRUN ls', 'bash: ls'],
  // Heredocs.
  ['FROM a\nRUN <<EOF\nls\nEOF', 'sh: ls\n'],
  ['FROM a\r\nRUN <<EOF\r\n#!/bin/bash -e\r\nls\r\nEOF', 'bash: set -e; \nls\n'],
  ['FROM a\nSHELL ["pwsh"]\nRUN <<EOF\n#!/bin/sh\nls\nEOF', 'sh: \nls\n'],
  ['FROM a\nRUN <<EOF bash -euo pipefail\nls\nEOF', 'bash: set -e; ls\n'],
  ['FROM a\nRUN /bin/dash <<"EOF"\nls\nEOF', 'dash: ls\n'],
  ['FROM a\nRUN bash <<A <<B\nls\nA\npwd\nB', 'sh: bash <<A <<B\nls\nA\npwd\nB'],
  ['FROM a\nRUN bash -c <<A && ls\nls\nA', 'sh: bash -c <<A && ls\nls\nA'],
  // Variables.
  ['ARG lost\nFROM a\nARG b c=1\nENV d=1 e=2\nRUN $b $d $lost\nARG later', 'sh: export b=1 d=1; $b $d $lost'],
  ['FROM a AS x\nARG b\nFROM x\nENV c d\nRUN ${b} ${c}', 'sh: export b=1 c=1; ${b} ${c}'],
  ['FROM a\nRUN curl $https_proxy', 'sh: export https_proxy=1; curl $https_proxy'],
  ['FROM a\nENV e=1\nARG a\nONBUILD ARG b\nONBUILD RUN $e $a $b', 'sh: export b=1 e=1; $e $a $b'],
  ['FROM a\nENV NODE_VERSION=1\nRUN $NODE_VERISON $Y', 'sh: export NODE_VERSION=1; $NODE_VERISON $Y'],
];

describe('The scripts that ShellCheck gets', () => {
  for (const [text, ...scripts] of cases) {
    it(JSON.stringify(text), () => {
      const found = runScripts(new Document(text)).map(({ prelude, flat }) => {
        const [first = '', ...rest] = prelude.split('\n').filter((it) => it !== '');
        return `${first.replace('# shellcheck shell=', '')}: ${[...rest, flat.text].join('; ')}`;
      });
      assert.deepEqual(found, scripts);
    });
  }

  it('asks for a quicker look at long ones', () => {
    const text = `FROM a\nRUN ${'true; '.repeat(101)}`;
    const [script] = runScripts(new Document(text));
    assert.equal(script?.prelude, '# shellcheck shell=sh extended-analysis=false\n');
  });
});
