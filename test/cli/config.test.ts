import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, only, workspace } from './run';

const bad = 'FROM python\n';
const off = only({});

describe('drydock lint looks for .drydock.yaml', () => {
  const work = workspace();
  const cases: readonly (readonly [what: string, files: Files, code: number, ...args: readonly string[]])[] =
    [
      ['nowhere else', {}, 1],
      ['beside the Dockerfile', { 'a/b/.drydock.yaml': off }, 0],
      ['above it', { '.drydock.yaml': off }, 0],
      ['with the other ending', { 'a/.drydock.yml': off }, 0],
      ['nearest first', { 'a/.drydock.yaml': 'rules: {}', '.drydock.yaml': off }, 1],
      ['and takes an empty one', { 'a/.drydock.yaml': '', '.drydock.yaml': off }, 1],
      ['up to the root of the repository', { 'a/.git/HEAD': '', '.drydock.yaml': off }, 1],
      ['also in the root of the repository', { 'a/.git': 'gitdir: x', 'a/.drydock.yaml': off }, 0],
      ['not with --no-config', { '.drydock.yaml': off }, 1, '--no-config'],
      ['not with --config', { '.drydock.yaml': off, 'c.yaml': '' }, 1, '--config', 'c.yaml'],
      ['but reads what --config names', { 'c.yaml': off }, 0, '-c', 'c.yaml'],
      ['and takes its threshold', { '.drydock.yaml': 'failure-threshold: error' }, 0],
      ['but the option’s before', { '.drydock.yaml': 'failure-threshold: error' }, 1, '-t', 'info'],
    ];
  for (const [what, files, code, ...args] of cases)
    it(what, () => {
      work.write({ 'a/b/Dockerfile': bad, ...files });
      const { errors, ...run } = work.run(['lint', ...args]);
      assert.deepEqual({ code: run.code, errors }, { code, errors: '' });
    });

  it('for each file by itself', () => {
    work.write({ 'a/Dockerfile': bad, 'b/Dockerfile': bad, 'b/.drydock.yaml': off });
    const found = JSON.parse(work.run(['lint', '-f', 'json']).out);
    assert.deepEqual(
      found.map((it: { file: string }) => it.file),
      ['a/Dockerfile'],
    );
  });

  it('from the Dockerfile’s folder, wherever it runs', () => {
    work.write({ 'a/Dockerfile': bad, 'a/.drydock.yaml': off, 'b/.drydock.yaml': '' });
    assert.equal(work.run(['lint', '../a/Dockerfile'], { below: 'b' }).code, 0);
  });
});

describe('drydock lint with a faulty .drydock.yaml', () => {
  const work = workspace();

  it('tells each fault once with its place, and uses the rest', () => {
    work.write({
      'a/Dockerfile': bad,
      'b/Dockerfile': bad,
      '.drydock.yaml': 'rules:\n  DL3006: off\n  DL3007: loud\nrule: {}\n',
    });
    const { code, errors } = work.run(['lint', '-t', 'error']);
    assert.equal(code, 0);
    const [first, second, ...others] = errors.split('\n');
    assert.match(first ?? '', /^\.drydock\.yaml:3:11 rules\.DL3007 must be one of/);
    assert.equal(second, '.drydock.yaml:4:1 rule is no setting; did you mean rules?');
    assert.deepEqual(others, ['']);
  });

  const broken: Files = { '.drydock.yaml': 'rules:\n  DL3006: [\n' };

  it('exits with 2 when it is broken, and checks with the default settings', () => {
    work.write({ Dockerfile: bad, ...broken });
    const { code, out, errors } = work.run(['lint', '--no-fail']);
    assert.equal(code, 2);
    assert.match(errors, /^\.drydock\.yaml:3:1 /);
    assert.match(out, /^Dockerfile:1:6 {2}warning/m);
  });

  it('exits with 2 when it cannot be read', () => {
    work.write({ Dockerfile: bad });
    mkdirSync(join(work.folder, '.drydock.yaml'));
    const { code, errors } = work.run(['lint']);
    assert.deepEqual({ code, errors }, { code: 2, errors: '.drydock.yaml is a folder.\n' });
  });

  it('does not even begin when that is what --config names', () => {
    work.write({ Dockerfile: bad, ...broken });
    const { code, out, errors } = work.run(['lint', '-c', '.drydock.yaml']);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(errors, /^\.drydock\.yaml:3:1 /);
  });
});
