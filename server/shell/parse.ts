import {
  type Command as CommandNode,
  forEachChild,
  parse,
  type Redirection,
  type SyntaxNode,
  type Word as WordNode,
} from 'unbash';
import { FlatBuilder, type FlatText, flatPart, sourceOffset, sourceRange } from '../syntax/flat';
import type { Instruction } from '../syntax/tree';
import type { Range } from '../text';
import type { Command, ShellWord } from './command';
import { innerCommands } from './inner';

/** A shell script in a Dockerfile, read. */
export interface Script {
  readonly flat: FlatText;
  /** Every simple command in source order, an outer one before those inside it. */
  readonly commands: readonly Command[];
  /** The operators between commands, `|` and `|&` included, at any depth. */
  readonly pipes: readonly Range[];
  /** The statements at the top, as far as they could be read. */
  readonly statements: readonly Statement[];
  /** Whether the shell would understand all of it. */
  readonly valid: boolean;
}

/** A statement at the top of a script, ended by `;`, `&` or a line break. */
export interface Statement {
  /** What stands there: one command, commands joined by `&&`, `||` or `|`, or `if`, `for`, `{ … }` and so on. */
  readonly kind: 'command' | 'list' | 'pipeline' | 'compound';
  readonly background: boolean;
  readonly range: Range;
}

/** Reads a script. Never throws; of a half-typed one everything before the fault is read. */
export function readScript(flat: FlatText, instruction: Instruction, host?: Command): Script {
  const tree = parse(flat.text);
  const commands: Command[] = [];
  const pipes: Range[] = [];
  const fed = new Set<SyntaxNode>();
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Pipeline') {
      pipes.push(...pipesBetween(flat, node.commands));
      for (const right of node.commands.slice(1)) fed.add(right);
    }
    if (node.type === 'Command' && node.name !== undefined) {
      const hasInput = fed.has(node) || node.redirects.some(readsInput);
      const command = commandOf(flat, node, node.name, { instruction, hasInput, ...(host ? { host } : {}) });
      commands.push(command, ...innerCommands(command, flat, node));
    }
    // The positions in a script between escaped backticks belong to another text.
    if (node.type === 'Script' && node.source !== undefined) return;
    forEachChild(node, visit);
  };
  visit(tree);
  const statements = tree.commands.map((it) => ({
    kind: kindOf(it.command.type),
    background: it.background === true,
    range: sourceRange(flat, it.pos, it.end),
  }));
  return { flat, commands, pipes, statements, valid: (tree.errors ?? []).length === 0 };
}

function kindOf(type: string): Statement['kind'] {
  if (type === 'Command') return 'command';
  if (type === 'AndOr') return 'list';
  return type === 'Pipeline' ? 'pipeline' : 'compound';
}

function pipesBetween(flat: FlatText, commands: readonly SyntaxNode[]): readonly Range[] {
  return commands.slice(1).map((right, index) => {
    const left = commands[index]?.end ?? right.pos;
    const bar = flat.text.indexOf('|', left);
    return sourceRange(flat, bar, flat.text.charAt(bar + 1) === '&' ? bar + 2 : bar + 1);
  });
}

function commandOf(
  flat: FlatText,
  node: CommandNode,
  name: WordNode,
  around: Pick<Command, 'instruction' | 'hasInput' | 'host'>,
): Command {
  const nameWord = shellWord(flat, name);
  return {
    name: nameWord.value,
    nameWord,
    args: node.args.map((it) => (it.type === 'Word' ? shellWord(flat, it) : assignmentWord(flat, it))),
    range: sourceRange(flat, node.pos, node.end),
    assignments: node.prefix.flatMap((it) => (it.type === 'Assignment' ? [it.name] : [])),
    form: 'shell',
    ...around,
  };
}

function readsInput(redirection: Redirection): boolean {
  return redirection.operator.startsWith('<');
}

function shellWord(flat: FlatText, node: WordNode): ShellWord {
  const range = sourceRange(flat, node.pos, node.end);
  return {
    text: node.text,
    value: node.value,
    range,
    exact: range.end - range.start === node.text.length,
    literal: isLiteral(node),
  };
}

function assignmentWord(flat: FlatText, node: Exclude<CommandNode['args'][number], WordNode>): ShellWord {
  const range = sourceRange(flat, node.pos, node.end);
  const exact = range.end - range.start === node.text.length;
  return { text: node.text, value: node.text, range, exact, literal: false };
}

const literalParts: readonly string[] = ['Literal', 'SingleQuoted', 'AnsiCQuoted'];

function isLiteral(node: WordNode): boolean {
  return (node.parts ?? []).every(
    (part) =>
      literalParts.includes(part.type) ||
      (part.type === 'DoubleQuoted' && part.parts.every((it) => it.type === 'Literal')),
  );
}

/** The text that the shell makes of a word when it takes the quotes away, with the way back to the source. */
export function unquotedFlat(flat: FlatText, node: WordNode): FlatText {
  const builder = new FlatBuilder();
  const raw = (start: number, end: number): void => builder.append(flatPart(flat, start, end));
  if (node.parts === undefined) return unescaped(flat, node.pos, node.end);
  for (const part of node.parts) {
    if (part.type === 'SingleQuoted') raw(part.pos + 1, part.end - 1);
    else if (part.type === 'Literal') builder.append(unescaped(flat, part.pos, part.end));
    else if (part.type !== 'DoubleQuoted') raw(part.pos, part.end);
    else
      for (const child of part.parts) {
        if (child.type === 'Literal') builder.append(unescaped(flat, child.pos, child.end, '"\\$`'));
        else raw(child.pos, child.end);
      }
  }
  return builder.build(sourceOffset(flat, node.pos));
}

/** A stretch without the backslashes that escape: before any character, or before one of `only`. */
function unescaped(flat: FlatText, start: number, end: number, only?: string): FlatText {
  const builder = new FlatBuilder();
  for (let offset = start; offset < end; offset++) {
    const next = flat.text.charAt(offset + 1);
    const escapes = flat.text.charAt(offset) === '\\' && offset + 1 < end;
    if (escapes && (only === undefined || only.includes(next))) offset++;
    builder.add(flat.text.charAt(offset), sourceOffset(flat, offset));
  }
  return builder.build(sourceOffset(flat, start));
}
