import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';
import { recordOutcomes } from './outcome';

/** Mocha's usual output; with the option `results=FILE` each outcome also becomes a line of JSON in that file. */
export default function Reporter(runner: Mocha.Runner, options: Mocha.MochaOptions): void {
  new Mocha.reporters.Spec(runner, options);
  const results: unknown = options.reporterOptions?.results;
  if (typeof results !== 'string') return;
  recordOutcomes(runner, (outcome) => appendFileSync(results, `${JSON.stringify(outcome)}\n`));
}
