import { defineRule } from '../../lint/rule';

export default defineRule({
  code: 'DL3061',
  name: 'instruction-before-from',
  summary: 'Begin with FROM; only ARG and comments may stand above it.',
  why: 'An instruction above the first FROM belongs to no build stage, so the build stops there.',
  severity: 'error',
  stopsBuild: true,
  onbuild: false,
  examples: [{ bad: 'RUN echo hello\nFROM debian:13-slim\n', good: 'FROM debian:13-slim\nRUN echo hello\n' }],
  on: {
    *document({ preamble }) {
      for (const instruction of preamble) {
        if (instruction.name === 'ARG' || instruction.name === 'UNKNOWN') continue;
        yield {
          at: instruction.keyword.range,
          message: `Put FROM above this ${instruction.name}: no build stage has begun here.`,
        };
      }
    },
  },
});
