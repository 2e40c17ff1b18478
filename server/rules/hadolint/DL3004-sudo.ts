import type { Document } from '../../document';
import { type Fix, suggest } from '../../lint/fix';
import { defineRule } from '../../lint/rule';
import type { Command } from '../../shell/command';
import { isBuilding } from '../vocabulary';

export default defineRule({
  code: 'DL3004',
  name: 'sudo',
  summary: 'Do without sudo: change the user with USER.',
  why:
    'RUN works as root until USER names somebody else, so sudo does nothing, or it undoes what USER was for. It ' +
    'passes no signals on and sets another environment, and an image that has it lets its user become root.',
  severity: 'error',
  commands: ['sudo'],
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN sudo apt-get update\n',
      good: 'FROM debian:13-slim\nRUN apt-get update\n',
    },
  ],
  on: {
    *command(command, { document }) {
      if (!isBuilding(command)) return;
      const user = userOf(document, command);
      yield {
        at: command.nameWord.range,
        message: user
          ? `Do this without sudo, above USER ${user} or below a USER root.`
          : 'Remove sudo: RUN works as root until USER names somebody else.',
        suggest: [user === undefined ? withoutSudo(document, command) : undefined],
      };
    },
  },
});

/** Who USER says runs a command; undefined for root, and where the file does not say. */
function userOf(document: Document, { instruction }: Command): string | undefined {
  const [set] = document.above('USER', instruction);
  const user = set?.value?.value;
  return user === undefined || /^(root|0)(:|$)/.test(user) ? undefined : user;
}

/** Takes sudo away, and those of its options that mean nothing for root. */
function withoutSudo(document: Document, command: Command): Fix | undefined {
  const inner = document.commands(command.instruction).find((it) => it.wrapper === command);
  if (inner === undefined) return undefined;
  const range = { start: command.nameWord.range.start, end: inner.nameWord.range.start };
  const removed = document.text.slice(range.start, range.end);
  return /^"?[\w/]*sudo"?(?:,?[ \t]+"?(?:-[EHnS]+|--preserve-env|--non-interactive)"?)*,?[ \t]+$/.test(
    removed,
  )
    ? suggest('Remove sudo', { range, text: '' })
    : undefined;
}
