import assert from 'node:assert/strict';
import { describeTree } from './describe';

/** What BuildKit's parser makes of each text; `scripts/oracle` compares the two over any set of files. */
const cases: readonly (readonly [about: string, text: string, tree: readonly string[]])[] = [
  ['keywords in any case', 'from a\nRun b', ['FROM <a>', 'RUN <b>']],
  ['lines joined, blanks kept', 'RUN a \\\n    b\\\nc', ['RUN <a     bc>']],
  ['blanks behind the continuation', 'RUN a \\  \t\n b', ['RUN <a  b>']],
  ['no continuation behind another escape', 'RUN echo a\\\\\nRUN b', ['RUN <echo a\\\\>', 'RUN <b>']],
  ['a continuation alone on a line', 'RUN a \\\n\\\n b', ['RUN <a  b>']],
  ['comments inside', 'RUN a \\\n# c \\\n   # d\n b', ['RUN <a  b>']],
  [
    'a comment with a backslash inside',
    'RUN --mount=type=cache,target=/x \\\n# a\\b\n c',
    ['RUN --mount=type=cache,target=/x <c>'],
  ],
  ['empty lines inside', 'RUN a \\\n\n   \n b\nRUN c', ['RUN <a  b>', 'RUN <c>']],
  ['a continuation at the end', 'RUN a \\', ['RUN <a>']],
  ['CRLF', 'RUN a \\\r\n b\r\nRUN c\r\n', ['RUN <a  b>', 'RUN <c>']],
  ['a lone carriage return is a blank', 'RUN a\rb', ['RUN <a\rb>']],
  ['BOM', '\ufeffFROM a', ['FROM <a>']],
  ['indented', '   FROM a\n\tRUN b', ['FROM <a>', 'RUN <b>']],
  ['escape directive', '# escape=`\nRUN a `\n b\nRUN c\\\nRUN d', ['RUN <a  b>', 'RUN <c\\>', 'RUN <d>']],
  ['escape directive in capitals, with blanks', '#  Escape =  ` \nRUN a `\n b', ['RUN <a  b>']],
  ['escape directive below a comment is none', '# x\n# escape=`\nRUN a `\nRUN b', ['RUN <a `>', 'RUN <b>']],
  ['escape directive below an empty line is none', '\n# escape=`\nRUN a `\nRUN b', ['RUN <a `>', 'RUN <b>']],
  ['flags', 'COPY --from=a --link --chown=1:2 x y', ['COPY --from=a --link --chown=1:2 <x> <y>']],
  ['flags with quoted blanks', 'RUN --mount=type=cache,id="a b" c', ['RUN --mount=type=cache,id=a b <c>']],
  ['flags end at two dashes', 'RUN --network=none -- --x', ['RUN --network=none <--x>']],
  ['flags over lines', 'RUN --mount=a \\\n  --mount=b \\\n  c', ['RUN --mount=a --mount=b <c>']],
  ['exec form', 'CMD ["a b", "c\\"d\\u0041\\n"]', ['CMD json <a b> <c"dA\n>']],
  ['exec form over lines', 'CMD ["a", \\\n  "b"]', ['CMD json <a> <b>']],
  [
    'shell form for bad JSON',
    'CMD [\'a\']\nCMD [ "a"\nCMD ["a"] && c\nCMD ["a" "b"]',
    ["CMD <['a']>", 'CMD <[ "a">', 'CMD <["a"] && c>', 'CMD <["a" "b"]>'],
  ],
  ['COPY in JSON', 'COPY ["a b", "c/"]', ['COPY json <a b> <c/>']],
  ['COPY splits at blanks, in quotes too', 'COPY "a b" c', ['COPY <a> <b> <c>']],
  ['ENV pairs', 'ENV A=1 B="x y" C=x\\ y D=\'$z\'', ['ENV <A>=<1> <B>=<x y> <C>=<x y> <D>=<$z>']],
  ['ENV in the old form', 'ENV A b  c', ['ENV <A>=<b  c>']],
  ['ENV over lines', 'ENV A=1 \\\n    B=2', ['ENV <A>=<1> <B>=<2>']],
  ['ARG', 'ARG A B=2 C=', ['ARG <A> <B>=<2> <C>=<>']],
  ['LABEL with quoted key', 'LABEL "a.b"="c d"', ['LABEL <a.b>=<c d>']],
  [
    'HEALTHCHECK',
    'HEALTHCHECK --interval=5s CMD ["a"]\nHEALTHCHECK none\nHEALTHCHECK CMD a b',
    ['HEALTHCHECK --interval=5s CMD json <a>', 'HEALTHCHECK none', 'HEALTHCHECK CMD <a b>'],
  ],
  ['ONBUILD', 'ONBUILD COPY --from=a b c\nONBUILD', ['ONBUILD COPY --from=a <b> <c>', 'ONBUILD']],
  ['heredoc', 'RUN <<EOF\na\nEOF\nRUN b', ['RUN <<<EOF> {EOF: 2}', 'RUN <b>']],
  ['heredoc with a blank', 'RUN cat << EOF\na\nEOF\nRUN b', ['RUN <cat << EOF> {EOF: 2}', 'RUN <b>']],
  ['heredoc with a number', 'RUN cat 3<<EOF\na\nEOF\nRUN b', ['RUN <cat 3<<EOF> {EOF: 2}', 'RUN <b>']],
  [
    'heredocs, several',
    'COPY <<A <<B /d/\n1\nA\n22\nB\nRUN c',
    ['COPY <<<A> <<<B> </d/> {A: 2} {B: 3}', 'RUN <c>'],
  ],
  ['heredoc with tabs', 'RUN <<-EOF\n\ta\n\tEOF\nRUN b', ['RUN <<<-EOF> {-EOF: 3}', 'RUN <b>']],
  ['heredoc, quoted name', 'RUN <<"EOF"\n$a\nEOF\nRUN b', ['RUN <<<"EOF"> {EOF raw: 3}', 'RUN <b>']],
  [
    'heredoc with instructions in it',
    'RUN <<EOF\nFROM x\n# c\nEOF\nRUN b',
    ['RUN <<<EOF> {EOF: 11}', 'RUN <b>'],
  ],
  ['no heredoc in quotes', 'RUN echo "a <<EOF"\nRUN b', ['RUN <echo "a <<EOF">', 'RUN <b>']],
  ['no heredoc inside a word', 'RUN cat<<EOF\nRUN b', ['RUN <cat<<EOF>', 'RUN <b>']],
  ['no heredoc for a here-string', 'RUN cat <<<EOF\nRUN b', ['RUN <cat <<<EOF>', 'RUN <b>']],
  ['no heredoc in exec form', 'RUN ["a", "<<EOF"]\nRUN b', ['RUN json <a> <<<EOF>', 'RUN <b>']],
  ['no heredoc in CMD', 'CMD <<EOF\nRUN b', ['CMD <<<EOF>', 'RUN <b>']],
  ['no heredoc behind an open quote', "RUN it's <<EOF\nRUN b", ["RUN <it's <<EOF>", 'RUN <b>']],
  [
    'no heredoc behind an expansion that BuildKit does not know',
    'RUN echo ${a^^} <<EOF\nRUN b',
    ['RUN <echo ${a^^} <<EOF>', 'RUN <b>'],
  ],
  [
    'heredoc behind an expansion that it knows',
    'RUN echo ${a%%.*} <<EOF\nx\nEOF\nRUN b',
    ['RUN <echo ${a%%.*} <<EOF> {EOF: 2}', 'RUN <b>'],
  ],
  ['heredoc in ONBUILD', 'ONBUILD RUN <<EOF\na\nEOF\nRUN b', ['ONBUILD RUN <<<EOF> {EOF: 2}', 'RUN <b>']],
  [
    'heredoc below a continuation',
    'RUN a && \\\n  cat <<EOF\nx\nEOF\nRUN b',
    ['RUN <a &&   cat <<EOF> {EOF: 2}', 'RUN <b>'],
  ],
  [
    'an open heredoc ends at the next instruction',
    'RUN <<EOF\na\nRUN b',
    ['RUN <<<EOF> {EOF open: 2}', 'RUN <b>'],
  ],
  ['unknown instruction', 'FOO a --b', ['UNKNOWN FOO <a --b>']],
  ['a continuation of nothing', 'RUN a\n\\\n\n', ['RUN <a>', 'UNKNOWN  <>']],
  ['nothing', '', []],
  ['comments only', '# a\n\n  # b', []],
];

describe('parse', () => {
  for (const [about, text, tree] of cases) {
    it(`reads ${about}`, () => assert.deepEqual(describeTree(text), tree));
  }
});
