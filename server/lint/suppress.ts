import type { Document } from '../document';
import type { IgnoreComment } from '../syntax/ignore-comments';
import type { Edit, Range } from '../text';
import { lineBreak } from './line-break';

/** Whether an ignore comment silences a code at a place. */
export function isIgnored(ignores: readonly IgnoreComment[], code: string, at: Range): boolean {
  return ignores.some(
    ({ codes, covers }) =>
      covers !== undefined &&
      covers.start <= at.start &&
      at.start <= covers.end &&
      codes.some((it) => it.code === code),
  );
}

/** Adds `code` to the ignore comment above the instruction at `at`, or writes a new one there. */
export function ignoreHere(document: Document, code: string, at: Range): Edit {
  const tool = toolFor(code);
  const instruction = document.instructions.findLast((it) => it.range.start <= at.start);
  const existing = document.ignoreComments.find(
    (it) => it.scope === 'next' && it.tool === tool && it.covers?.start === instruction?.range.start,
  );
  if (existing !== undefined) return addCode(existing, code);
  const lineStart = document.text.lastIndexOf('\n', (instruction?.range.start ?? at.start) - 1) + 1;
  const indent = /^[ \t]*/.exec(document.text.slice(lineStart))?.[0] ?? '';
  const offset = tool === 'drydock' ? aboveIgnoreComments(document, lineStart) : lineStart;
  return insertion(document, Math.max(offset, firstLine(document)), `${indent}# ${tool} ignore=${code}`);
}

/** Adds `code` to an ignore comment for the whole file, or writes one below the parser directives. */
export function ignoreInFile(document: Document, code: string): Edit {
  const tool = toolFor(code);
  const existing = document.ignoreComments.find((it) => it.scope === 'file' && it.tool === tool);
  if (existing !== undefined) return addCode(existing, code);
  return insertion(document, firstLine(document), `# ${tool} global ignore=${code}`);
}

function toolFor(code: string): IgnoreComment['tool'] {
  return /^(DL|SC)\d+$/.test(code) ? 'hadolint' : 'drydock';
}

function addCode({ codes }: IgnoreComment, code: string): Edit {
  const end = codes.at(-1)?.range.end ?? 0;
  return { range: { start: end, end }, text: `,${code}` };
}

function insertion(document: Document, offset: number, line: string): Edit {
  return { range: { start: offset, end: offset }, text: line + lineBreak(document.text) };
}

/** hadolint's comment must stay directly above its instruction, so ours goes above that. */
function aboveIgnoreComments(document: Document, lineStart: number): number {
  const above = document.ignoreComments.find(
    (it) => it.tool === 'hadolint' && it.scope === 'next' && (it.covers?.start ?? -1) >= lineStart,
  );
  if (above === undefined) return lineStart;
  return Math.min(lineStart, document.text.lastIndexOf('\n', above.comment.range.start - 1) + 1);
}

/** Where the first line begins that is no parser directive: a comment above one would switch it off. */
function firstLine(document: Document): number {
  const last = document.syntax.directives.at(-1);
  if (last === undefined) return document.text.startsWith('\ufeff') ? 1 : 0;
  const newline = document.text.indexOf('\n', last.range.end);
  return newline < 0 ? document.text.length : newline + 1;
}
