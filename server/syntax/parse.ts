import { type InstructionName, isInstructionName } from '../knowledge/instructions';
import type { Range } from '../text';
import { isBlank, skipSpace } from './characters';
import { directivesAbove } from './directives';
import { type FlatText, flatPart, sourceRange } from './flat';
import { heredocBody, heredocMarkers } from './heredocs';
import { execForm } from './json';
import { commentStart, isBlankLine, type Line, lineAt, logicalLine } from './lines';
import type {
  CommandForm,
  Comment,
  Dockerfile,
  Escape,
  Heredoc,
  Instruction,
  OnbuildInstruction,
  Pair,
  Word,
} from './tree';
import { blankSeparated, leadingFlags, type Part, pairOf, quoteSeparated, trim, wordOf } from './words';

/** Reads a Dockerfile's text as BuildKit does. Never throws: what BuildKit refuses is kept with its fault. */
export function parse(text: string): Dockerfile {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const { directives, escape, end } = directivesAbove(text, start);
  const instructions: Instruction[] = [];
  const comments: Comment[] = [];
  let offset = end;
  while (offset < text.length) {
    const line = lineAt(text, offset);
    const hash = commentStart(text, line);
    offset = line.next;
    if (hash >= 0) {
      comments.push(commentAt(text, { start: hash, end: line.end }, undefined));
      continue;
    }
    if (isBlankLine(text, line)) continue;
    const logical = logicalLine(text, line, escape);
    offset = logical.next;
    const markers = markersOf(logical.flat, escape);
    const heredocs: Heredoc[] = [];
    let last = logical.end;
    for (const marker of markers) {
      const found = heredocBody(text, marker, offset);
      heredocs.push(found.heredoc);
      last = found.end;
      offset = found.next;
    }
    const { flat, emptyLines } = logical;
    const whole = trim({ flat, start: 0, end: flat.text.length });
    const instruction =
      whole.start === whole.end
        ? bareContinuation(text, line, flat)
        : instructionOf({ part: whole, escape, end: last, emptyLines, heredocs, trigger: undefined });
    instructions.push(instruction);
    for (const range of logical.comments) comments.push(commentAt(text, range, instruction));
  }
  return { text, escape, directives, comments, instructions };
}

/** An escape character that continues nothing: for BuildKit an instruction without a name. */
function bareContinuation(text: string, line: Line, flat: FlatText): Instruction {
  const start = skipSpace(text, line.start, line.end);
  const range = { start, end: start + 1 };
  const keyword = { text: '', value: '', range, exact: false };
  const argumentsRange = { start: range.end, end: range.end };
  const none = { flags: [], heredocs: [], emptyLines: [], trigger: undefined };
  return { name: 'UNKNOWN', keyword, range, argumentsRange, flat, ...none };
}

interface Source {
  /** The instruction from its keyword to the end of its logical line, trimmed. */
  readonly part: Part;
  readonly escape: Escape;
  /** Where the whole instruction ends, heredocs included. */
  readonly end: number;
  readonly emptyLines: Instruction['emptyLines'];
  readonly heredocs: readonly Heredoc[];
  readonly trigger: OnbuildInstruction | undefined;
}

function instructionOf(source: Source): Instruction {
  const { part, escape } = source;
  const { keyword, name, rest } = splitKeyword(part, escape);
  const { flags, rest: args } = leadingFlags(rest, escape);
  const common = {
    keyword,
    flags,
    range: { start: keyword.range.start, end: source.end },
    argumentsRange: sourceRange(args.flat, args.start, args.end),
    flat: flatPart(args.flat, args.start, args.end),
    heredocs: source.heredocs,
    emptyLines: source.emptyLines,
    trigger: source.trigger,
  };
  switch (name) {
    case 'FROM': {
      const words = blankSeparated(args, escape);
      return Object.assign(common, { name, words, image: words[0], as: words[1], stageName: words[2] });
    }
    case 'COPY':
    case 'ADD': {
      const { form, words, mixed } = wordList(args, escape);
      const destination = words.length > 1 ? words.at(-1) : undefined;
      const sources = destination ? words.slice(0, -1) : words;
      return Object.assign(common, { name, form, words, mixed, sources, destination });
    }
    case 'EXPOSE':
      return Object.assign(common, {
        name,
        form: 'list' as const,
        words: blankSeparated(args, escape),
        mixed: false,
      });
    case 'VOLUME':
      return Object.assign(common, { name }, wordList(args, escape));
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return Object.assign(common, { name, command: commandForm(args, common.flat) });
    case 'HEALTHCHECK': {
      const [kind] = blankSeparated(args, escape);
      const rest = trim({ ...args, start: args.start + (kind?.text.length ?? 0) });
      const command = commandForm(rest, flatPart(rest.flat, rest.start, rest.end));
      return Object.assign(common, { name, kind, command });
    }
    case 'ENV':
    case 'LABEL':
    case 'ARG':
      return Object.assign(common, { name }, keyValues(args, name, escape));
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
    case 'MAINTAINER': {
      const empty = args.start === args.end;
      return Object.assign(common, {
        name,
        value: empty ? undefined : wordOf(args.flat, args.start, args.end, escape),
      });
    }
    case 'ONBUILD': {
      const onbuild: OnbuildInstruction = Object.assign(common, { name, instruction: undefined });
      if (args.start === args.end) return onbuild;
      return Object.assign(onbuild, {
        instruction: instructionOf({ ...source, part: args, trigger: onbuild }),
      });
    }
    default:
      return Object.assign(common, { name: 'UNKNOWN' as const });
  }
}

