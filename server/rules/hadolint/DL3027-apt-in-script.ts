import { aptSubcommands } from '../../knowledge/apt';
import { type Fix, fix, replaceWord } from '../../lint/fix';
import { defineRule } from '../../lint/rule';
import { type Command, subcommand } from '../../shell/command';
import { isBuilding } from '../vocabulary';

export default defineRule({
  code: 'DL3027',
  name: 'apt-in-script',
  summary: 'Use apt-get or apt-cache in scripts, not apt.',
  why:
    'The command line of `apt` is made for people and may change with every release; it says so itself. ' +
    '`apt-get` and `apt-cache` are stable.',
  severity: 'warning',
  commands: ['apt'],
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN apt update\n',
      good: 'FROM debian:13-slim\nRUN apt-get update\n',
    },
  ],
  on: {
    *command(command) {
      if (!isBuilding(command)) return;
      const stable = stableCommand(command);
      yield {
        at: command.nameWord.range,
        message: `Use ${stable?.command ?? 'apt-get or apt-cache'} instead of apt, which is made for people.`,
        fix: stable && replacement(command, stable),
      };
    },
  },
});

type Stable = (typeof aptSubcommands)[string];

function stableCommand(command: Command): Stable | undefined {
  const name = subcommand(command)?.value ?? '';
  return Object.hasOwn(aptSubcommands, name) ? aptSubcommands[name] : undefined;
}

function replacement(command: Command, { command: name, subcommand: other }: Stable): Fix | undefined {
  const word = subcommand(command);
  const renamed = replaceWord(command, command.nameWord, name);
  if (other === undefined || word === undefined) return fix(`Use ${name}`, renamed);
  return fix(`Use ${name} ${other}`, renamed, replaceWord(command, word, other));
}
