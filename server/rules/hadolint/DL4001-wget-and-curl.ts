import type { Document } from '../../document';
import { defineRule, type Report } from '../../lint/rule';
import { baseName, type Command } from '../../shell/command';
import type { Instruction } from '../../syntax/tree';

const loaders = ['wget', 'curl'];

export default defineRule({
  code: 'DL4001',
  name: 'wget-and-curl',
  summary: 'Use either wget or curl in a stage, not both.',
  why: 'Both do the same here. The second one makes the image larger and is one more thing to keep up to date.',
  severity: 'warning',
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN wget -q https://example.com/a\nRUN curl -O https://example.com/b\n',
      good: 'FROM debian:13-slim\nRUN curl -O https://example.com/a\nRUN curl -O https://example.com/b\n',
    },
  ],
  on: {
    *stage({ instructions }, { document }) {
      const triggers = instructions.flatMap((it) => (it.name === 'ONBUILD' ? [it.instruction] : []));
      yield* reports(document, instructions);
      yield* reports(
        document,
        triggers.filter((it) => it !== undefined),
      );
    },
  },
});

/** One report for each RUN that uses either, from the one on in which the second of them appears. */
function* reports(document: Document, instructions: readonly Instruction[]): Iterable<Report> {
  const firsts = new Map<string, Command>();
  for (const instruction of instructions) {
    if (instruction.name !== 'RUN') continue;
    const used = document.commands(instruction).filter((it) => loaders.includes(baseName(it)));
    for (const it of used) if (!firsts.has(baseName(it))) firsts.set(baseName(it), it);
    const [one, other] = firsts.values();
    if (one === undefined || other === undefined || used[0] === undefined) continue;
    const at = used.includes(other) ? other : used[0];
    const against = baseName(at) === baseName(one) ? other : one;
    yield {
      at: at.nameWord.range,
      message: `Use either wget or curl: this stage has both ${baseName(at)} and ${baseName(against)}.`,
      related: [{ at: against.nameWord.range, message: `${baseName(against)} is used here.` }],
    };
  }
}
