import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Document } from '../../server/document';
import { createLinter } from '../../server/lint/lint';
import { defaultSettings } from '../../server/lint/settings';
import { rules } from '../../server/rules/index';
import { checkTree } from './check-tree';

const linter = createLinter(rules, defaultSettings);

/** Pieces that make trouble next to each other. */
const piece = fc.constantFrom(
  'FROM ',
  'RUN ',
  'COPY ',
  'ENV ',
  'ONBUILD ',
  'HEALTHCHECK ',
  'CMD ',
  '["a", "b"]',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '`',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '#',
  '# escape=`\n',
  '# hadolint ignore=DL3006\n',
  '<<EOF',
  '<<-"E"',
  'EOF\n',
  'E\n',
  '--mount=type=cache',
  '--',
  '=',
  '$',
  '${a:-',
  '}',
  '&&',
  '|',
  ';',
  '(',
  ')',
  'sh -c "',
  'apt-get install x',
  'sudo ',
  '\ufeff',
  '\u0085',
  '\u00a0',
  '😀',
  '\ud800',
  '\u0000',
  'a',
  ':latest',
  '@sha256:',
);
const text = fc.array(piece, { maxLength: 40 }).map((it) => it.join(''));

describe('any text', () => {
  it('has a tree whose ranges hold', () => {
    fc.assert(
      fc.property(text, (it) => checkTree(it)),
      { numRuns: 3000 },
    );
  });

  it('is linted without a crash, with ranges inside it', () => {
    const check = (source: string): void => {
      for (const { range, fixes, related } of linter.findings(new Document(source))) {
        const edits = fixes.flatMap((it) => it.edits.map((edit) => edit.range));
        for (const { start, end } of [range, ...related.map((it) => it.at), ...edits])
          assert.ok(0 <= start && start <= end && end <= source.length);
      }
    };
    fc.assert(fc.property(text, check), { numRuns: 3000 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), { numRuns: 1000 });
  });
});
