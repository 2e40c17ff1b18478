import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { only, workspace } from './run';

const bad = 'FROM debian:12\nRUN apt-get install curl\n';
const good = 'FROM debian:12\nRUN apt-get install -y curl\n';

describe('drydock lint --fix', () => {
  const work = workspace();

  const texts: Readonly<Record<string, (text: string) => string>> = {
    LF: (text) => text,
    CRLF: (text) => text.replaceAll('\n', '\r\n'),
    'LF and CRLF': (text) => text.replace('\n', '\r\n'),
    'no line break at the end': (text) => text.trimEnd(),
    'a byte order mark': (text) => `\ufeff${text}`,
    'emoji in front': (text) => `# 👍\n${text}`,
  };
  for (const [what, variant] of Object.entries(texts))
    it(`repairs a file with ${what}`, () => {
      work.write({ Dockerfile: variant(bad) });
      const { code, out, errors } = work.run(['lint', '--fix']);
      assert.deepEqual(
        { code, out, errors },
        { code: 0, out: 'Repaired 1 finding in 1 file. No findings in 1 file.\n', errors: '' },
      );
      assert.equal(work.read('Dockerfile'), variant(good));
      assert.deepEqual(readdirSync(work.folder).sort(), ['Dockerfile']);
    });

  it('reports what remains, where it is now', () => {
    work.write({ Dockerfile: 'FROM debian:12\nRUN a\nRUN b\n\nFROM python\n' });
    const { code, out } = work.run(['lint', '--fix']);
    assert.equal(code, 1);
    assert.match(
      out,
      /^Dockerfile:\d+:6 {2}warning[\s\S]*Repaired \d findings? in 1 file\. 1 finding in 1 of 1 file/,
    );
    const [line] = /\d+/.exec(out) ?? [];
    assert.equal(work.read('Dockerfile').split('\n')[Number(line) - 1], 'FROM python');
  });

  it('tells the number of repairs beside JSON', () => {
    work.write({ Dockerfile: bad, 'Dockerfile.b': bad });
    const { out, errors } = work.run(['lint', '--fix', '-f', 'json']);
    assert.deepEqual({ out, errors }, { out: '[]\n', errors: 'Repaired 2 findings in 2 files.\n' });
  });

  it('does not touch a file without changes', () => {
    work.write({ Dockerfile: 'FROM python\n' });
    const { ino, mtimeMs } = statSync(join(work.folder, 'Dockerfile'));
    work.run(['lint', '--fix']);
    const after = statSync(join(work.folder, 'Dockerfile'));
    assert.deepEqual([after.ino, after.mtimeMs], [ino, mtimeMs]);
  });

  it('keeps the mode', () => {
    work.write({ Dockerfile: bad });
    chmodSync(join(work.folder, 'Dockerfile'), 0o751);
    work.run(['lint', '--fix']);
    assert.equal(work.read('Dockerfile'), good);
    assert.equal(statSync(join(work.folder, 'Dockerfile')).mode & 0o777, 0o751);
  });

  it('repairs what a link leads to, and leaves the link', () => {
    work.write({ 'real/file': bad });
    symlinkSync(join('real', 'file'), join(work.folder, 'Dockerfile'));
    work.run(['lint', '--fix', 'Dockerfile']);
    assert.ok(lstatSync(join(work.folder, 'Dockerfile')).isSymbolicLink());
    assert.equal(work.read('real/file'), good);
  });

  it('leaves alone what it could not write back as it was', () => {
    const latin = Buffer.from(`# Gr\xfc\xdfe\n${bad}`, 'latin1');
    work.write({ Dockerfile: latin });
    const { code, errors } = work.run(['lint', '--fix']);
    assert.deepEqual({ code, errors }, { code: 1, errors: 'Dockerfile has bytes that are not UTF-8\n' });
    assert.equal(work.read('Dockerfile'), latin.toString('utf8'));
  });

  it('goes by the configuration', () => {
    work.write({ Dockerfile: bad, '.drydock.yaml': only({}) });
    work.run(['lint', '--fix']);
    assert.equal(work.read('Dockerfile'), bad);
  });

  it('writes standard input repaired to standard output, and findings beside it', () => {
    const input = bad.replace('debian:12', 'debian');
    const { code, out, errors } = work.run(['lint', '--fix', '-'], { input });
    assert.equal(code, 1);
    assert.equal(out, input.replace('install', 'install -y'));
    assert.match(errors, /^-:1:6 {2}warning[\s\S]*Repaired 1 finding in 1 file\. 1 finding in 1 of 1 file/);
  });

  it('hands on standard input that it does not repair, byte by byte', () => {
    for (const input of ['', '\ufeffFROM debian:12\r\n', 'FROM debian:12'])
      assert.equal(work.run(['lint', '--fix', '-'], { input }).out, input);
    assert.equal(work.run(['lint', '--fix', '-'], { input: 'a\0b' }).out, 'a\0b');
  });
});
