import { fix, insertArgument } from '../../lint/fix';
import { defineRule } from '../../lint/rule';
import { type Command, hasOption, type ShellWord } from '../../shell/command';
import { isBuilding } from '../vocabulary';

export default defineRule({
  code: 'DL3046',
  name: 'useradd-log',
  summary: 'Give useradd the option --no-log-init for a large user id.',
  why:
    'useradd makes room in its log of last logins for every id up to the new one. For a large id that is a file ' +
    'of gigabytes without content, which fills the layer.',
  severity: 'warning',
  commands: ['useradd'],
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN useradd -u 1000000 app\n',
      good: 'FROM debian:13-slim\nRUN useradd --no-log-init -u 1000000 app\n',
    },
  ],
  on: {
    *command(command) {
      if (!isBuilding(command) || hasOption(command, 'l', 'no-log-init')) return;
      const id = largeId(command);
      if (id === undefined) return;
      yield {
        at: id.range,
        message: `Add --no-log-init to useradd: for ${id.value} it may make a file of gigabytes.`,
        fix: fix('Add --no-log-init', insertArgument(command, command.nameWord, '--no-log-init')),
      };
    },
  },
});

/** The word that says a large id, alone or together with its option. Behind -u a variable counts as one. */
function largeId({ args }: Command): ShellWord | undefined {
  const option = args.findIndex((it) => /^(?:-[a-zA-Z]*u|--uid(?:=|$))/.test(it.value));
  const { value = '' } = args[option] ?? {};
  const together = /^(?:-[a-zA-Z]*u.|--uid=)/.test(value);
  const id = args[together ? option : option + 1];
  if (id === undefined || option < 0) return undefined;
  return (id.literal ? /\d{6}$/.test(id.value) : value === '-u' && id.text.length > 3) ? id : undefined;
}
