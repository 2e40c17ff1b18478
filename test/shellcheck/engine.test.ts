import assert from 'node:assert/strict';
import { Document } from '../../server/document';
import { createShellCheck } from '../../server/lint/shellcheck/shellcheck';
import { shellCheckThread } from '../../server/node/shellcheck-wasm';
import type { Answer } from '../../server/shellcheck/messages';
import type { StartWorker } from '../../server/shellcheck/session';
import { wasmEngine } from '../../server/shellcheck/wasm-engine';
import { counted, never, useShellCheck } from './use-shellcheck';

/** Grows faster than its length: seconds of work for ShellCheck. */
const endless = `${'if true; then echo $A; fi\n'.repeat(1500)}`;

describe('ShellCheck in a thread', function () {
  this.timeout(60_000);
  const used = useShellCheck();

  it('checks hundreds of scripts one after the other', async () => {
    const runs = Array.from({ length: 300 }, (_, index) => {
      const body = [
        `echo $A${index}`,
        `for i in ${index}; do ls "$i"; done`,
        `cat <<< \`pwd\` | tr a ${index}`,
      ];
      return `RUN ${body.slice(index % 3).join(' && ')}\n`;
    });
    const found = await used.findings(`FROM a\n${runs.join('')}`);
    assert.equal(used.engine.asked.length, 300);
    assert.equal(found.filter((it) => it.code === 'SC2086').length, 100);
    assert.equal(found.filter((it) => it.code === 'SC2006').length, 300);
    assert.equal(used.started(), 1);
    assert.deepEqual(used.log, []);
  });

  it('checks again only what has changed', async () => {
    const text = 'FROM a\nENV X=1\nRUN echo $ONE\nRUN echo $TWO\nRUN echo $THREE\n';
    const before = used.engine.asked.length;
    await used.findings(text);
    assert.equal(used.engine.asked.length, before + 3);
    await used.findings(text.replace('TWO', 'ZWEI').replace('X=1', 'Y=1'));
    assert.equal(used.engine.asked.length, before + 4);
    await used.findings(`${text}\n# more\nRUN echo $ONE\nRUN echo $THREE\n`);
    assert.equal(used.engine.asked.length, before + 4);
    await used.findings('FROM a\nSHELL ["bash"]\nRUN echo $ONE\n');
    assert.equal(used.engine.asked.length, before + 5);
  });

  it('stops when it is told to, and keeps what it has found out', async () => {
    const runs = Array.from({ length: 50 }, (_, index) => `RUN echo $STOP${index}\n`);
    const document = new Document(`FROM a\n${runs.join('')}`);
    const controller = new AbortController();
    let checked = 0;
    const engine = counted({
      ...used.engine,
      check: (scripts, signal, onChecked) =>
        used.engine.check(scripts, signal, (script, remarks) => {
          if (++checked === 5) controller.abort();
          onChecked(script, remarks);
        }),
    });
    const shellCheck = createShellCheck(engine);
    assert.deepEqual(await shellCheck.findings(document, controller.signal), []);
    assert.equal(checked, 5);
    assert.equal((await shellCheck.findings(document, never)).length, 50);
    assert.equal(engine.asked.length, 50 + 45);
  });
});

describe('ShellCheck on a script that takes too long', function () {
  this.timeout(60_000);
  const used = useShellCheck({ timeout: 1_000 });

  it('is ended and started anew, and the others are checked', async () => {
    const checked = new Map<string, number>();
    await used.engine.check(['echo $A', endless, 'echo $B'], never, (script, { length }) =>
      checked.set(script, length),
    );
    assert.deepEqual([...checked.values()], [2, 0, 2]);
    assert.equal(used.started(), 2);
    assert.deepEqual(used.log, ['ShellCheck gave up on a script: no answer in 1000 ms.']);
  });
});

describe('ShellCheck that cannot be loaded', () => {
  it('says so once and finds nothing', async () => {
    const log: string[] = [];
    const engine = wasmEngine({ start: shellCheckThread('/nowhere'), log: (it) => log.push(it) });
    const shellCheck = createShellCheck(engine);
    for (const name of ['A', 'B', 'C', 'D'])
      assert.deepEqual(await shellCheck.findings(new Document(`FROM a\nRUN echo $${name}`), never), []);
    assert.equal(log.length, 1);
    assert.match(log[0] ?? '', /^ShellCheck cannot be loaded: .*nowhere/s);
    engine.dispose();
  });
});

/** A worker that does what the test says. */
function fakeWorker(answers: (script: string) => Answer | undefined) {
  const events: string[] = [];
  const start: StartWorker = (onAnswer) => {
    events.push('start');
    queueMicrotask(() => onAnswer({ kind: 'ready' }));
    return {
      post: (script) => {
        events.push(script);
        const answer = answers(script);
        if (answer !== undefined) queueMicrotask(() => onAnswer(answer));
      },
      terminate: () => events.push('end'),
    };
  };
  return { start, events };
}

const nothing: Answer = { kind: 'checked', remarks: [] };

describe('The worker that holds ShellCheck', () => {
  it('is asked one thing at a time, by whomever', async () => {
    const { start, events } = fakeWorker(() => nothing);
    const engine = wasmEngine({ start, log: assert.fail });
    await Promise.all(['a', 'b'].map((it) => engine.check([`${it}1`, `${it}2`], never, () => {})));
    assert.deepEqual(events, ['start', 'a1', 'b1', 'a2', 'b2']);
    engine.dispose();
  });

  it('is started anew when it fails, and the script is not tried again', async () => {
    const { start, events } = fakeWorker((it) =>
      it === 'bad' ? { kind: 'failed', reason: 'boom' } : nothing,
    );
    const log: string[] = [];
    const engine = wasmEngine({ start, log: (it) => log.push(it) });
    const checked: string[] = [];
    await engine.check(['good', 'bad', 'bad', 'fine'], never, (it) => checked.push(it));
    assert.deepEqual(events, ['start', 'good', 'bad', 'end', 'start', 'bad', 'end', 'start', 'fine']);
    assert.deepEqual(checked, ['good', 'bad', 'bad', 'fine']);
    assert.deepEqual(log, ['ShellCheck gave up on a script: boom.']);
    engine.dispose();
  });

  it('ends after a while without work, and comes back', async () => {
    let ended = (): void => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const { start, events } = fakeWorker(() => nothing);
    const watched: StartWorker = (onAnswer) => {
      const worker = start(onAnswer);
      return {
        ...worker,
        terminate: () => {
          worker.terminate();
          ended();
        },
      };
    };
    const engine = wasmEngine({ start: watched, log: assert.fail, idleTimeout: 1 });
    await engine.check(['one'], never, () => {});
    await end;
    await engine.check(['two'], never, () => {});
    assert.deepEqual(events.slice(0, 5), ['start', 'one', 'end', 'start', 'two']);
    engine.dispose();
  });

  it('may be stopped while it works', async () => {
    const { start } = fakeWorker(() => undefined);
    const engine = wasmEngine({ start, log: assert.fail });
    const checked: string[] = [];
    const check = engine.check(['one'], never, (it) => checked.push(it));
    await new Promise(setImmediate);
    engine.dispose();
    await check;
    assert.deepEqual(checked, []);
  });
});
