type Part = string | Stop;

interface Stop {
  readonly number: number;
  /** Absent in a mirror such as `$1`. */
  readonly content?: readonly Part[];
}

/** The text of a snippet whose defaults are all accepted, the first of each choice. Throws on a broken snippet. */
export function expandSnippet(body: string): string {
  const parts = parseSnippet(body);
  const defaults = new Map<number, readonly Part[]>();
  for (const { number, content } of stops(parts)) {
    if (content === undefined) continue;
    if (defaults.has(number)) throw new Error(`two defaults for tab stop ${number}`);
    defaults.set(number, content);
  }
  const text = (part: Part): string =>
    typeof part === 'string' ? part : (defaults.get(part.number) ?? []).map(text).join('');
  return parts.map(text).join('');
}

/** The number of every tab stop, in order of appearance; mirrors are named again. */
export function tabStops(body: string): readonly number[] {
  return stops(parseSnippet(body)).map((stop) => stop.number);
}

function stops(parts: readonly Part[]): readonly Stop[] {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...stops(part.content ?? [])]));
}

function parseSnippet(body: string): readonly Part[] {
  let at = 0;
  const parts = sequence('');
  if (at < body.length) throw new Error(`unexpected ${body[at]} at ${at}`);
  return parts;

  function sequence(end: '' | '}'): readonly Part[] {
    const found: Part[] = [];
    while (at < body.length && body[at] !== (end || undefined)) found.push(next());
    return found;
  }

  function next(): Part {
    const escaped = take(/\\([$}\\])/y);
    if (escaped !== undefined) return escaped[1] ?? '';
    const mirror = take(/\$(\d+)|\$\{(\d+)\}/y);
    if (mirror !== undefined) return { number: Number(mirror[1] ?? mirror[2]) };
    const choice = take(/\$\{(\d+)\|((?:\\.|[^|,\\])+)(?:,(?:\\.|[^|\\])+)?\|\}/y);
    if (choice !== undefined) {
      return { number: Number(choice[1]), content: [(choice[2] ?? '').replace(/\\(.)/g, '$1')] };
    }
    const placeholder = take(/\$\{(\d+):/y);
    if (placeholder !== undefined) {
      const content = sequence('}');
      if (body[at++] !== '}') throw new Error(`tab stop ${placeholder[1]} is not closed`);
      return { number: Number(placeholder[1]), content };
    }
    if (body[at] === '$') throw new Error(`a $ that begins no tab stop is written \\$ (at ${at})`);
    return body[at++] ?? '';
  }

  function take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const match = pattern.exec(body);
    if (match !== null) at += match[0].length;
    return match ?? undefined;
  }
}
