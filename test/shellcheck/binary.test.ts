import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shellCheckBinary } from '../../server/node/shellcheck-binary';
import { never } from './use-shellcheck';

/** A program that takes the place of ShellCheck: its remark on a script is the script's first word. */
const program = (inner: string): string => `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const files = process.argv.slice(2).filter((it) => !it.startsWith('--'));
appendFileSync(__dirname + '/calls', JSON.stringify(process.argv.slice(2)) + '\\n');
const read = (it) => readFileSync(it === '-' ? 0 : it, 'utf8');
const comments = () => files.map((file) => ({
  file, line: 1, endLine: 1, column: 1, endColumn: 2, level: 'info', code: 1, message: read(file),
}));
const answer = () => { process.stdout.write(JSON.stringify({ comments: comments() })); process.exitCode = 1; };
${inner}
`;

describe('The ShellCheck program', function () {
  this.timeout(30_000);
  if (process.platform === 'win32') return;
  let folder = '';
  const log: string[] = [];
  const make = (inner: string) => {
    const path = join(folder, 'shellcheck');
    writeFileSync(path, program(inner));
    writeFileSync(join(folder, 'calls'), '');
    chmodSync(path, 0o755);
    log.length = 0;
    return shellCheckBinary({ path, log: (it) => log.push(it), timeout: 10_000 });
  };
  const calls = (): readonly (readonly string[])[] =>
    readFileSync(join(folder, 'calls'), 'utf8')
      .trim()
      .split('\n')
      .map((it) => JSON.parse(it));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'drydock-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gets many scripts at once, and its remarks go to the right ones', async () => {
    const engine = make('answer();');
    const scripts = Array.from({ length: 20 }, (_, index) => `echo "$${index}; é"`);
    const found = new Map<string, string | undefined>();
    await engine.check(scripts, never, (script, [remark]) => found.set(script, remark?.message));
    assert.deepEqual(
      [...found],
      scripts.map((it) => [it, it]),
    );
    assert.deepEqual(
      calls().map((it) => it.length),
      [3 + 16, 3 + 4],
    );
    assert.deepEqual(log, []);
  });

  it('gets them one by one where it cannot read files', async () => {
    const engine = make("if (files[0] !== '-') process.exit(2); answer();");
    const found: string[] = [];
    const scripts = ['a', 'b', 'c'];
    await engine.check(scripts, never, (_, [remark]) => found.push(remark?.message ?? ''));
    await engine.check(scripts, never, (_, [remark]) => found.push(remark?.message ?? ''));
    assert.deepEqual(found, [...scripts, ...scripts]);
    assert.equal(calls().length, 1 + 3 + 3);
  });

  it('loses only the script that it cannot cope with', async () => {
    const engine = make(
      "if (files.some((it) => read(it) === 'bad')) process.stdout.write('?'); else answer();",
    );
    const found: (readonly [string, number])[] = [];
    await engine.check(['a', 'bad'], never, (script, { length }) => found.push([script, length]));
    // The second read of standard input is empty.
    assert.deepEqual(
      found.map(([script]) => script),
      ['a', 'bad'],
    );
    assert.equal(found[1]?.[1], 0);
    assert.deepEqual(log, ['ShellCheck’s answer cannot be read: ?']);
  });

  it('is killed when nobody waits for it any more', async () => {
    const engine = make("process.kill(process.ppid, 'SIGUSR2'); setInterval(() => {}, 1000);");
    const controller = new AbortController();
    process.once('SIGUSR2', () => controller.abort());
    const found: string[] = [];
    await engine.check(['a', 'b'], controller.signal, (script) => found.push(script));
    assert.deepEqual(found, []);
    assert.deepEqual(log, []);
  });

  it('is missed once', async () => {
    const engine = shellCheckBinary({ path: join(folder, 'nothing'), log: (it) => log.push(it) });
    log.length = 0;
    await engine.check(['a', 'b'], never, () => assert.fail());
    await engine.check(['c'], never, () => assert.fail());
    assert.equal(log.length, 1);
    assert.match(log[0] ?? '', /^ShellCheck cannot be started: .*ENOENT/);
  });
});
