import { Document } from '../../document';
import { type FlatText, sourceOffset, sourceRange } from '../../syntax/flat';
import type { Instruction } from '../../syntax/tree';
import { applyEdits, type Edit } from '../../text';
import { type Fix, suggest } from '../fix';
import type { Remark, Replacement } from './remark';
import { checkedText } from './scripts';

/** A remark whose offsets are in the script without the prelude. */
export type ScriptRemark = Pick<Remark, 'start' | 'end' | 'replacements'>;

/**
 * ShellCheck's fix, as edits of the Dockerfile. It is only ever offered: quotes around a variable that holds
 * several words, `|| exit` or `./*` make another script, and only a person knows which one was meant. Undefined
 * where the Dockerfile does not let itself be changed so that the shell gets exactly the script that ShellCheck
 * has in mind.
 */
export function fixOf(
  document: Document,
  instruction: Instruction,
  flat: FlatText,
  remark: ScriptRemark,
): Fix | undefined {
  const { replacements } = remark;
  if (replacements.length === 0) return undefined;
  if (!areApart(replacements)) return undefined;
  const edits = replacements.map((it) => sourceEdit(flat, it, remark.start));
  const known = edits.filter((it) => it !== undefined);
  if (known.length < edits.length) return undefined;
  const wanted = applyEdits(flat.text, replacements.map(flatEdit));
  return scriptAfter(document, instruction, known) === wanted
    ? suggest(titleOf(flat, remark), ...known)
    : undefined;
}

/** Two texts that go in at one place have an order that only some versions of ShellCheck tell. */
function areApart(replacements: readonly Replacement[]): boolean {
  const sorted = [...replacements].sort((a, b) => a.start - b.start);
  return sorted.every((it, index) => {
    const before = sorted[index - 1];
    return it.start >= 0 && (before === undefined || (before.start < it.start && before.end <= it.start));
  });
}

function flatEdit({ start, end, text }: Replacement): Edit {
  return { range: { start, end }, text };
}

/**
 * Text that goes in where two lines were joined may stand at the end of one or at the beginning of the other: it
 * stays with what the remark is about.
 */
function sourceEdit(flat: FlatText, { start, end, text }: Replacement, subject: number): Edit | undefined {
  if (start === end) {
    const before = start === 0 || start === subject;
    const offset = before ? sourceOffset(flat, start) : sourceOffset(flat, start - 1) + 1;
    return { range: { start: offset, end: offset }, text };
  }
  const range = sourceRange(flat, start, end);
  return range.end - range.start === end - start ? { range, text } : undefined;
}

/** The script of the instruction after the edits; undefined when it is no longer one instruction. */
function scriptAfter(
  { text, syntax }: Document,
  { range }: Instruction,
  edits: readonly Edit[],
): string | undefined {
  if (edits.some((it) => it.range.start < range.start || range.end < it.range.end)) return undefined;
  const moved = edits.map((it) => ({
    range: { start: it.range.start - range.start, end: it.range.end - range.start },
    text: it.text,
  }));
  const changed = applyEdits(text.slice(range.start, range.end), moved);
  const alone = new Document(`# escape=${syntax.escape}\n${changed}`);
  const [only, ...others] = alone.instructions;
  if (only === undefined || others.length > 0) return undefined;
  const whole = alone.execution(only).script?.flat;
  return whole && checkedText(only, whole).text;
}

const longest = 50;

function titleOf(flat: FlatText, { start, end, replacements }: ScriptRemark): string {
  const from = Math.min(start, ...replacements.map((it) => it.start));
  const to = Math.max(end, ...replacements.map((it) => it.end));
  const edits = replacements.map((it) => flatEdit({ ...it, start: it.start - from, end: it.end - from }));
  const old = flat.text.slice(from, to);
  const text = applyEdits(old, edits).trim();
  return text === '' ? `Remove ${shortened(old)}` : `Change to ${shortened(text)}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
