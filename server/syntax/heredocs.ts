import { isInstructionName } from '../knowledge/instructions';
import type { FlatText } from './flat';
import { lexedWords } from './lexer';
import { lineAt } from './lines';
import type { Heredoc, Word } from './tree';
import { unquote, wordOf } from './words';

/** A heredoc's opening: `<<NAME` in the instruction. */
export type Marker = Omit<Heredoc, 'body' | 'terminator'>;

const shape = /^(\d*)<<(-?)\s*([^<]*)$/;

/** The heredocs that a line opens: whole words of the form `<<NAME`, so none in quotes and no `a<<NAME`. */
export function heredocMarkers(flat: FlatText): readonly Marker[] {
  if (!flat.text.includes('<<')) return [];
  const markers: Marker[] = [];
  for (const { start, end } of lexedWords(flat.text)) {
    const marker = markerOf(wordOf(flat, start, end, '\\'));
    if (marker !== undefined) markers.push(marker);
  }
  return markers;
}

/** Reads one word as a heredoc's opening; undefined when it is none. */
export function markerOf(word: Word): Marker | undefined {
  const match = shape.exec(word.text);
  const name = match?.[3] ?? '';
  const parts = name === '' ? [] : lexedWords(name);
  if (parts.length !== 1) return undefined;
  const unquoted = unquote(name, '\\');
  return {
    name: unquoted,
    expands: countQuotes(unquoted) === countQuotes(name),
    chomp: match?.[2] === '-',
    marker: word,
  };
}

function countQuotes(text: string): number {
  return text.split(/['"]/).length - 1;
}

/** Finds the body below the line that opens it. `from` is where the line after that one begins. */
export function heredocBody(
  text: string,
  marker: Marker,
  from: number,
): { heredoc: Heredoc; end: number; next: number } {
  let offset = from;
  while (offset < text.length) {
    const line = lineAt(text, offset);
    const start = marker.chomp ? skipTabs(text, line.start) : line.start;
    if (text.slice(start, line.end) === marker.name) {
      const heredoc = {
        ...marker,
        body: { start: from, end: line.start },
        terminator: { start: line.start, end: line.end },
      };
      return { heredoc, end: line.end, next: line.next };
    }
    offset = line.next;
  }
  const next = recovery(text, from);
  const heredoc = { ...marker, body: { start: from, end: next }, terminator: null };
  return { heredoc, end: lineEndBefore(text, next), next };
}

/**
 * Where reading goes on after a heredoc that nobody has ended yet: at the next line that looks like an
 * instruction, so that what stands below keeps its findings while somebody types.
 */
function recovery(text: string, from: number): number {
  let offset = from;
  while (offset < text.length) {
    const line = lineAt(text, offset);
    const keyword = /^([A-Z]+)[ \t]/.exec(text.slice(line.start, line.end))?.[1];
    if (keyword !== undefined && isInstructionName(keyword)) return offset;
    offset = line.next;
  }
  return text.length;
}

function lineEndBefore(text: string, offset: number): number {
  let end = offset;
  if (text.charAt(end - 1) === '\n') end--;
  while (text.charAt(end - 1) === '\r') end--;
  return end;
}

function skipTabs(text: string, start: number): number {
  let offset = start;
  while (text.charAt(offset) === '\t') offset++;
  return offset;
}
