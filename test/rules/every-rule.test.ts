import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Document } from '../../server/document';
import { fixAll } from '../../server/lint/fix-all';
import { createLinter } from '../../server/lint/lint';
import { defaultSettings } from '../../server/lint/settings';
import { rules } from '../../server/rules/index';
import { applyEdits } from '../../server/text';

const folder = join(__dirname, '../../server/rules');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const syntaxErrors = createLinter(
  rules.filter((it) => it.stopsBuild),
  defaultSettings,
);

describe('every rule', () => {
  it('has a code and a name of its own', () => {
    assert.equal(new Set(rules.map((it) => it.code)).size, rules.length);
    assert.equal(new Set(rules.map((it) => it.name)).size, rules.length);
  });
});

for (const rule of rules) {
  const linter = createLinter(
    [{ ...rule, severity: rule.severity === 'off' ? 'warning' : rule.severity }],
    defaultSettings,
  );
  describe(`rule ${rule.code}`, () => {
    it('has a file that is named after it', () => {
      const stem = rule.code === rule.name ? rule.name : `${rule.code}-${rule.name}`;
      assert.ok(
        files.some((it) => basename(it) === `${stem}.ts`),
        `no file ${stem}.ts`,
      );
    });

    it('says in one sentence what to do, and why', () => {
      assert.match(rule.summary, /^[A-Z][^\n]*\.$/);
      assert.doesNotMatch(rule.summary, /\. [A-Z]/);
      assert.match(rule.why, /\.$/);
      assert.ok(rule.examples.length > 0);
    });

    for (const { bad, good } of rule.examples) {
      it(`reports ${JSON.stringify(bad)} only`, () => {
        const findings = linter.findings(new Document(bad));
        assert.ok(findings.length > 0, 'the bad example is not reported');
        for (const { range, message } of findings) {
          assert.ok(range.start < range.end && range.end <= bad.length);
          assert.match(message, /\S/);
          assert.doesNotMatch(message, /\n/);
        }
        assert.deepEqual(linter.findings(new Document(good)), []);
        assert.deepEqual(
          syntaxErrors.findings(new Document(good)).map((it) => it.message),
          [],
        );
      });

      it(`fixes ${JSON.stringify(bad)} for good`, () => {
        const findings = linter.findings(new Document(bad));
        const fixed = fixAll(bad, linter);
        if (findings.every((it) => it.fixes.some((fix) => fix.safe)))
          assert.deepEqual(linter.findings(new Document(fixed)), []);
        for (const fix of findings.flatMap((it) => it.fixes)) {
          const after = new Document(applyEdits(bad, fix.edits));
          assert.ok(linter.findings(after).length < findings.length, `“${fix.title}” leaves the finding`);
          assert.deepEqual(
            syntaxErrors.findings(after).map((it) => it.message),
            [],
          );
        }
      });
    }
  });
}
