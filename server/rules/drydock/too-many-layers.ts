import { type Document, makesLayer } from '../../document';
import { integer } from '../../lint/options';
import { defineRule, type Related } from '../../lint/rule';
import type { Instruction } from '../../syntax/tree';
import { haveSameFlags, isRun } from '../mergeable';

export default defineRule({
  code: 'too-many-layers',
  name: 'too-many-layers',
  summary: 'Keep the number of layers of the final image small.',
  why:
    'RUN, COPY, ADD and WORKDIR each add a layer. Layers are pulled and unpacked one by one, what one of them ' +
    'deletes still takes its space below, and an image can have no more than 127. Only the stages that the ' +
    'last one is built on count: the layers of other stages stay behind.',
  severity: 'warning',
  examples: [
    {
      bad: `FROM debian:13-slim\n${numbered(16, (it) => `COPY file${it}.txt /data/\n`)}`,
      good: `FROM debian:13-slim\nCOPY ${numbered(16, (it) => `file${it}.txt `)}/data/\n`,
    },
  ],
  options: {
    max: integer({
      default: 15,
      minimum: 1,
      description: 'The most layers that the stages of the final image may add to their base image.',
    }),
  },
  on: {
    *document(document, { options }) {
      const layers = document.finalChain.flatMap((it) => it.instructions).filter(makesLayer);
      const first = layers[options.max];
      if (first === undefined) return;
      const mergeable = mergeableRuns(document);
      const saving =
        mergeable.length === 0 ? '' : `; joining RUNs that follow each other saves ${mergeable.length}`;
      yield {
        at: first.keyword.range,
        message: `Reduce the ${layers.length} layers of the final image to ${options.max} or fewer${saving}.`,
        related: mergeable,
      };
    },
  },
});

/** The RUNs of the final image that directly follow another one with the same flags. */
function mergeableRuns(document: Document): readonly Related[] {
  return document.finalChain.flatMap(({ instructions }) =>
    instructions.flatMap((run, index) => {
      const previous = instructions[index - 1];
      return isRun(run) && isRun(previous) && isMergeable(previous, run)
        ? [{ at: run.keyword.range, message: 'This RUN can be joined to the one above.' }]
        : [];
    }),
  );
}

function isMergeable(one: Instruction, other: Instruction): boolean {
  const plain = (it: Instruction): boolean =>
    isRun(it) && it.command?.form === 'shell' && it.heredocs.length === 0;
  return haveSameFlags(one, other) && plain(one) && plain(other);
}

function numbered(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index + 1)).join('');
}
