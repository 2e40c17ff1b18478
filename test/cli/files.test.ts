import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, workspace } from './run';

const bad = 'FROM python\n';

describe('drydock lint finds', () => {
  const work = workspace();
  const linted = (args: readonly string[]): readonly string[] => {
    const { out } = work.run(['lint', '--format', 'json', ...args]);
    return (JSON.parse(out) as { file: string }[]).map((it) => it.file);
  };

  const names: Readonly<Record<string, boolean>> = {
    Dockerfile: true,
    dockerfile: true,
    DOCKERFILE: true,
    'Dockerfile.dev': true,
    'dockerfile.Dev': true,
    'web.Dockerfile': true,
    'web.dockerfile': true,
    Containerfile: true,
    'Containerfile.gpu': true,
    'web.containerfile': true,
    'Dockerfile.dockerignore': false,
    'web.Dockerfile.dockerignore': false,
    '.dockerignore': false,
    'Dockerfile-web': false,
    myDockerfile: false,
    'README.md': false,
  };
  const isNew = (name: string, index: number, all: readonly string[]): boolean =>
    all.findIndex((it) => it.toLowerCase() === name.toLowerCase()) === index;

  it('what VS Code takes for a Dockerfile by its name', () => {
    const found = Object.keys(names).filter((it) => names[it]);
    for (const [index, name] of Object.keys(names).entries()) work.write({ [`${index}/${name}`]: bad });
    assert.deepEqual(
      linted([])
        .map((it) => it.replace(/^\d+\//, ''))
        .sort(),
      [...found].sort(),
    );
  });

  it('a file that is named, whatever its name', () => {
    const all = Object.keys(names).filter(isNew);
    for (const name of all) work.write({ [name]: bad });
    assert.deepEqual(linted(all), all);
  });

  const tree: Files = {
    'b/Dockerfile': bad,
    'a/z/Dockerfile.b': bad,
    'a/z/Dockerfile.a': bad,
    'a.dockerfile': bad,
    '.git/Dockerfile': bad,
    'node_modules/x/Dockerfile': bad,
    'b/node_modules/x/Dockerfile': bad,
    '.devcontainer/Dockerfile': bad,
  };
  const all = [
    '.devcontainer/Dockerfile',
    'a.dockerfile',
    'a/z/Dockerfile.a',
    'a/z/Dockerfile.b',
    'b/Dockerfile',
  ];
  const searches: readonly (readonly [args: readonly string[], files: readonly string[]])[] = [
    [
      [],
      ['.devcontainer/Dockerfile', 'a/z/Dockerfile.a', 'a/z/Dockerfile.b', 'a.dockerfile', 'b/Dockerfile'],
    ],
    [
      ['b', 'a'],
      ['b/Dockerfile', 'a/z/Dockerfile.a', 'a/z/Dockerfile.b'],
    ],
    [['./b/', './b/../b/Dockerfile', 'b'], ['b/Dockerfile']],
    [['node_modules'], ['node_modules/x/Dockerfile']],
  ];
  for (const [args, files] of searches)
    it(`what lies below ${args.join(' ') || 'the current folder'}, each once, in order`, () => {
      work.write(tree);
      assert.deepEqual(linted(args), files);
    });

  it('the same below an absolute path, and tells paths from here', () => {
    work.write(tree);
    assert.deepEqual([...linted([work.folder])].sort(), all);
  });

  it('links to files, but follows none to folders, and none around in a circle', () => {
    work.write({ 'a/real': bad });
    symlinkSync('real', join(work.folder, 'a/Dockerfile'));
    symlinkSync('..', join(work.folder, 'a/up'));
    assert.deepEqual(linted([]), ['a/Dockerfile']);
    assert.deepEqual(linted(['a/up']), ['a/up/a/Dockerfile']);
  });

  it('what lies in a folder called Dockerfile', () => {
    work.write({ 'Dockerfile/Dockerfile': bad });
    assert.deepEqual(linted([]), ['Dockerfile/Dockerfile']);
  });

  it('nothing, and says so', () => {
    const { code, out, errors } = work.run(['lint']);
    assert.deepEqual({ code, out }, { code: 0, out: 'No findings in 0 files.\n' });
    assert.match(errors, /There is no Dockerfile below \.\./);
  });
});

describe('drydock lint cannot use', () => {
  const work = workspace();
  const unusable: Readonly<Record<string, readonly [make: (path: string) => void, said: string]>> = {
    'a dangling link': [(path) => symlinkSync('nowhere', path), 'is not there'],
    'a link to itself': [(path) => symlinkSync('Dockerfile', path), 'is a link that leads back to itself'],
    'a file with NUL': [
      () => work.write({ 'a/Dockerfile': 'FROM a\0b\n' }),
      'is no text: it holds NUL characters',
    ],
    'UTF-16': [
      () => work.write({ 'a/Dockerfile': Buffer.from('\ufeffFROM debian:12\n', 'utf16le') }),
      'is UTF-16, and builders read only UTF-8: save it as UTF-8',
    ],
  };
  for (const [what, [make, said]] of Object.entries(unusable)) {
    const setUp = (): void => {
      mkdirSync(join(work.folder, 'a'));
      make(join(work.folder, 'a/Dockerfile'));
      work.write({ 'b/Dockerfile': bad });
    };
    it(`${what}, tells so, checks the rest and exits with 2`, () => {
      setUp();
      const { code, out, errors } = work.run(['lint', '--no-fail']);
      assert.equal(errors, `a/Dockerfile ${said}\n`);
      assert.equal(code, 2);
      assert.match(out, /^b\/Dockerfile:1:6 {2}warning/);
      assert.match(out, /Not everything could be checked; see above\.\n$/);
    });
    it(`${what}, and tells so in SARIF`, () => {
      setUp();
      const { code, out } = work.run(['lint', '--format', 'sarif']);
      const [invocation] = JSON.parse(out).runs[0].invocations;
      assert.equal(code, 2);
      assert.equal(invocation.executionSuccessful, false);
      assert.deepEqual(invocation.toolExecutionNotifications, [
        {
          level: 'error',
          message: { text: `a/Dockerfile ${said}` },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'a/Dockerfile' } } }],
        },
      ]);
    });
  }

  it('what is not there', () => {
    work.write({ Dockerfile: 'FROM debian:12\n' });
    const { code, errors } = work.run(['lint', 'nowhere', 'Dockerfile/x', 'Dockerfile']);
    assert.deepEqual(
      { code, errors },
      { code: 2, errors: 'nowhere is not there\nDockerfile/x is not there\n' },
    );
  });

  it('UTF-16, but looks into it all the same', () => {
    work.write({ Dockerfile: Buffer.from(`\ufeff${bad}`, 'utf16le').swap16() });
    assert.match(work.run(['lint']).out, /^Dockerfile:1:6 {2}warning/);
  });

  it('single bytes that are not UTF-8, and only says so', () => {
    work.write({ Dockerfile: Buffer.from('FROM debian:12\n# Gr\xfc\xdfe\n', 'latin1') });
    const { code, errors } = work.run(['lint']);
    assert.deepEqual({ code, errors }, { code: 0, errors: 'Dockerfile has bytes that are not UTF-8\n' });
  });
});
