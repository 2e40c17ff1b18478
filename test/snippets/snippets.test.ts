import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandSnippet, tabStops } from './expansion';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const file = join(__dirname, '../../snippets/dockerfile.json');
const snippets: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync(file, 'utf8'));

describe('snippets', () => {
  for (const [name, { prefix, description, body }] of Object.entries(snippets)) {
    describe(name, () => {
      const source = body.join('\n');

      it('has a prefix of one word and a sentence that says what it does', () => {
        for (const word of [prefix].flat()) assert.match(word, /^[a-z][a-z-]*$/);
        assert.match(description, /^[A-Z].*[.…]$/);
      });

      it('numbers its tab stops without gaps and ends in one $0', () => {
        const numbers = tabStops(source);
        assert.equal(numbers.filter((it) => it === 0).length, 1);
        const last = Math.max(...numbers);
        for (let number = 1; number <= last; number++) assert.ok(numbers.includes(number), `no $${number}`);
      });

      it('gives every tab stop a default', () => {
        for (const number of new Set(tabStops(source))) {
          if (number !== 0) assert.match(source, new RegExp(`\\$\\{${number}[:|]`));
        }
      });

      it('expands to instructions and their continuations', () => {
        let continued = false;
        for (const line of expandSnippet(source).split('\n')) {
          if (!continued) assert.match(line, /^(?:$|# |[A-Z]+ \S)/);
          else assert.match(line, /^ {4,}\S/);
          continued = line.endsWith('\\');
        }
        assert.equal(continued, false);
      });
    });
  }

  it('have prefixes of their own', () => {
    const prefixes = Object.values(snippets).flatMap((it) => it.prefix);
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
  });
});

describe('expandSnippet', () => {
  const expansions: readonly (readonly [string, string])[] = [
    ['a$0', 'a'],
    ['$1 ${1:x} ${1}', 'x x x'],
    ['${1|a,b|}-${2:$1.${3:c}}', 'a-a.c'],
    ['${1|a\\,b,c|}', 'a,b'],
    ['\\$PATH \\} \\\\ \\x {', '$PATH } \\ \\x {'],
    ['${1:{a\\}}', '{a}'],
  ];
  for (const [body, text] of expansions) it(body, () => assert.equal(expandSnippet(body), text));

  for (const body of ['$PATH', '${1:a', '${1:a} ${1:b}', '${1|a']) {
    it(`refuses ${body}`, () => assert.throws(() => expandSnippet(body)));
  }
});
