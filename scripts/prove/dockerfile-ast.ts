import { DockerfileParser } from 'dockerfile-ast';
import { parse } from '../../server/syntax/parse';
import type { Dockerfile } from '../../server/syntax/tree';
import { lineOf } from './files';

/** How our instructions compare to dockerfile-ast's. */
export type Comparison =
  | { readonly kind: 'same' }
  /** A known fault of dockerfile-ast plays a part. */
  | { readonly kind: 'fault'; readonly fault: string }
  | { readonly kind: 'different'; readonly ours: readonly string[]; readonly theirs: readonly string[] };

export function compareWithAst(text: string): Comparison {
  const tree = parse(text);
  const ours = tree.instructions.map(
    ({ keyword, range }) =>
      `${keyword.text.toUpperCase()} ${lineOf(text, range.start)}-${lineOf(text, range.end)}`,
  );
  const theirs = theirInstructions(text);
  if (theirs !== undefined && ours.join('\n') === theirs.join('\n')) return { kind: 'same' };
  const fault = faultOf(tree);
  if (fault !== undefined) return { kind: 'fault', fault };
  return { kind: 'different', ours, theirs: theirs ?? ['(threw)'] };
}

function theirInstructions(text: string): readonly string[] | undefined {
  try {
    return DockerfileParser.parse(text)
      .getInstructions()
      .map((it) => {
        const { start, end } = it.getRange();
        return `${it.getKeyword()} ${start.line + 1}-${end.line + 1}`;
      });
  } catch {
    return undefined;
  }
}

const faults: readonly (readonly [fault: string, applies: (tree: Dockerfile) => boolean])[] = [
  [
    'a heredoc with a number',
    ({ instructions }) => instructions.some((it) => it.heredocs.some((doc) => /^\d/.test(doc.marker.text))),
  ],
  [
    '<< that opens no heredoc',
    ({ instructions }) => instructions.some((it) => it.heredocs.length === 0 && it.flat.text.includes('<<')),
  ],
  [
    'an escaped escape character at the end of a line',
    ({ text, escape }) => text.split('\n').some((it) => it.trimEnd().endsWith(escape + escape)),
  ],
  [
    'a comment with a backslash inside an instruction',
    ({ comments }) => comments.some((it) => it.inside && it.text.includes('\\')),
  ],
  ['a lone carriage return', ({ text }) => /\r(?!\n)/.test(text)],
  [
    'an instruction that the file ends in the middle of',
    ({ text, escape }) => text.trimEnd().endsWith(escape),
  ],
  [
    'an open heredoc',
    ({ instructions }) => instructions.some((it) => it.heredocs.some((doc) => doc.terminator === null)),
  ],
];

function faultOf(tree: Dockerfile): string | undefined {
  return faults.find(([, applies]) => applies(tree))?.[0];
}
