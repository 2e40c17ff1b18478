import assert from 'node:assert/strict';
import { Document } from '../../server/document';

/** Each option of each mount: `key=value`, and what stands in the source at its two ranges. */
const cases: readonly (readonly [text: string, mounts: readonly string[]])[] = [
  ['RUN --mount=type=cache,target=/c a', ['cache /c: type=cache «type»=«cache», target=/c «target»=«/c»']],
  ['RUN --mount=target=/c,rw a', ['bind /c: target=/c «target»=«/c», rw «rw»=«»']],
  ['RUN --mount=TYPE=tmpfs,dst=/c a', ['tmpfs /c: type=tmpfs «TYPE»=«tmpfs», dst=/c «dst»=«/c»']],
  [
    'RUN --mount=type=ssh --mount=type=secret,id=x a',
    ['ssh undefined: type=ssh «type»=«ssh»', 'secret undefined: type=secret «type»=«secret», id=x «id»=«x»'],
  ],
  ['RUN --mount="target=/a b" c', ['bind /a b: target=/a b «"target=/a b"»=«"target=/a b"»']],
  ['RUN --network=none a', []],
  ['RUN --mount a', []],
];

describe('mounts', () => {
  for (const [text, expected] of cases) {
    it(`are read from ${JSON.stringify(text)}`, () => {
      const document = new Document(text);
      const at = ({ start, end }: { readonly start: number; readonly end: number }): string =>
        `«${text.slice(start, end)}»`;
      const mounts = document.instructions.flatMap((it) => document.mounts(it));
      assert.deepEqual(
        mounts.map(({ type, target, options }) => {
          const shown = options.map(({ key, value, keyRange, valueRange }) => {
            const written = value === undefined ? key : `${key}=${value}`;
            return `${written} ${at(keyRange)}=${at(valueRange)}`;
          });
          return `${type} ${target}: ${shown.join(', ')}`;
        }),
        expected,
      );
    });
  }
});
