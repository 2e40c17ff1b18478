import assert from 'node:assert/strict';
import { Document } from '../../server/document';
import { createLinter } from '../../server/lint/lint';
import { defaultSettings } from '../../server/lint/settings';
import { ignoreHere, ignoreInFile } from '../../server/lint/suppress';
import { rules } from '../../server/rules/index';
import { applyEdits } from '../../server/text';

const linter = createLinter(rules, defaultSettings);

function codes(text: string): readonly string[] {
  return linter.findings(new Document(text)).map((it) => it.code);
}

describe('ignore comments', () => {
  const cases: readonly (readonly [about: string, text: string, left: readonly string[]])[] = [
    ['hadolint’s own', '# hadolint ignore=DL3006\nFROM python', []],
    ['several codes', '# hadolint ignore=DL3007, DL3006\nFROM python', []],
    ['a reason behind them', '# hadolint ignore=DL3006 # moves on purpose\nFROM python', []],
    ['ours', '# drydock ignore=DL3006\nFROM python', []],
    ['ours across comments and blank lines', '# drydock ignore=DL3006\n\n# note\nFROM python', []],
    ['ours above hadolint’s', '# hadolint ignore=DL3006\n# drydock ignore=x\nFROM python', []],
    ['for the whole file', 'FROM python\n# hadolint global ignore=DL3006', []],
    ['for the whole file, ours', '# drydock global ignore=DL3006\nFROM python', []],
    ['hadolint’s across a blank line', '# hadolint ignore=DL3006\n\nFROM python', ['DL3006']],
    ['another code', '# hadolint ignore=DL3007\nFROM python', ['DL3006']],
    ['hadolint’s with an unknown word', '# hadolint ignore=DL3006,nonsense\nFROM python', ['DL3006']],
    ['of the first of two stages', '# hadolint ignore=DL3006\nFROM python\nFROM python', ['DL3006']],
    ['between the lines of an instruction', 'FROM \\\n# hadolint ignore=DL3006\npython', ['DL3006']],
  ];
  for (const [about, text, left] of cases) it(`work: ${about}`, () => assert.deepEqual(codes(text), left));
});

describe('writing ignore comments', () => {
  const here = (text: string, code = 'DL3006'): string => write(text, code, ignoreHere);
  const inFile = (text: string, code = 'DL3006'): string =>
    write(text, code, (document) => ignoreInFile(document, code));

  it('puts one above the instruction', () =>
    assert.equal(here('# a\nFROM python\n'), '# a\n# hadolint ignore=DL3006\nFROM python\n'));
  it('keeps the indentation and the line break', () =>
    assert.equal(here('# a\r\n  FROM python\r\n'), '# a\r\n  # hadolint ignore=DL3006\r\n  FROM python\r\n'));
  it('adds to one that is there', () =>
    assert.equal(
      here('# hadolint ignore=DL3007 # why\nFROM python\n'),
      '# hadolint ignore=DL3007,DL3006 # why\nFROM python\n',
    ));
  it('uses our own for our own codes, above hadolint’s', () =>
    assert.equal(
      here('# hadolint ignore=DL3007\nFROM python\n', 'too-many-layers'),
      '# drydock ignore=too-many-layers\n# hadolint ignore=DL3007\nFROM python\n',
    ));
  it('puts hadolint’s below ours', () =>
    assert.equal(
      here('# drydock ignore=too-many-layers\nFROM python\n'),
      '# drydock ignore=too-many-layers\n# hadolint ignore=DL3006\nFROM python\n',
    ));
  it('stays below parser directives', () => {
    assert.equal(here('# escape=`\nFROM python\n'), '# escape=`\n# hadolint ignore=DL3006\nFROM python\n');
    assert.equal(
      inFile('# syntax=a\n# escape=`\n# note\nFROM python\n'),
      '# syntax=a\n# escape=`\n# hadolint global ignore=DL3006\n# note\nFROM python\n',
    );
  });
  it('covers the file', () =>
    assert.equal(
      inFile('FROM python\nFROM python\n'),
      '# hadolint global ignore=DL3006\nFROM python\nFROM python\n',
    ));
  it('adds to one for the file', () =>
    assert.equal(
      inFile('FROM python\n# drydock global ignore=x\n', 'y'),
      'FROM python\n# drydock global ignore=x,y\n',
    ));
});

function write(text: string, code: string, edit: typeof ignoreHere): string {
  const document = new Document(text);
  const at = document.instructions.find((it) => it.name === 'FROM')?.range ?? { start: 0, end: 0 };
  const after = applyEdits(text, [edit(document, code, at)]);
  if (code === 'DL3006')
    assert.deepEqual(
      codes(after).filter((it) => it === code),
      [],
    );
  return after;
}
