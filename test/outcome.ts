import type { Runnable, Runner, Suite, Test } from 'mocha';

/** What became of one test. */
export interface Outcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** In milliseconds. */
  readonly duration: number;
  /** Why it was skipped, or the failure with its stack. */
  readonly reason?: string;
}

const skipReason = Symbol.for('drydock.skipReason');

/** Remembers why the tests of this suite are skipped, for the list at the end. */
export function explainSkip(suite: Suite | undefined, reason: string): void {
  if (suite !== undefined) Object.assign(suite, { [skipReason]: reason });
}

/** Calls `write` with the outcome of every test as soon as there is one. */
export function recordOutcomes(runner: Runner, write: (outcome: Outcome) => void): void {
  runner.on('pass', (test: Test) => write(outcome(test, 'passed')));
  runner.on('pending', (test: Test) => write(outcome(test, 'skipped', reasonFor(test.parent))));
  runner.on('fail', (test: Runnable, error: unknown) => write(outcome(test, 'failed', described(error))));
}

function outcome(test: Runnable, state: Outcome['state'], reason?: string): Outcome {
  const title = test.titlePath().join(' › ');
  return { title, state, duration: test.duration ?? 0, ...(reason === undefined ? {} : { reason }) };
}

function reasonFor(suite: Suite | undefined): string {
  if (suite === undefined) return 'marked as skipped in the test';
  const reason: unknown = Reflect.get(suite, skipReason);
  return typeof reason === 'string' ? reason : reasonFor(suite.parent);
}

function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
