import type { Range } from '../text';
import type { Comment, Dockerfile, Instruction } from './tree';

/** An ignore comment: `# drydock ignore=…`, or hadolint's `# hadolint ignore=…`. */
export interface IgnoreComment {
  readonly tool: 'drydock' | 'hadolint';
  /** The instruction below it, or the whole file. */
  readonly scope: 'next' | 'file';
  readonly codes: readonly IgnoredCode[];
  readonly comment: Comment;
  /** What it covers; undefined when there is nothing below it. */
  readonly covers: Range | undefined;
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
export function ignoreComments(dockerfile: Dockerfile): readonly IgnoreComment[] {
  return dockerfile.comments.flatMap((comment): readonly IgnoreComment[] => {
    const match = comment.inside ? null : pattern.exec(comment.text);
    const [, head = '', tool, global, list = ''] = match ?? [];
    if (match === null || (tool !== 'hadolint' && tool !== 'drydock')) return [];
    const codes = codesIn(list, comment.range.start + 1 + head.length);
    if (tool === 'hadolint' && !codes.every((it) => hadolintCode.test(it.code))) return [];
    if (global !== undefined) {
      const covers = { start: 0, end: dockerfile.text.length };
      return [{ tool, scope: 'file', codes, comment, covers }];
    }
    return [
      { tool, scope: 'next', codes, comment, covers: instructionBelow(dockerfile, comment, tool)?.range },
    ];
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
  { text, instructions }: Dockerfile,
  comment: Comment,
  tool: IgnoreComment['tool'],
): Instruction | undefined {
  const next = instructions.find((it) => it.range.start > comment.range.end);
  if (next === undefined || tool === 'drydock') return next;
  const between = text.slice(comment.range.end, next.range.start);
  return between.split('\n').length === 2 || onlyIgnoreComments(between) ? next : undefined;
}

/** Between hadolint's comment and its instruction one of ours may stand; hadolint itself would not see past it. */
function onlyIgnoreComments(between: string): boolean {
  const lines = between.split('\n').slice(1, -1);
  return lines.every((it) => /^[ \t]*#[ \t]*drydock[ \t]/.test(it));
}
