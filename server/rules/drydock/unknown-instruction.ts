import { instructionNames } from '../../knowledge/instructions';
import { nearest } from '../../knowledge/nearest';
import { insertAfter, replace, suggest } from '../../lint/fix';
import { defineRule } from '../../lint/rule';

export default defineRule({
  code: 'unknown-instruction',
  name: 'unknown-instruction',
  summary: 'Begin every line with an instruction that exists.',
  why: 'A build stops at the first word that is no instruction. Often a letter is missing, or the `\\` at the end of the line above.',
  severity: 'error',
  stopsBuild: true,
  examples: [
    { bad: 'FROM debian:13-slim\nRUUN echo hello\n', good: 'FROM debian:13-slim\nRUN echo hello\n' },
  ],
  on: {
    *UNKNOWN({ keyword, trigger }, { document }) {
      if (keyword.text === '') {
        yield { at: keyword.range, message: 'Remove this: it continues a line that says nothing.' };
        return;
      }
      const near = nearest(keyword.text.toUpperCase(), instructionNames);
      const index = document.instructions.findIndex((it) => it.keyword === keyword);
      const above = trigger === undefined ? document.instructions[index - 1] : undefined;
      const isShell = above?.name === 'RUN' && (near === undefined || /^[&|;-]/.test(keyword.text));
      yield {
        at: keyword.range,
        message: near
          ? `Replace ${keyword.text}, which is no instruction; did you mean ${near}?`
          : `Replace ${keyword.text}, which is no instruction${isShell ? ', or end the line above with a \\ to continue it' : ''}.`,
        suggest: [
          near === undefined ? undefined : suggest(`Change to ${near}`, replace(keyword, near)),
          isShell && above !== undefined && above.heredocs.length === 0
            ? suggest(
                'Continue the line above',
                insertAfter(above.argumentsRange, ` ${document.syntax.escape}`),
              )
            : undefined,
        ],
      };
    },
  },
});
