import { parse } from '../../server/syntax/parse';
import type { Instruction } from '../../server/syntax/tree';
import { lineOf } from './files';

/** A node as `oracle/main.go` prints it: BuildKit's own reading. */
export interface OracleNode {
  readonly keyword: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly flags: readonly string[];
  readonly args: readonly string[];
  readonly json: boolean;
  readonly heredocs: readonly {
    readonly name: string;
    readonly expand: boolean;
    readonly chomp: boolean;
    readonly content: string;
  }[];
  readonly trigger?: OracleNode;
}

export interface OracleFile {
  readonly file: string;
  readonly escape: string;
  readonly error: { readonly message: string; readonly startLine: number } | null;
  /** What the first failing instruction says, and what each says by itself. */
  readonly instructionError: { readonly message: string } | null;
  readonly instructionErrors: readonly { readonly line: number; readonly message: string }[];
  readonly nodes: readonly OracleNode[];
}

/** The first difference between our tree and BuildKit's; undefined when they are equal. */
export function differenceFromBuildKit(text: string, oracle: OracleFile): string | undefined {
  const tree = parse(text);
  if (tree.escape !== oracle.escape) return `escape ${tree.escape} instead of ${oracle.escape}`;
  const ours = tree.instructions.map((it) => describeOurs(text, it, true));
  const lines = text.split('\n');
  const theirs = oracle.nodes.map((it, at) => {
    const bare = /^\s*[\\`]\s*$/.test(lines[it.startLine - 1] ?? '');
    const start = tree.instructions[at]?.range.start;
    // BuildKit counts lines that hold nothing but a continuation as the instruction's first.
    const startLine = bare && start !== undefined ? lineOf(text, start) : it.startLine;
    return describeTheirs({ ...it, startLine }, true);
  });
  const index = [...ours, ...theirs].findIndex((_, at) => ours[at] !== theirs[at]);
  return index < 0 || ours.length + theirs.length === 0 || ours.join() === theirs.join()
    ? undefined
    : `${ours[index]} instead of ${theirs[index]}`;
}

function describeTheirs(node: OracleNode, outer: boolean): string {
  const { keyword, startLine, endLine, flags, json, heredocs, trigger } = node;
  return JSON.stringify({
    keyword: keyword.toUpperCase(),
    ...(outer ? { startLine, endLine } : {}),
    flags: flags.map(fromBytes),
    args: trigger ? [] : node.args,
    json,
    heredocs: heredocs.map(({ name, expand, chomp, content }) => ({ name, expand, chomp, content })),
    trigger: trigger ? describeTheirs({ ...trigger, heredocs: [] }, false) : '',
  });
}

/** BuildKit reads flags byte by byte and so takes each byte of a character for one of its own. */
function fromBytes(flag: string): string {
  return /^[\0-\xff]*$/.test(flag) ? Buffer.from(flag, 'latin1').toString('utf8') : flag;
}

function describeOurs(text: string, instruction: Instruction, outer: boolean): string {
  const { keyword, range, flags, heredocs, trigger } = instruction;
  const inner = instruction.name === 'ONBUILD' ? instruction.instruction : undefined;
  return JSON.stringify({
    keyword: keyword.text.toUpperCase(),
    ...(outer ? { startLine: lineOf(text, range.start), endLine: lineOf(text, range.end) } : {}),
    flags: flags.map(({ name, value }) => `--${name}${value === undefined ? '' : `=${value}`}`),
    args: argumentsOf(instruction),
    json: isJson(instruction),
    heredocs: (trigger ? [] : heredocs).map(({ name, expands, chomp, body }) => ({
      name,
      expand: expands,
      chomp,
      content: text.slice(body.start, body.end),
    })),
    trigger: inner ? describeOurs(text, inner, false) : '',
  });
}

function isJson(instruction: Instruction): boolean {
  if ('command' in instruction) return instruction.command?.form === 'exec';
  return 'form' in instruction && instruction.form === 'exec';
}

/** The arguments as BuildKit's parser keeps them: quotes still on. */
function argumentsOf(instruction: Instruction): readonly string[] {
  switch (instruction.name) {
    case 'ENV':
    case 'LABEL':
      return instruction.pairs.flatMap(({ key, value }) => [
        key.text,
        value?.text ?? '',
        instruction.legacy ? '' : '=',
      ]);
    case 'ARG':
      return instruction.words.map((it) => it.text);
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return instruction.value ? [instruction.value.text] : [];
    case 'HEALTHCHECK':
      return [...(instruction.kind ? [instruction.kind.text] : []), ...commandWords(instruction.command)];
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return commandWords(instruction.command);
    case 'ONBUILD':
      return [];
    case 'UNKNOWN':
      return [''];
    case 'FROM':
    case 'EXPOSE':
      return instruction.words.map((it) => it.text);
    default:
      return instruction.words.map((it) => (instruction.form === 'exec' ? it.value : it.text));
  }
}

function commandWords(command: Extract<Instruction, { name: 'HEALTHCHECK' }>['command']): readonly string[] {
  if (command === undefined) return [];
  return command.form === 'exec' ? command.words.map((it) => it.value) : [command.flat.text];
}
