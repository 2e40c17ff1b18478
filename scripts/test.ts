import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Outcome } from '../test/outcome';
import { printOutcomes, readOutcomes, runningTest, summarise } from '../test/summary';
import { sourceStack } from '../test/vscode/stack';
import { logs, runVscodeSuite, suite } from '../test/vscode/suite-run';
import { program, root } from './project';
import { runNode, runScript } from './run-node';
import { openBrowser } from './vscode/browser';
import { type Host, installHost } from './vscode/install';

const help = `npm test [-- options] [words]   Builds Drydock and runs its tests.

  words          only test files whose path has one of the words: rules, vscode/driven, DL3006 …
  --grep TEXT    only tests whose title has the text
  --no-vscode    without the tests that need VS Code
  --no-build     with what was built last
  --extension D  tests another build of the extension, in folder D

Tests that need something this machine lacks are skipped and listed at the end. The environment variable
DRYDOCK_REQUIRE=vscode,docker,… makes a missing one a failure. VSCODE_EXECUTABLE names a desktop VS Code to
test in, CHROME_PATH a browser; DRYDOCK_TIME_LIMIT is how many seconds the tests inside VS Code may take.`;

const results = join(root, 'out', 'test', 'results');

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function main(): Promise<void> {
  const { values, positionals } = commandLine();
  if (values.help) return console.log(help);
  if (!values['no-build'] && values.extension === undefined) {
    console.log('Building …');
    if ((await runScript('scripts/build.ts')) !== 0) throw new Error('The build failed; see above.');
  }
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const files = testFiles().filter(
    (it) => positionals.length === 0 || positionals.some((word) => it.includes(word)),
  );
  const outcomes = await runAll(files, {
    vscode: !values['no-vscode'],
    extension: resolve(values.extension ?? root),
    ...(values.grep === undefined ? {} : { grep: values.grep }),
  });
  process.exit(summarise(outcomes));
}

function commandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        grep: { type: 'string' },
        'no-vscode': { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
        extension: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}

interface Selection {
  readonly vscode: boolean;
  readonly extension: string;
  readonly grep?: string;
}

async function runAll(files: readonly string[], selection: Selection): Promise<readonly Outcome[]> {
  const inVscode = files.filter((it) => it.startsWith('test/vscode/suite/'));
  const driven = files.filter((it) => it.startsWith('test/vscode/driven/'));
  const plain = files.filter((it) => !it.startsWith('test/vscode/'));
  const usesVscode = selection.vscode && inVscode.length + driven.length > 0;
  // First, for the browser that comes with it is one that other tests use, too.
  const host = usesVscode ? await prepareVscode() : '';
  const outcomes = plain.length > 0 ? [...(await runMocha('node', plain, selection))] : [];
  if (!usesVscode) return outcomes;
  if (inVscode.length > 0) outcomes.push(...(await runSuite(host, selection)));
  if (driven.length > 0) {
    const missing = typeof host === 'string' ? { DRYDOCK_MISSING_VSCODE: host } : {};
    console.log('\nDriving VS Code from outside:');
    outcomes.push(...(await runMocha('driven', driven, selection, missing)));
  }
  return outcomes;
}

/** Everything of the network happens here, before any test runs against the clock. */
async function prepareVscode(): Promise<Host | string> {
  try {
    const host = await installHost();
    await (await openBrowser()).close();
    return host;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.log(`\nThe tests in VS Code cannot run here: ${message}`);
    return (message.split('\n')[0] ?? message).replace(/:$/, '');
  }
}

async function runMocha(
  name: string,
  files: readonly string[],
  { grep, extension }: Selection,
  env: NodeJS.ProcessEnv = {},
): Promise<readonly Outcome[]> {
  const file = join(results, `${name}.jsonl`);
  const filter = grep === undefined ? [] : ['--fgrep', grep];
  const args = [
    program('mocha', 'bin/mocha.js'),
    '--reporter-option',
    `results=${file}`,
    ...filter,
    ...files,
  ];
  const code = await runNode(args, { ...env, DRYDOCK_EXTENSION: extension });
  const outcomes = readOutcomes(file);
  if (code === 0 || outcomes.some(({ state }) => state === 'failed')) return outcomes;
  return [...outcomes, failure(`mocha ended with exit code ${code} before its tests did (${name})`)];
}

async function runSuite(host: Host | string, { extension, grep }: Selection): Promise<readonly Outcome[]> {
  const file = join(results, 'vscode.jsonl');
  const problem = await runVscodeSuite({
    host,
    extension,
    results: file,
    ...(grep === undefined ? {} : { grep }),
  });
  const outcomes = readOutcomes(file).map((it) =>
    it.state === 'failed' ? { ...it, reason: sourceStack(it.reason ?? '', suite) } : it,
  );
  printOutcomes(outcomes);
  if (problem === undefined) return outcomes;
  const running = runningTest(file);
  const broken = failure(`inside VS Code: ${problem}${running === undefined ? '' : ` (during: ${running})`}`);
  console.log(`\n  ✖ ${broken.title}\n    What VS Code said is in ${logs}: server.log and page.log.`);
  return [...outcomes, broken];
}

function failure(title: string): Outcome {
  return { title, state: 'failed', duration: 0 };
}

function testFiles(): readonly string[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .sort();
}
