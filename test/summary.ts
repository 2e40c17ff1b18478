import { existsSync, readFileSync } from 'node:fs';
import type { Outcome } from './outcome';

/** The outcomes that a run wrote to its file, line by line. */
export function readOutcomes(file: string): readonly Outcome[] {
  return readLines(file).filter((it): it is Outcome => 'state' in it);
}

/** The test that was running when the run broke off. */
export function runningTest(file: string): string | undefined {
  const last = readLines(file).at(-1);
  return last !== undefined && 'started' in last ? last.started : undefined;
}

function readLines(file: string): readonly (Outcome | { readonly started: string })[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** A run whose own output nobody saw, as mocha would have printed it. */
export function printOutcomes(outcomes: readonly Outcome[]): void {
  const marks = { passed: '✔', failed: '✖', skipped: '-' };
  for (const { title, state, duration } of outcomes) {
    console.log(`  ${marks[state]} ${title}${duration > 75 ? ` (${duration} ms)` : ''}`);
  }
  for (const { title, state, reason } of outcomes) {
    if (state === 'failed') console.log(`\n  ✖ ${title}\n\n${indented(reason ?? '')}`);
  }
}

/** Prints what was skipped and what failed, then the totals alone on the last line; returns the exit code. */
export function summarise(outcomes: readonly Outcome[]): number {
  const of = (state: Outcome['state']) => outcomes.filter((it) => it.state === state);
  const [passed, failed, skipped] = [of('passed'), of('failed'), of('skipped')];
  if (skipped.length > 0) {
    console.log('\nSkipped:');
    for (const { title, reason } of skipped) console.log(`  ${title}\n    ${reason}`);
  }
  if (failed.length > 0) {
    console.log('\nFailed:');
    for (const { title } of failed) console.log(`  ${title}`);
  }
  if (passed.length + failed.length === 0) console.log('\nNo test ran.');
  console.log(`\n${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`);
  return failed.length === 0 && passed.length > 0 ? 0 : 1;
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
