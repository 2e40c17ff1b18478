import type { Document } from '../../document';
import { fix } from '../../lint/fix';
import { defineRule, type Report } from '../../lint/rule';
import type { Command } from '../../shell/command';
import type { Instruction } from '../../syntax/tree';
import { haveSameFlags, isRun, merge, type RunInstruction } from '../mergeable';

export default defineRule({
  code: 'DL3059',
  name: 'consecutive-run',
  summary: 'Make one RUN of several short ones that follow each other.',
  why:
    'Every RUN makes a layer, and a file that a later layer deletes still takes its space in the earlier one. ' +
    'One RUN with `&&` between its commands makes one layer.',
  severity: 'info',
  onbuild: false,
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN mkdir /models\nRUN chmod 755 /models\n',
      good: 'FROM debian:13-slim\nRUN mkdir /models \\\n    && chmod 755 /models\n',
    },
  ],
  on: {
    *document(document) {
      let remembered: RunInstruction | undefined;
      let previous: Instruction | undefined;
      for (const instruction of document.instructions) {
        if (!isRun(instruction)) remembered = undefined;
        else if (remembered && isShort(document, remembered, instruction) && isRun(previous)) {
          yield report(document, previous, instruction);
        } else remembered = instruction;
        previous = instruction;
      }
    },
  },
});

function isShort(document: Document, first: RunInstruction, second: RunInstruction): boolean {
  const few = (it: RunInstruction): boolean => document.commands(it).filter(isCounted).length < 2;
  return haveSameFlags(first, second) && few(first) && few(second);
}

/** hadolint counts simple commands: not `[ … ]`, not what a variable names, not what another command runs. */
function isCounted({ name, nameWord, host, wrapper }: Command): boolean {
  return nameWord.literal && name !== '[' && host === undefined && wrapper === undefined;
}

function report(document: Document, previous: RunInstruction, run: RunInstruction): Report {
  return {
    at: run.keyword.range,
    message: 'Join this RUN to the one above with &&: each RUN makes a layer of its own.',
    related: [{ at: previous.keyword.range, message: 'The RUN above.' }],
    fix: fix('Join to the RUN above', merge(document, previous, run)),
  };
}
