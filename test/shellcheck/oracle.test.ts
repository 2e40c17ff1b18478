import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project';
import { Document } from '../../server/document';
import type { ShellCheckEngine } from '../../server/lint/shellcheck/engine';
import type { Remark } from '../../server/lint/shellcheck/remark';
import { runScripts } from '../../server/lint/shellcheck/scripts';
import { shellCheckBinary } from '../../server/node/shellcheck-binary';
import { requires } from '../requirements';
import { never, useShellCheck } from './use-shellcheck';

/** The program to compare with: DRYDOCK_SHELLCHECK, or `shellcheck` in PATH. */
const path = process.env.DRYDOCK_SHELLCHECK ?? 'shellcheck';

/** Where Dockerfiles are: DRYDOCK_DOCKERFILES names a folder with more of them. */
const folders = process.env.DRYDOCK_DOCKERFILES
  ? [process.env.DRYDOCK_DOCKERFILES]
  : ['examples', 'templates', 'test'].map((it) => join(root, it));

const most = 300;

const tricky: readonly string[] = [
  'RUN echo\t$A\t\t$B; \techo 😀 $C',
  'RUN cat <<EOF\n\t$A 😀 `ls`\t$(echo $B)\nEOF\nRUN if',
  'RUN <<EOF\n\tfor f in $(ls *.x); do\n\t\tcat "$f"|grep $X\n\tdone\nEOF',
];

describe('ShellCheck from WebAssembly', function () {
  this.timeout(120_000);
  requires('shellcheck', () => missing());
  const { engine } = useShellCheck({ timeout: 30_000 });

  it(`says what the program says, at the same places, of up to ${most} scripts`, async () => {
    const scripts = sample();
    const binary = shellCheckBinary({ path, log: assert.fail, timeout: 60_000 });
    const [ours, theirs] = await Promise.all([remarksOf(engine, scripts), remarksOf(binary, scripts)]);
    assert.equal(ours.size, scripts.length);
    for (const script of scripts) assert.deepEqual(ours.get(script), theirs.get(script), script);
  });
});

async function remarksOf(
  engine: ShellCheckEngine,
  scripts: readonly string[],
): Promise<ReadonlyMap<string, readonly Remark[]>> {
  const found = new Map<string, readonly Remark[]>();
  await engine.check(scripts, never, (script, remarks) => found.set(script, sorted(remarks)));
  return found;
}

/**
 * The two write a fix's parts, and remarks on one place, in orders of their own; and they word it differently
 * that sourced files are not there, which we leave out.
 */
function sorted(remarks: readonly Remark[]): readonly Remark[] {
  return remarks
    .filter((it) => it.code !== 1091)
    .map((it) => ({ ...it, replacements: [...it.replacements].sort((a, b) => a.start - b.start) }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.code - b.code);
}

function sample(): readonly string[] {
  const texts = [
    ...tricky.map((it) => `FROM a\n${it}`),
    ...dockerfiles().map((it) => readFileSync(it, 'utf8')),
  ];
  const scripts = texts.flatMap((it) =>
    runScripts(new Document(it)).map(({ prelude, flat }) => prelude + flat.text),
  );
  const unique = [...new Set(scripts)];
  const step = Math.max(1, unique.length / most);
  return unique.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function dockerfiles(): readonly string[] {
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((it) => /(^|[/\\])(Dockerfile|Containerfile)[^/\\]*$/.test(it))
      .map((it) => join(folder, it)),
  );
}

function missing(): string | undefined {
  const { stdout, error } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (error !== undefined) return `${path} cannot be started; DRYDOCK_SHELLCHECK may name another one`;
  const version = /^version: (.*)$/m.exec(stdout)?.[1] ?? 'unknown';
  return version.startsWith('0.11.') ? undefined : `${path} is version ${version}, not 0.11`;
}
