import type { Document } from '../document';
import { type Confirmation, confirmations } from '../knowledge/package-managers';
import { fix, insertArgument } from '../lint/fix';
import type { Report } from '../lint/rule';
import { baseName, type Command, hasOption, optionsIn, type ShellWord, subcommand } from '../shell/command';

const none: readonly Report[] = [];

/**
 * The report on a command that asks what nothing answers, if the question is that of the hadolint rule `code`;
 * without a code, if it is that of no hadolint rule.
 */
export function questions(code: string | undefined, command: Command, document: Document): readonly Report[] {
  const row = rowsByCommand.get(baseName(command));
  if (row === undefined) return none;
  const question = openQuestion(command, row, document);
  return question !== undefined && codeOf(command, question) === code ? [report(command, question)] : none;
}

const rowsByCommand: ReadonlyMap<string, Confirmation> = new Map(
  confirmations.flatMap((row) => row.commands.map((it) => [it, row] as const)),
);

/** What a command asks that nothing answers. */
interface Question {
  readonly row: Confirmation;
  /** The subcommand that asks, or the command's name where the command itself does. */
  readonly asking: ShellWord;
}

/** The question that a command would stop at; undefined when it asks none or has its answer. */
function openQuestion(command: Command, row: Confirmation, document: Document): Question | undefined {
  const asking = askingWord(command, row);
  return asking === undefined || isAnswered(command, row, document) ? undefined : { row, asking };
}

/** The hadolint rule that reports a question. */
function codeOf(command: Command, { row: { hadolint } }: Question): string | undefined {
  const applies =
    hadolint?.commands.includes(baseName(command)) &&
    command.args.some((it) => hadolint.asks.includes(it.value));
  return applies ? hadolint?.code : undefined;
}

/** Where the question is asked, and the option that answers it. */
function report(command: Command, { row, asking }: Question): Report {
  const what = asking === command.nameWord ? command.name : `${command.name} ${asking.value}`;
  const after = row.place === 'command' ? command.nameWord : asking;
  return {
    at: asking.range,
    message: `Add ${row.add} to ${what}: nobody can answer its question during a build.`,
    fix: fix(`Add ${row.add}`, insertArgument(command, after, row.add)),
  };
}

function askingWord(command: Command, row: Confirmation): ShellWord | undefined {
  if (row.asks.length === 0) return command.args.length > 0 ? command.nameWord : undefined;
  const first = subcommand(command);
  const words = row.firstWordOnly ? (first ? [first] : []) : command.args;
  return words.find((it) => row.asks.includes(it.value));
}

function isAnswered(command: Command, row: Confirmation, document: Document): boolean {
  if (hasOption(command, ...row.answers)) return true;
  if (row.quietTwiceAnswers && isQuietTwice(command)) return true;
  const variables = row.answerVariables ?? [];
  if (variables.length === 0) return false;
  return (
    command.assignments.some((it) => variables.includes(it)) ||
    document.instructions.some(
      (it) =>
        (it.name === 'ENV' || it.name === 'ARG') && it.pairs.some(({ key }) => variables.includes(key.value)),
    )
  );
}

function isQuietTwice({ args }: Command): boolean {
  const options = args.flatMap((it) => optionsIn(it.value));
  const count = (name: string): number => options.filter((it) => it === name).length;
  return count('q') === 2 || count('quiet') === 2 || args.some((it) => it.value === '-q=2');
}
