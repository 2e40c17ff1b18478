import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly previousLineText?: string;
  readonly action: { readonly indent: string };
}

interface Configuration {
  readonly wordPattern: string;
  readonly indentationRules: {
    readonly increaseIndentPattern: string;
    readonly decreaseIndentPattern: string;
  };
  readonly onEnterRules: readonly EnterRule[];
}

const file = join(__dirname, '../../syntaxes/dockerfile.language-configuration.json');
const configuration: Configuration = JSON.parse(readFileSync(file, 'utf8'));

describe('language configuration', () => {
  const words: readonly (readonly [string, readonly string[]])[] = [
    [
      'FROM reg.local/library/python:3.12-slim AS build',
      ['FROM', 'reg.local', 'library', 'python', '3.12-slim', 'AS', 'build'],
    ],
    ['${VAR:-default} $HOME-x', ['VAR', 'default', 'HOME', 'x']],
    [
      'RUN --mount=type=cache,target=/root/.cache',
      ['RUN', '--mount', 'type', 'cache', 'target', 'root', 'cache'],
    ],
    ['apt-get install -y "--no-install-recommends"', ['apt-get', 'install', '-y', '--no-install-recommends']],
    ['libstdc++ app.py.', ['libstdc++', 'app.py']],
  ];
  for (const [text, expected] of words) {
    it(`words of ${text}`, () => {
      assert.deepEqual(text.match(new RegExp(configuration.wordPattern, 'g')), expected);
    });
  }

  const enters: readonly (readonly [string, string, string | undefined])[] = [
    ['', 'RUN apt-get update \\', 'indent'],
    ['', '  ONBUILD RUN x \\ ', 'indent'],
    ['', 'copy \\', 'indent'],
    ['RUN a \\', '    && b \\', 'none'],
    ['RUN a \\', '    # comment', 'none'],
    ['RUN a \\', '    && b', 'outdent'],
    ['    # comment', '    && b', 'outdent'],
    ['', 'RUN apt-get update', undefined],
    ['', '# RUN x \\', undefined],
    ['', 'RUN', undefined],
    ['RUN a', '    x', undefined],
  ];
  for (const [above, line, indent] of enters) {
    it(`Enter behind ${JSON.stringify(line)} below ${JSON.stringify(above)}`, () => {
      const rule = configuration.onEnterRules.find(
        ({ beforeText, afterText = '', previousLineText = '' }) =>
          new RegExp(beforeText).test(line) &&
          new RegExp(afterText).test('') &&
          new RegExp(previousLineText).test(above),
      );
      assert.equal(rule?.action.indent, indent);
    });
  }

  it('moves an instruction typed behind a continuation back to the margin', () => {
    const back = new RegExp(configuration.indentationRules.decreaseIndentPattern);
    assert.match('    COPY ', back);
    assert.doesNotMatch('    env FOO=1 python', back);
  });
});
