import { askingOptions, confirmations, pacman } from '../../knowledge/package-managers';
import { fix, insertArgument, removeArgument } from '../../lint/fix';
import { defineRule, type Report } from '../../lint/rule';
import { baseName, type Command, hasOption, optionsIn } from '../../shell/command';
import { questions } from '../confirmation';

export default defineRule({
  code: 'unanswered-prompt',
  name: 'unanswered-prompt',
  summary: 'Tell every command that asks to go on without an answer.',
  why:
    'A build has no keyboard. A package manager that asks “Proceed?” reads the end of its input, takes that ' +
    'for a no, and the build fails, or it waits for ever. This rule covers what hadolint’s rules leave out: ' +
    'apt, pacman, conda and mamba, apk --interactive, upgrades and removals, and others.',
  severity: 'warning',
  commands: [
    ...confirmations.flatMap((it) => it.commands),
    ...Object.keys(askingOptions),
    ...pacman.commands,
  ],
  examples: [
    {
      bad: 'FROM continuumio/miniconda3:25.3.1-1\nRUN conda install numpy\n',
      good: 'FROM continuumio/miniconda3:25.3.1-1\nRUN conda install -y numpy\n',
    },
    {
      bad: 'FROM archlinux:base-20251019.0.436919\nRUN pacman -Syu git\n',
      good: 'FROM archlinux:base-20251019.0.436919\nRUN pacman -Syu --noconfirm git\n',
    },
    {
      bad: 'FROM alpine:3.22\nRUN apk add --interactive git\n',
      good: 'FROM alpine:3.22\nRUN apk add git\n',
    },
  ],
  on: {
    *command(command, { document }) {
      if (command.hasInput) return;
      yield* questions(undefined, command, document);
      yield* toldToAsk(command, document.text);
      yield* pacmanReports(command);
    },
  },
});

function* toldToAsk(command: Command, text: string): Iterable<Report> {
  const options = askingOptions[baseName(command)] ?? [];
  const word = command.args.find((it) => optionsIn(it.value).some((option) => options.includes(option)));
  if (word === undefined) return;
  const alone = optionsIn(word.value).length === 1;
  yield {
    at: word.range,
    message: `Remove ${word.value} from ${command.name}: nobody can answer its question during a build.`,
    fix: alone ? fix(`Remove ${word.value}`, removeArgument(command, word, text)) : undefined,
  };
}

function* pacmanReports(command: Command): Iterable<Report> {
  if (!pacman.commands.some((it) => it === baseName(command)) || hasOption(command, pacman.answer)) return;
  const operation = command.args.find((it) => pacman.asks.test(it.value));
  if (operation === undefined) return;
  yield {
    at: operation.range,
    message: `Add --noconfirm to ${command.name} ${operation.value}: nobody can answer its question during a build.`,
    fix: fix('Add --noconfirm', insertArgument(command, operation, '--noconfirm')),
  };
}
