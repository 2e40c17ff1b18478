import { defineRule } from '../../lint/rule';

const forbidden = ['ONBUILD', 'FROM', 'MAINTAINER'];

export default defineRule({
  code: 'DL3043',
  name: 'forbidden-trigger',
  summary: 'Let ONBUILD trigger something else than ONBUILD, FROM or MAINTAINER.',
  why: 'The builder refuses these three as triggers: a build stage cannot begin in the middle of another one.',
  severity: 'error',
  stopsBuild: true,
  examples: [
    {
      bad: 'FROM python:3.13-slim\nONBUILD FROM python:3.13-slim\n',
      good: 'FROM python:3.13-slim\nONBUILD COPY requirements.txt /app/\n',
    },
  ],
  on: {
    *ONBUILD({ instruction }) {
      if (instruction === undefined || !forbidden.includes(instruction.name)) return;
      yield {
        at: instruction.keyword.range,
        message: `Remove this: ONBUILD cannot trigger ${instruction.name}.`,
      };
    },
  },
});
