import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordOutcomes } from '../outcome';
import { type Missing, requires } from '../requirements';

/** What scripts/test.ts tells the tests inside VS Code, in a file beside their bundle. */
export interface SuiteOptions {
  readonly results: string;
  readonly grep?: string;
  /** Set when there is no VS Code and the tests are only to be listed. */
  readonly missing?: Missing;
}

/** Runs the suite that `load` defines; VS Code calls this through the bundle's entry. */
export async function runSuite(load: () => Promise<void>): Promise<void> {
  const options: SuiteOptions = JSON.parse(readFileSync(join(__dirname, 'options.json'), 'utf8'));
  const { default: Mocha } = await import('mocha');
  const write = (line: unknown) => appendFileSync(options.results, `${JSON.stringify(line)}\n`);
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    reporter: function Recorder(runner: Mocha.Runner) {
      runner.on('test', (test) => write({ started: test.titlePath().join(' › ') }));
      recordOutcomes(runner, write);
    } as unknown as Mocha.ReporterConstructor,
    ...(options.grep === undefined ? {} : { grep: options.grep }),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  requires('vscode', () => options.missing);
  await load();
  await new Promise<void>((resolve) => mocha.run(() => resolve()));
  write({ end: true });
}
