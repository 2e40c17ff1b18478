import type { Document } from '../../document';
import { type FlatText, sourceRange } from '../../syntax/flat';
import type { Range } from '../../text';
import type { Finding } from '../lint';
import type { LintSettings } from '../settings';
import { isIgnored } from '../suppress';
import { disableComments } from './disable';
import { fixOf } from './fixes';
import type { Remark } from './remark';
import type { RunScript } from './scripts';

/**
 * What a Dockerfile has no answer to: files that are sourced (1090, 1091), a missing shebang (2148), a shebang
 * that names ash (2187).
 */
const excluded: readonly number[] = [1090, 1091, 2148, 2187];

/** What a person is told of the remarks on the scripts of a document, in source order. */
export function findingsOf(
  document: Document,
  scripts: readonly RunScript[],
  remarksOn: (script: RunScript) => readonly Remark[],
  settings: LintSettings,
): readonly Finding[] {
  const { ignoreComments } = document;
  const disables = disableComments(document, scripts);
  const isSilenced = (code: number, range: Range): boolean =>
    isIgnored(ignoreComments, `SC${code}`, range) ||
    disables.some((it) => it.disables(code) && contains(it.covers, range.start));
  return scripts
    .flatMap((script) => remarksOn(script).flatMap((it) => findingOf(document, script, it, settings) ?? []))
    .filter(({ code, range }) => !isSilenced(Number(code.slice(2)), range))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function findingOf(
  document: Document,
  { instruction, flat, prelude }: RunScript,
  remark: Remark,
  settings: LintSettings,
): Finding | undefined {
  const code = `SC${remark.code}`;
  const severity = settings.rules.get(code)?.severity ?? remark.severity;
  if (severity === 'off' || excluded.includes(remark.code) || remark.start < prelude.length) return undefined;
  const moved = withoutPrelude(remark, prelude.length);
  const range = visibleRange(flat, moved.start, moved.end);
  const fix = fixOf(document, instruction, flat, moved);
  return { code, severity, range, message: remark.message, fixes: fix ? [fix] : [], related: [] };
}

function contains({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset < end;
}

function withoutPrelude({ start, end, replacements }: Remark, length: number) {
  return {
    start: start - length,
    end: end - length,
    replacements: replacements.map((it) => ({ ...it, start: it.start - length, end: it.end - length })),
  };
}

/** What ShellCheck says of a point is shown on the word that begins there, or else on one character. */
function visibleRange(flat: FlatText, start: number, end: number): Range {
  if (start < end) return sourceRange(flat, start, end);
  const { text } = flat;
  const from = start < text.length && text.charAt(start) !== '\n' ? start : Math.max(start - 1, 0);
  const word = from === start ? /^\w+/.exec(text.slice(from))?.[0].length : undefined;
  return sourceRange(flat, from, from + (word ?? ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1)));
}
