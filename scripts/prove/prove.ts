import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document } from '../../server/document';
import { createLinter } from '../../server/lint/lint';
import { defaultSettings } from '../../server/lint/settings';
import { rules } from '../../server/rules/index';
import { brokenFixes } from '../../test/check-fixes';
import { checkTree } from '../../test/syntax/check-tree';
import { differenceFromBuildKit, type OracleFile } from './buildkit';
import { compareWithAst } from './dockerfile-ast';
import { filesBelow, textOf } from './files';

/**
 * Holds the syntax layer against real files: nothing throws, every range and word is right, the instructions
 * are those of dockerfile-ast but for its known faults, and, where Go is installed, the whole tree and the
 * verdict on each file are those of BuildKit's own parser.
 */
function prove(paths: readonly string[]): boolean {
  const files = filesBelow(paths);
  const counts = new Map<string, number>();
  const examples: string[] = [];
  const count = (what: string, example?: string): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
    if (example !== undefined && (counts.get(what) ?? 0) <= 3) examples.push(`${what}: ${example}`);
  };
  for (const file of files) {
    const text = textOf(file);
    count(`tree ${outcome(() => checkTree(text))}`);
    const broken = brokenFixes(text);
    count(
      broken.length === 0 ? 'every fix keeps the file whole' : 'a fix breaks',
      broken.length ? `${file}: ${JSON.stringify(broken[0])}` : undefined,
    );
    const comparison = compareWithAst(text);
    if (comparison.kind === 'different') count('dockerfile-ast differs', file);
    else
      count(
        comparison.kind === 'same' ? 'dockerfile-ast agrees' : `dockerfile-ast fault: ${comparison.fault}`,
      );
  }
  for (const oracle of oracleFiles(files)) {
    const text = textOf(oracle.file);
    const difference = oracle.error ? undefined : differenceFromBuildKit(text, oracle);
    if (oracle.error) count('BuildKit refuses to parse');
    else if (difference === undefined) count('BuildKit has the same tree');
    else count('BuildKit has another tree', `${oracle.file}: ${difference}`);
    const verdict = verdicts(text, oracle);
    count(`verdict: ${verdict}`, verdict.startsWith('only') ? oracle.file : undefined);
  }
  console.log(`${files.length} files`);
  for (const [what, number] of [...counts].sort()) console.log(`${String(number).padStart(8)}  ${what}`);
  for (const example of examples) console.log(example);
  return (
    !counts.has('a fix breaks') &&
    !counts.has('dockerfile-ast differs') &&
    !counts.has('BuildKit has another tree')
  );
}

function outcome(check: () => void): string {
  try {
    check();
    return 'holds';
  } catch (error) {
    return `breaks: ${error}`;
  }
}

const errorRules = createLinter(
  rules.filter((it) => it.stopsBuild),
  defaultSettings,
);

function verdicts(text: string, { error, instructionErrors, instructionError }: OracleFile): string {
  const theirs = error !== null || instructionErrors.length > 0 || instructionError !== null;
  const ours = errorRules.findings(new Document(text)).length > 0;
  if (ours === theirs) return ours ? 'both refuse' : 'both accept';
  return ours ? 'only we refuse' : 'only BuildKit refuses';
}

function oracleFiles(files: readonly string[]): readonly OracleFile[] {
  const folder = join(__dirname, 'oracle');
  const binary = join(mkdtempSync(join(tmpdir(), 'drydock-oracle-')), 'parse-oracle');
  const build = spawnSync('go', ['build', '-o', binary, '.'], { cwd: folder, stdio: 'inherit' });
  if (build.status !== 0) {
    console.log('Not compared with BuildKit: this needs Go (and its module proxy the first time).');
    return [];
  }
  const run = spawnSync(binary, [], { input: files.join('\n'), encoding: 'utf8', maxBuffer: 2 ** 30 });
  return run.stdout
    .split('\n')
    .filter((it) => it !== '')
    .map((it) => JSON.parse(it) as OracleFile);
}

const paths = process.argv.slice(2);
if (paths.length === 0) console.log('Usage: npm run prove -- FILE-OR-FOLDER…');
else if (!prove(paths)) process.exitCode = 1;
