import assert from 'node:assert/strict';
import { Document } from '../../server/document';
import { createLinter } from '../../server/lint/lint';
import { defaultSettings } from '../../server/lint/settings';
import { rules } from '../../server/rules/index';
import snippets from '../../snippets/dockerfile.json';
import { expandSnippet } from './expansion';

const linter = createLinter(rules, defaultSettings);

describe('snippets', () => {
  for (const [name, { body }] of Object.entries(snippets)) {
    it(`expand to lines without findings: ${name}`, () => {
      const text = expandSnippet([body].flat().join('\n'));
      const base = /\bapk\b/.test(text) ? 'alpine:3.22' : 'python:3.13-slim';
      const whole = /^FROM /m.test(text) ? text : `FROM ${base}\nWORKDIR /app\n${text}\n`;
      const found = linter.findings(new Document(whole));
      assert.deepEqual(
        found.map((it) => `${it.code} ${it.message}`),
        [],
      );
    });
  }
});
