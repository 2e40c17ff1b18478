import assert from 'node:assert/strict';
import { Document } from '../../server/document';
import { createLinter } from '../../server/lint/lint';
import { mergeSettings, readSettings } from '../../server/lint/settings';
import { rules } from '../../server/rules/index';

describe('settings', () => {
  const faults: readonly (readonly [value: unknown, ...expected: readonly string[]])[] = [
    [undefined],
    [{ DL3006: 'off' }],
    [{ 'too-many-layers': { severity: 'error', max: 3 } }],
    ['all', 'rules must be an object'],
    [{ DL3O06: 'off' }, 'rules.DL3O06 is no rule'],
    [{ dl3006: 'off' }, 'rules.dl3006 is no rule; did you mean "DL3006"?'],
    [{ DL3006: 'loud' }, 'rules.DL3006 must be one of "off"'],
    [{ DL3006: { severity: 1 } }, 'rules.DL3006.severity must be one of'],
    [{ 'too-many-layers': { max: 0 } }, 'rules.too-many-layers.max must be a whole number of at least 1'],
    [{ 'too-many-layers': { most: 3 } }, 'rules.too-many-layers.most is no option of too-many-layers'],
  ];
  for (const [value, ...expected] of faults) {
    it(`names what is wrong in ${JSON.stringify(value)}`, () => {
      const found = readSettings(value, rules).faults.map((it) => `${it.path.join('.')} ${it.message}`);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, text] of expected.entries()) assert.ok(found[index]?.startsWith(text), found[index]);
    });
  }

  const severities = (value: unknown): readonly string[] =>
    createLinter(rules, readSettings(value, rules).settings)
      .findings(new Document('FROM python\nFROM debian:latest\n'))
      .map((it) => `${it.code} ${it.severity}`);

  it('change severities, and what is wrong leaves the rest alone', () => {
    assert.deepEqual(severities({ DL3006: 'error', nonsense: 1, DL3007: 'off' }), ['DL3006 error']);
  });

  it('are merged rule by rule and option by option', () => {
    const read = (value: unknown) => readSettings(value, rules).settings;
    const merged = mergeSettings(
      read({ 'too-many-layers': { max: 3 }, DL3006: 'off' }),
      read({ 'too-many-layers': 'error' }),
    );
    assert.deepEqual(merged.rules.get('too-many-layers'), { severity: 'error', options: { max: 3 } });
    assert.deepEqual(merged.rules.get('DL3006'), { severity: 'off', options: {} });
  });
});

describe('a crashing rule', () => {
  it('loses only its own findings, and is told of', () => {
    const broken = {
      ...(rules[0] as (typeof rules)[number]),
      code: 'broken',
      on: {
        document: () => {
          throw new Error('oops');
        },
      },
    };
    const crashes: string[] = [];
    const linter = createLinter([broken, ...rules], readSettings({}, rules).settings, (rule, error) =>
      crashes.push(`${rule.code} ${error}`),
    );
    const codes = linter.findings(new Document('FROM python\n')).map((it) => it.code);
    assert.deepEqual(codes, ['DL3006']);
    assert.deepEqual(crashes, ['broken Error: oops']);
  });
});
