import { FlatBuilder, flatPart, sourceOffset, sourceRange } from './flat';
import type { ExecForm, ExecWord } from './tree';
import type { Part } from './words';

/**
 * The exec form: a JSON array of strings, judged by JSON.parse as BuildKit judges it by Go's parser. Anything
 * else is undefined, that is shell form, but for an array with other values in it, which BuildKit refuses.
 */
export function execForm({ flat, start, end }: Part): ExecForm | undefined {
  if (flat.text.charAt(start) !== '[') return undefined;
  const json = flat.text.slice(start, end);
  const values = jsonArray(json);
  if (values === undefined) return undefined;
  const mixed = values.some((it) => typeof it !== 'string');
  const words = mixed ? [] : stringRanges(json).map((it) => execWord({ flat, start, end }, it.start, it.end));
  return { form: 'exec', range: sourceRange(flat, start, end), words, mixed };
}

function jsonArray(json: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Where the strings stand in an array that holds nothing but strings, quotes included. */
function stringRanges(json: string): readonly { readonly start: number; readonly end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (let offset = 0; offset < json.length; offset++) {
    if (json.charAt(offset) !== '"') continue;
    const start = offset++;
    while (json.charAt(offset) !== '"') offset += json.charAt(offset) === '\\' ? 2 : 1;
    ranges.push({ start, end: offset + 1 });
  }
  return ranges;
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function execWord({ flat, start }: Part, from: number, to: number): ExecWord {
  const text = flat.text.slice(start + from, start + to);
  const range = sourceRange(flat, start + from, start + to);
  const exact = range.end - range.start === text.length;
  if (!text.includes('\\')) {
    const plain = flatPart(flat, start + from + 1, start + to - 1);
    return { text, value: plain.text, range, exact, flat: plain };
  }
  const decoded = new FlatBuilder();
  for (let offset = 1; offset < text.length - 1; ) {
    const source = sourceOffset(flat, start + from + offset);
    const character = text.charAt(offset);
    const next = text.charAt(offset + 1);
    if (character !== '\\') {
      decoded.add(character, source);
      offset++;
    } else if (next === 'u') {
      decoded.add(String.fromCharCode(Number.parseInt(text.slice(offset + 2, offset + 6), 16)), source);
      offset += 6;
    } else {
      decoded.add(escapes[next] ?? next, source);
      offset += 2;
    }
  }
  const content = decoded.build(sourceOffset(flat, start + from + 1));
  return { text, value: content.text, range, exact, flat: content };
}
