import type { Document } from '../../document';
import { distributionOf } from '../../knowledge/distributions';
import { type Fix, insertInstruction, suggest } from '../../lint/fix';
import { defineRule } from '../../lint/rule';
import { type Command, hasOption } from '../../shell/command';
import type { CommandInstruction } from '../../syntax/tree';
import type { Range } from '../../text';

/** Shells that have no pipefail and need none. */
const others = /(?:^|[\\/])(?:pwsh|powershell|cmd)(?:\.exe)?$/i;

export default defineRule({
  code: 'DL4006',
  name: 'pipe-without-pipefail',
  summary: 'Set pipefail before a RUN with a pipe.',
  why:
    'The shell looks only at the last command of a pipe. In `wget … | tar x` a failed download goes unnoticed, ' +
    'and the build goes on with half of the files. With pipefail it stops.',
  severity: 'warning',
  onbuild: false,
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN wget -qO- https://example.com/a.tar | tar x\n',
      good: 'FROM debian:13-slim\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN wget -qO- https://example.com/a.tar | tar x\n',
    },
  ],
  on: {
    *RUN(run, { document }) {
      const pipe = openPipe(document, run);
      if (pipe === undefined) return;
      const isExec = run.command?.form === 'exec';
      yield {
        at: pipe,
        message: isExec
          ? 'Give this shell the option -o pipefail: without it only the last command of a pipe can fail.'
          : 'Set pipefail with SHELL above this RUN: without it only the last command of a pipe can fail.',
        suggest: isExec ? [] : shells(document, run).map((it) => withShell(document, run, it)),
      };
    },
  },
});

/** The first pipe that pipefail does not watch. */
function openPipe(document: Document, run: CommandInstruction): Range | undefined {
  const { script, shellScript, commands } = document.execution(run);
  const pipes = (script ?? shellScript)?.pipes ?? [];
  if (pipes.length === 0 || isWatched(document, run)) return undefined;
  const set = commands.find((it) => it.name === 'set' && setsPipefail(it));
  const from = set?.range.start ?? Number.POSITIVE_INFINITY;
  return pipes.toSorted((a, b) => a.start - b.start).find((it) => it.start < from);
}

/** Whether the shell that runs a RUN knows pipefail already, or is another kind of shell. */
function isWatched(document: Document, run: CommandInstruction): boolean {
  if (run.command?.form === 'exec') {
    return document.commands(run).some((it) => it.form === 'exec' && setsPipefail(it));
  }
  const [name = '', ...options] = document.shell(run);
  return others.test(name) || options.includes('pipefail');
}

function setsPipefail(command: Command): boolean {
  return hasOption(command, 'o') && command.args.some((it) => it.value === 'pipefail');
}

/** What SHELL may say here: Alpine has ash, and others mostly have bash. */
function shells(document: Document, run: CommandInstruction): readonly (readonly string[])[] {
  const current = document.shell(run);
  if (current.at(-1) === '-c' && !/(?:^|\/)sh$/.test(current[0] ?? ''))
    return [[...current.slice(0, -1), '-o', 'pipefail', '-c']];
  const image = document.baseImage(document.stageOf(run));
  const distribution = image && !image.registry ? distributionOf(image.repository, image.tag) : undefined;
  const bash = ['/bin/bash', '-o', 'pipefail', '-c'];
  const ash = ['/bin/ash', '-eo', 'pipefail', '-c'];
  if (distribution === 'alpine') return [ash];
  return distribution === undefined ? [bash, ash] : [bash];
}

function withShell(document: Document, run: CommandInstruction, words: readonly string[]): Fix | undefined {
  const line = `SHELL [${words.map((it) => JSON.stringify(it)).join(', ')}]`;
  return suggest(`Add ${line}`, insertInstruction(document, run, line));
}