function commentAt(text: string, range: Range, inside: Instruction | undefined): Comment {
  return { text: text.slice(range.start + 1, range.end), range, inside };
}

interface Split {
  readonly keyword: Word;
  readonly name: InstructionName | 'UNKNOWN';
  readonly rest: Part;
}

function splitKeyword({ flat, start, end }: Part, escape: Escape): Split {
  let offset = start;
  while (offset < end && !isBlank(flat.text.charAt(offset))) offset++;
  const keyword = wordOf(flat, start, offset, escape);
  const name = keyword.text.toUpperCase();
  return {
    keyword,
    name: isInstructionName(name) ? name : 'UNKNOWN',
    rest: trim({ flat, start: offset, end }),
  };
}

/** The heredocs of a logical line: only RUN, COPY and ADD have any, also behind ONBUILD, and no exec form. */
function markersOf(flat: FlatText, escape: Escape): ReturnType<typeof heredocMarkers> {
  if (!flat.text.includes('<<')) return [];
  let split = splitKeyword(trim({ flat, start: 0, end: flat.text.length }), escape);
  let args = leadingFlags(split.rest, escape).rest;
  if (split.name === 'ONBUILD') {
    split = splitKeyword(args, escape);
    args = leadingFlags(split.rest, escape).rest;
  }
  if (split.name !== 'RUN' && split.name !== 'COPY' && split.name !== 'ADD') return [];
  return execForm(args) === undefined ? heredocMarkers(flat) : [];
}

function commandForm(args: Part, flat: FlatText): CommandForm | undefined {
  if (args.start === args.end) return undefined;
  const range = sourceRange(args.flat, args.start, args.end);
  return execForm(args) ?? { form: 'shell', range, flat };
}

interface WordList {
  readonly form: 'exec' | 'list';
  readonly words: readonly Word[];
  readonly mixed: boolean;
}

function wordList(args: Part, escape: Escape): WordList {
  const exec = execForm(args);
  if (exec !== undefined) return { form: 'exec', words: exec.words, mixed: exec.mixed };
  return { form: 'list', words: blankSeparated(args, escape), mixed: false };
}

interface KeyValues {
  readonly words: readonly Word[];
  readonly pairs: readonly Pair[];
  readonly legacy: boolean;
}

function keyValues(args: Part, name: 'ENV' | 'LABEL' | 'ARG', escape: Escape): KeyValues {
  const words = quoteSeparated(args, escape);
  const first = words[0];
  if (first === undefined) return { words, pairs: [], legacy: false };
  if (name === 'ARG' || first.text.includes('=')) {
    const pairs: Pair[] = [];
    let offset = args.start;
    for (const word of words) {
      const start = args.flat.text.indexOf(word.text, offset);
      pairs.push(pairOf(args.flat, word, start, escape));
      offset = start + word.text.length;
    }
    return { words, pairs, legacy: false };
  }
  return { words, pairs: [legacyPair(args, escape)], legacy: true };
}

/** `ENV key value`: everything behind the first blanks is the value. */
function legacyPair({ flat, start, end }: Part, escape: Escape): Pair {
  let offset = start;
  while (offset < end && !isBlank(flat.text.charAt(offset))) offset++;
  const key = wordOf(flat, start, offset, escape);
  const rest = trim({ flat, start: offset, end });
  const range = sourceRange(flat, start, end);
  if (rest.start === rest.end) return { key, value: undefined, range };
  return { key, value: wordOf(flat, rest.start, rest.end, escape), range };
}
