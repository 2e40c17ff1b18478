import assert from 'node:assert/strict';
import { Document } from '../../server/document';
import { carriedOver } from '../../server/lint/carry-over';
import type { Finding } from '../../server/lint/lint';

/** What is left of findings on each RUN's `$A` when the first text becomes the second. */
const cases: readonly (readonly [about: string, before: string, after: string, left: readonly string[]])[] = [
  ['nothing changed', 'FROM a\nRUN 1 $A\n', 'FROM a\nRUN 1 $A\n', ['RUN 1 $A']],
  ['an edit above', 'FROM a\nRUN 1 $A\n', 'FROM abc\n\nRUN 1 $A\n', ['RUN 1 $A']],
  ['an edit below', 'FROM a\nRUN 1 $A\nCMD x', 'FROM a\nRUN 1 $A\nCMD y', ['RUN 1 $A']],
  ['the instruction itself', 'FROM a\nRUN 1 $A\nRUN 2 $A', 'FROM a\nRUN 9 $A\nRUN 2 $A', ['RUN 2 $A']],
  [
    'one more between',
    'FROM a\nRUN 1 $A\nRUN 2 $A',
    'FROM a\nRUN 1 $A\nRUN x\nRUN 2 $A',
    ['RUN 1 $A', 'RUN 2 $A'],
  ],
  [
    'one less',
    'FROM a\nRUN 1 $A\nRUN 2 $A\nRUN 3 $A',
    'FROM a\nRUN 1 $A\nRUN 3 $A',
    ['RUN 1 $A', 'RUN 3 $A'],
  ],
  ['everything gone', 'FROM a\nRUN 1 $A', '', []],
];

describe('findings of slow tools', () => {
  for (const [about, before, after, left] of cases) {
    it(`are carried over: ${about}`, () => {
      const moved = carriedOver(findingsIn(before), new Document(before), new Document(after));
      const shown = moved.map(({ range, fixes }) => {
        assert.equal(after.slice(range.start, range.end), '$A');
        assert.deepEqual(fixes[0]?.edits[0]?.range, range);
        return after.slice(after.lastIndexOf('\n', range.start) + 1, range.end);
      });
      assert.deepEqual(shown, left);
    });
  }
});

function findingsIn(text: string): readonly Finding[] {
  return [...text.matchAll(/\$A/g)].map(({ index }) => {
    const range = { start: index, end: index + 2 };
    const fixes = [{ title: 'Fix', safe: false, edits: [{ range, text: '"$A"' }] }];
    return { code: 'SC1', severity: 'info', range, message: 'x', fixes, related: [] };
  });
}
