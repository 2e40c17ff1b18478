import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
}

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

const grammarFile = join(__dirname, '../../syntaxes/dockerfile.tmLanguage.json');

/** The Dockerfile grammar, with small stand-ins for the grammars that VS Code brings along. */
export async function dockerfileGrammar(): Promise<IGrammar> {
  const wasm = join(dirname(createRequire(__filename).resolve('vscode-oniguruma')), 'onig.wasm');
  await loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scope) => {
      if (scope === 'source.dockerfile')
        return parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile);
      const language = /^source\.(shell|python|js|json|yaml|sql|ini)$/.exec(scope)?.[1];
      return language === undefined
        ? null
        : parseRawGrammar(JSON.stringify(standIn(language)), 'grammar.json');
    },
  });
  const grammar = await registry.loadGrammar('source.dockerfile');
  if (grammar === null) throw new Error('the grammar did not load');
  return grammar;
}

export function tokenize(grammar: IGrammar, source: string): readonly Line[] {
  let state = INITIAL;
  return source.split('\n').map((text) => {
    const line = grammar.tokenizeLine(text, state);
    state = line.ruleStack;
    const tokens = line.tokens.map((it) => ({ start: it.startIndex, end: it.endIndex, scopes: it.scopes }));
    return { text, tokens };
  });
}

/** Strings may stay open at the end of a line, as in the real ones: that is what must not leak. */
function standIn(language: string): object {
  const quoted = (mark: string, name: string) => ({
    name: `string.quoted.${name}.${language}`,
    begin: mark,
    end: mark,
  });
  return {
    scopeName: `source.${language}`,
    patterns: [
      { name: `comment.line.${language}`, match: '(?:^|(?<=\\s))#.*' },
      quoted('"', 'double'),
      quoted("'", 'single'),
      { name: `word.${language}`, match: '[^\\s"\']+' },
    ],
    repository: {},
  };
}
