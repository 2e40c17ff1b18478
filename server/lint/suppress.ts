import type { Document } from '../document';
import type { Comment, Instruction } from '../syntax/tree';
import type { Edit, Range } from '../text';
import { lineBreak } from './line-break';

/** An ignore comment: `# drydock ignore=…`, or hadolint's `# hadolint ignore=…`. */
export interface IgnoreComment {
  readonly tool: 'drydock' | 'hadolint';
  /** The instruction below it, or the whole file. */
  readonly scope: 'next' | 'file';
  readonly codes: readonly IgnoredCode[];
  readonly comment: Comment;
  /** What it covers; undefined when there is nothing below it. */
  readonly covers?: Range;
}

export interface IgnoredCode {
  readonly code: string;
  readonly range: Range;
}

const pattern =
  /^([ \t]*(hadolint|drydock)[ \t]+(?:(global)[ \t]+)?ignore[ \t]*=[ \t]*)([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)[ \t]*(?:#.*)?$/;

/** hadolint reads only its own and ShellCheck's codes, and drops a comment with any other word in the list. */
const hadolintCode = /^[DLSC0-9]+$/;

/** The ignore comments of a file. Those between the lines of an instruction are none. */
export function ignoreComments(document: Document): readonly IgnoreComment[] {
  return document.syntax.comments.flatMap((comment): readonly IgnoreComment[] => {
    const match = comment.inside ? null : pattern.exec(comment.text);
    const [, head = '', tool, global, list = ''] = match ?? [];
    if (match === null || (tool !== 'hadolint' && tool !== 'drydock')) return [];
    const codes = codesIn(list, comment.range.start + 1 + head.length);
    if (tool === 'hadolint' && !codes.every((it) => hadolintCode.test(it.code))) return [];
    if (global !== undefined) {
      return [{ tool, scope: 'file', codes, comment, covers: { start: 0, end: document.text.length } }];
    }
    const covers = instructionBelow(document, comment, tool)?.range;
    return [{ tool, scope: 'next', codes, comment, ...(covers ? { covers } : {}) }];
  });
}

function codesIn(list: string, start: number): readonly IgnoredCode[] {
  return [...list.matchAll(/[\w-]+/g)].map((match) => {
    const from = start + match.index;
    return { code: match[0], range: { start: from, end: from + match[0].length } };
  });
}

/**
 * hadolint's comment covers the instruction on the very next line. Ours covers the next instruction, whatever
 * blank lines and comments stand between.
 */
function instructionBelow(
  document: Document,
  comment: Comment,
  tool: IgnoreComment['tool'],
): Instruction | undefined {
  const next = document.instructions.find((it) => it.range.start > comment.range.end);
  if (next === undefined || tool === 'drydock') return next;
  const between = document.text.slice(comment.range.end, next.range.start);
  return between.split('\n').length === 2 || onlyIgnoreComments(between) ? next : undefined;
}

/** Between hadolint's comment and its instruction one of ours may stand; hadolint itself would not see past it. */
function onlyIgnoreComments(between: string): boolean {
  const lines = between.split('\n').slice(1, -1);
  return lines.every((it) => /^[ \t]*#[ \t]*drydock[ \t]/.test(it));
}

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
  const existing = ignoreComments(document).find(
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
  const existing = ignoreComments(document).find((it) => it.scope === 'file' && it.tool === tool);
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
  const above = ignoreComments(document).find(
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
