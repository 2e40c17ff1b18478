import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfig } from '../../server/lint/config-file';
import { rules } from '../../server/rules/index';

describe('.drydock.yaml', () => {
  it('holds what the editor’s settings hold, and a threshold', () => {
    const text =
      'rules:\n  DL3006: off\n  too-many-layers:\n    severity: error\n    max: 3\nfailure-threshold: none\n';
    const { settings, failureThreshold, faults, broken } = readConfig(text, rules);
    assert.deepEqual(
      [...settings.rules],
      [
        ['DL3006', { severity: 'off', options: {} }],
        ['too-many-layers', { severity: 'error', options: { max: 3 } }],
      ],
    );
    assert.deepEqual(
      { failureThreshold, faults, broken },
      { failureThreshold: 'none', faults: [], broken: false },
    );
  });

  for (const text of ['', '# nothing yet\n', '---\n', '{}', 'rules:\n', '\ufeffrules: {}\r\n'])
    it(`may be ${JSON.stringify(text)}`, () => {
      const { faults, broken, settings } = readConfig(text, rules);
      assert.deepEqual({ faults, broken, size: settings.rules.size }, { faults: [], broken: false, size: 0 });
    });

  /** `« »` mark where the fault is. */
  const faulty: readonly (readonly [marked: string, message: string])[] = [
    ['«rule»: {}', 'rule is no setting; did you mean rules?'],
    ['«ignored»: [DL3006]', 'ignored is no setting; there are rules and failure-threshold.'],
    ['rules: «all»', 'rules must be an object with a rule’s code for each key.'],
    ['rules: «[DL3006]»', 'rules must be an object with a rule’s code for each key.'],
    ['rules:\n  «DL3O06»: off', 'rules.DL3O06 is no rule.'],
    ['rules:\n  «"dl3006"»: off', 'rules.dl3006 is no rule; did you mean "DL3006"?'],
    ['rules:\n  DL3006: «loud» # very', 'rules.DL3006 must be one of'],
    ['rules:\n  DL3006: «false»', 'rules.DL3006 must be one of'],
    ['rules:\n  «DL3006»:\n  DL3007: off', 'rules.DL3006 must be one of'],
    ['rules:\n  DL3006:\n    severity: «1»', 'rules.DL3006.severity must be one of'],
    ['rules: { too-many-layers: { max: «"3"» } }', 'rules.too-many-layers.max must be a whole number'],
    ['rules: { too-many-layers: { «most»: 3 } }', 'rules.too-many-layers.most is no option'],
    ['rules: { DL3006: { «constructor»: 1 } }', 'rules.DL3006.constructor is no option'],
    ['rules:\n  too-many-layers: &x\n    max: «0»\n', 'rules.too-many-layers.max must be'],
    ['failure-threshold: «warn»', 'failure-threshold must be one of error, warning, info, style, none.'],
    ['«failure-threshold»:', 'failure-threshold must be one of'],
    ['rules: {}\n«rules»: {}', 'rules stands there twice; the last one counts.'],
  ];
  for (const [marked, message] of faulty)
    it(`names what is wrong in ${JSON.stringify(marked)}`, () => {
      const [before = '', at = ''] = marked.split(/[«»]+/);
      const text = marked.replace(/[«»]/g, '');
      const { faults, broken } = readConfig(text, rules);
      assert.equal(faults.length, 1, JSON.stringify(faults));
      const [fault] = faults;
      assert.ok(fault?.message.startsWith(message), fault?.message);
      assert.equal(text.slice(fault?.range.start, fault?.range.end), at);
      assert.equal(fault?.range.start, before.length);
      assert.equal(broken, false);
    });

  it('uses the rest, and lists faults in order', () => {
    const text = 'x: 1\nrules:\n  DL3O06: off\n  DL3006: off\n  DL3007: 1\nfailure-threshold: error\ny: 2\n';
    const { settings, failureThreshold, faults } = readConfig(text, rules);
    assert.equal(settings.rules.get('DL3006')?.severity, 'off');
    assert.equal(failureThreshold, 'error');
    assert.deepEqual(
      faults.map((it) => text.slice(it.range.start, it.range.end)),
      ['x', 'DL3O06', '1', 'y'],
    );
  });

  const broken: readonly (readonly [text: string, offset: number])[] = [
    ['rules: [', 8],
    ['rules:\n\tDL3006: off\n', 7],
    ['rules: {}\n---\nrules: {}\n', 10],
    ['rules: *none', 7],
    ['- rules', 0],
    ['rules', 0],
  ];
  for (const [text, offset] of broken)
    it(`is broken: ${JSON.stringify(text)}`, () => {
      const config = readConfig(text, rules);
      assert.equal(config.broken, true);
      assert.equal(config.faults[0]?.range.start, offset, JSON.stringify(config.faults));
      assert.equal(config.settings.rules.size, 0);
    });

  it('never throws, and every fault lies in the text', () => {
    const word = fc.constantFrom(
      'rules',
      'failure-threshold',
      'DL3006',
      'too-many-layers',
      'constructor',
      '__proto__',
      'max',
      'severity',
      ...': ,\n,\n  ,\n    ,- ,{,},[,],&a,*a,<<,? ,!!map,!x,"x,\',|,>,#,off,1,~,%YAML 1.1\n,---,\t,\ufeff,\r\n'.split(
        ',',
      ),
      ',',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const text = words.join('');
        for (const { range, message } of readConfig(text, rules).faults) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length, message);
          assert.match(message, /^\S[^\n]*[.?]$/);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
