import { removeLine, replace, suggest } from '../../lint/fix';
import { defineRule } from '../../lint/rule';

export default defineRule({
  code: 'invalid-directive',
  name: 'invalid-directive',
  summary: 'Write each parser directive once, and give escape a backslash or a backtick.',
  why: 'The builder reads `# syntax=`, `# escape=` and `# check=` above everything else. It refuses a file that has one of them twice, or an escape character other than `\\` and `` ` ``.',
  severity: 'error',
  stopsBuild: true,
  examples: [
    { bad: '# escape=/\nFROM debian:13-slim\n', good: '# escape=\\\nFROM debian:13-slim\n' },
    {
      bad: '# syntax=docker/dockerfile:1\n# syntax=docker/dockerfile:1.7\nFROM debian:13-slim\n',
      good: '# syntax=docker/dockerfile:1\nFROM debian:13-slim\n',
    },
  ],
  on: {
    *document({ syntax, text }) {
      for (const { fault, name, value, valueRange, range } of syntax.directives) {
        if (fault === 'unknown-escape')
          yield {
            at: valueRange,
            message: `Replace ${value} by a backslash or a backtick: nothing else can be the escape character.`,
            suggest: [
              suggest('Use a backslash', replace(valueRange, '\\')),
              suggest('Use a backtick', replace(valueRange, '`')),
            ],
          };
        if (fault === 'duplicate')
          yield {
            at: range,
            message: `Remove the second ${name} directive: a file may have only one.`,
            suggest: [suggest('Remove this directive', removeLine(range, text))],
          };
      }
    },
  },
});
