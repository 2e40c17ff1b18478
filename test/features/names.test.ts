import assert from 'node:assert/strict';
import { nameAt } from '../../server/features/names';
import { openFile } from './open';

/** `¦` is the cursor; expected are the occurrences as `line:column`, the definition with a star, and the value. */
const cases: readonly (readonly [about: string, marked: string, occurrences: string, value?: string])[] = [
  ['a variable in its stage', 'FROM a\nARG V=1\nRUN echo $¦V ${V:-2}', '*2:5 3:11 3:15', '1'],
  ['a variable from its definition', 'FROM a\nENV ¦V=1\nRUN echo $V', '*2:5 3:11', '1'],
  ['the last setting before the use', 'FROM a\nENV V=1\nENV V=2\nRUN echo $¦V', '*3:5 4:11', '2'],
  ['ARG above FROM', 'ARG V=1\nFROM a:$¦V\nRUN echo $V', '*1:5 2:9', '1'],
  ['ARG above FROM is not seen below it', 'ARG V=1\nFROM a\nRUN echo $¦V', '3:11'],
  ['ARG that takes its default from above', 'ARG V=1\nFROM a\nARG V\nRUN echo $¦V', '*3:5 4:11', '1'],
  ['ENV of the stage below', 'FROM a AS x\nENV V=1\nFROM x\nRUN echo $¦V', '*2:5 4:11', '1'],
  ['ARG of the stage below is gone', 'FROM a AS x\nARG V=1\nFROM x\nRUN echo $¦V', '4:11'],
  [
    'a stage',
    'FROM a AS ¦x\nFROM x AS y\nCOPY --from=x b c\nRUN --mount=type=bind,from=x,target=/d e',
    '*1:11 2:6 3:13 4:28',
    'a',
  ],
  ['a stage by number', 'FROM a\nFROM b\nCOPY --from=¦0 b c', '3:13', 'a'],
  [
    'a variable behind a heredoc',
    'FROM a\nENV V=1\nRUN <<EOF\necho "$V # x \\\\"\nEOF\nRUN echo $¦V',
    '*2:5 6:11',
    '1',
  ],
  [
    'a variable behind what dockerfile-ast misreads',
    'FROM a\nENV V=1\nRUN echo "a <<EOF" \\\\\nRUN b 3<<E\nx\nE\nRUN c \\\n# x\\y\n  $¦V',
    '*2:5 9:4',
    '1',
  ],
];

describe('names', () => {
  for (const [about, marked, occurrences, value] of cases) {
    it(`are found: ${about}`, () => {
      const { file, cursor } = openFile(marked);
      const found = nameAt(file.document, cursor);
      const places = found?.occurrences.map((it) => {
        const { line, character } = file.lines.positionAt(it.start);
        const isDefinition = it.start === found.definition?.start;
        return `${isDefinition ? '*' : ''}${line + 1}:${character + 1}`;
      });
      assert.equal(places?.join(' '), occurrences);
      assert.equal(found?.value, value);
    });
  }

  it('are none elsewhere', () => {
    for (const marked of ['FROM a¦', 'FROM a\n¦RUN b', '¦', 'FROM a\nRUN echo ¦b']) {
      const { file, cursor } = openFile(marked);
      assert.equal(nameAt(file.document, cursor), undefined);
    }
  });
});
