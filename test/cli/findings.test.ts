import assert from 'node:assert/strict';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { located } from '../../server/cli/report';
import { ttyReporter } from '../../server/cli/tty';
import { Document } from '../../server/document';
import { createLinter } from '../../server/lint/lint';
import { defaultSettings } from '../../server/lint/settings';
import untagged from '../../server/rules/hadolint/DL3006-untagged-base-image';
import { only, workspace } from './run';

/** DL3006 is a warning, DL3059 info, unknown-instruction an error. */
const warning = 'FROM python\n';
const info = 'FROM debian:12\nRUN a\nRUN b\n';
const error = 'FROM debian:12\nRUM a\n';
const clean = 'FROM debian:12\nRUN a\n';

describe('drydock lint exits with', () => {
  const work = workspace();
  const cases: readonly (readonly [code: number, text: string, ...args: readonly string[]])[] = [
    [0, clean],
    [0, ''],
    [1, info],
    [1, warning],
    [1, error],
    [0, info, '-t', 'warning'],
    [1, warning, '--failure-threshold', 'warning'],
    [0, warning, '--failure-threshold=error'],
    [1, error, '-t', 'error'],
    [1, info, '-t', 'style'],
    [0, error, '-t', 'none'],
    [0, error, '--no-fail'],
  ];
  for (const [code, text, ...args] of cases)
    it(`${code} for ${JSON.stringify(text)} ${args.join(' ')}`, () => {
      work.write({ Dockerfile: text });
      const { errors, ...run } = work.run(['lint', ...args]);
      assert.deepEqual({ code: run.code, errors }, { code, errors: '' });
    });

  it('the same in every format', () => {
    work.write({ Dockerfile: warning });
    for (const format of ['tty', 'json', 'sarif']) assert.equal(work.run(['lint', '-f', format]).code, 1);
  });
});

