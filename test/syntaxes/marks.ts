import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { type Line, tokenize } from './grammar';

interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/**
 * Checks a source whose expectations stand below the lines they are about. A line of `^^^ a.b, !c` says that every
 * character above the marks has a scope that is or begins with `a.b`, and none that is or begins with `c`.
 */
export function checkScopes(grammar: IGrammar, marked: string): void {
  const { source, marks } = parseMarks(marked);
  const lines = tokenize(grammar, source);
  for (const mark of marks) {
    const line = lines[mark.line];
    assert.ok(line !== undefined, 'marks below the last line');
    for (let at = mark.start; at < mark.end; at++) checkCharacter(line, at, mark.scopes);
  }
}

function parseMarks(marked: string): { readonly source: string; readonly marks: readonly Mark[] } {
  const source: string[] = [];
  const marks: Mark[] = [];
  for (const line of marked.split('\n')) {
    const mark = /^ *(\^+) (.+)$/.exec(line);
    if (mark?.[1] === undefined || mark[2] === undefined) {
      source.push(line);
      continue;
    }
    const start = line.indexOf('^');
    marks.push({ line: source.length - 1, start, end: start + mark[1].length, scopes: mark[2].split(', ') });
  }
  return { source: source.join('\n'), marks };
}

function checkCharacter(line: Line, at: number, expected: readonly string[]): void {
  const scopes = line.tokens.find((it) => it.start <= at && at < it.end)?.scopes ?? [];
  const has = (scope: string) => scopes.some((it) => it === scope || it.startsWith(`${scope}.`));
  for (const scope of expected) {
    const holds = scope.startsWith('!') ? !has(scope.slice(1)) : has(scope);
    const where = `${line.text}\n${' '.repeat(at)}^`;
    assert.ok(holds, `expected ${scope} at\n${where}\nfound ${scopes.join(' ')}`);
  }
}