describe('drydock lint tells people', () => {
  const work = workspace();

  it('place, severity, message, code, the line, and what is meant', () => {
    work.write({ 'a/Dockerfile': `${warning}RUN apt-get update && \\\r\n\tapt-get install "日本👍" curl\n` });
    const { out } = work.run(['lint']);
    assert.equal(
      out.replace(/(warning {2}).*( {2}DL)/g, '$1…$2'),
      `a/Dockerfile:1:6  warning  …  DL3006
    1 │ FROM python
      │      ^^^^^^

a/Dockerfile:3:10  warning  …  DL3014
    3 │ \tapt-get install "日本👍" curl
      │ \t        ^^^^^^^

2 findings in 1 of 1 file: 2 warning.
`,
    );
  });

  it('where wide characters stand before it', () => {
    work.write({ Dockerfile: 'FROM debian:12\nRUN echo "日本👍e\u0301" && apt-get install a\n' });
    assert.match(work.run(['lint']).out, /\n {6}│ {31}\^{7}\n/);
  });

  it('a part of a long line', () => {
    const long = `echo ${'x'.repeat(500)}`;
    work.write({ Dockerfile: `FROM debian:12\nRUN ${long} && apt-get install a && ${long}\n` });
    const lines = work.run(['lint']).out.split('\n');
    assert.match(lines[1] ?? '', /^ {4}2 │ …x{48} && apt-get install a && echo x+…$/);
    assert.equal(lines[2], `      │ ${' '.repeat(61)}^^^^^^^`);
    assert.ok((lines[1] ?? '').length < 180);
  });

  it('nothing that steers the terminal', () => {
    work.write({ Dockerfile: 'FROM \x1b[31mpython\u202e\n' });
    const { out } = work.run(['lint']);
    assert.match(out, /FROM ␛\[31mpython�/);
    assert.doesNotMatch(out, /[^\P{Cc}\n]|\u202e/u);
  });

  it('only what reaches the threshold with --quiet', () => {
    work.write({ Dockerfile: `${warning}RUN a\nRUN b\n` });
    assert.match(work.run(['lint', '-t', 'warning']).out, /DL3059[\s\S]*2 findings in 1 of 1 file/);
    const quiet = work.run(['lint', '-t', 'warning', '--quiet']).out;
    assert.match(quiet, /^Dockerfile:1:6 [\s\S]*\^\n\n$/);
    assert.doesNotMatch(quiet, /DL3059|findings/);
    assert.equal(work.run(['lint', '-q', '-t', 'error']).out, '');
    assert.equal(work.run(['lint', '-q', '-t', 'error', '-f', 'json']).out, '[]\n');
  });

  it('with colours, and the carets below what they mean all the same', () => {
    const text = 'FROM python\n';
    const findings = createLinter([untagged], defaultSettings).findings(new Document(text));
    const told = ttyReporter(true).file(located('Dockerfile', text, findings));
    assert.match(told, /\p{Cc}\[33mwarning\p{Cc}\[39m/u);
    assert.equal(
      stripVTControlCharacters(told),
      ttyReporter(false).file(located('Dockerfile', text, findings)),
    );
  });

  it('without colours where no terminal listens', () => {
    work.write({ Dockerfile: warning });
    assert.doesNotMatch(work.run(['lint'], { env: { FORCE_COLOR: '1' } }).out, /[^\P{Cc}\n]/u);
  });
});

describe('drydock lint counts', () => {
  const work = workspace();
  const places: readonly (readonly [what: string, text: string, place: readonly number[]])[] = [
    ['from 1', 'FROM python', [1, 6, 1, 12]],
    ['without a byte order mark', '\ufeffFROM python\n', [1, 6, 1, 12]],
    ['CRLF as one line break', '# a\r\n\r\nFROM python\r\n', [3, 6, 3, 12]],
    ['an emoji as two', '# 👍\nFROM debian:12\nRUN echo 👍 && apt-get install a\n', [3, 24, 3, 31]],
  ];
  for (const [what, text, place] of places)
    it(what, () => {
      work.write({ Dockerfile: text });
      const [found] = JSON.parse(work.run(['lint', '-f', 'json']).out);
      assert.deepEqual([found.line, found.column, found.endLine, found.endColumn], place);
    });
});

describe('drydock lint - (standard input)', () => {
  const work = workspace();
  const files = (args: readonly string[], input = warning): unknown =>
    JSON.parse(work.run(['lint', '-f', 'json', ...args], { input }).out).map(
      (it: { file: string }) => it.file,
    );

  it('is called -', () => assert.deepEqual(files(['-']), ['-']));
  it('is called what --stdin-name says', () =>
    assert.deepEqual(files(['-', '--stdin-name', 'a/Dockerfile.dev']), ['a/Dockerfile.dev']));
  it('goes together with files, and counts once', () => {
    work.write({ Dockerfile: warning });
    assert.deepEqual(files(['Dockerfile', '-', '-']), ['Dockerfile', '-']);
  });
  it('may be empty', () => assert.deepEqual(files(['-'], ''), []));
  it('may be no text', () => {
    const { code, errors } = work.run(['lint', '-'], { input: 'a\0' });
    assert.deepEqual({ code, errors }, { code: 2, errors: '- is no text: it holds NUL characters\n' });
  });
  it('may be large', () => {
    const input = `${warning}${'# a comment\n'.repeat(400_000)}RUN a`;
    assert.match(work.run(['lint', '-', '-q', '-t', 'warning'], { input }).out, /^-:1:6 /);
  });
  it('has the configuration of the folder where its name lies', () => {
    work.write({ '.drydock.yaml': only({ DL3006: 'info' }), 'a/.drydock.yaml': only({}) });
    const code = (...args: readonly string[]): number | null =>
      work.run(['lint', '-', '-t', 'warning', ...args], { input: warning }).code;
    assert.equal(code('--no-config'), 1);
    assert.equal(code(), 0);
    assert.match(work.run(['lint', '-'], { input: warning }).out, /info/);
    assert.deepEqual(files(['-', '--stdin-name', join('a', 'Dockerfile')]), []);
  });
});

describe('drydock lint with a reader that goes away', () => {
  const work = workspace();
  it('ends quietly', async () => {
    for (let index = 0; index < 300; index++)
      work.write({ [`${index}/Dockerfile`]: `${warning}${'FROM x\n'.repeat(50)}` });
    const child = work.start(['lint']);
    let errors = '';
    child.stderr?.on('data', (data) => {
      errors += data;
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual({ code, errors }, { code: 1, errors: '' });
  });
});
