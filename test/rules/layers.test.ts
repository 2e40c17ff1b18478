import tooManyLayers from '../../server/rules/drydock/too-many-layers';
import DL3059 from '../../server/rules/hadolint/DL3059-consecutive-run';
import { checkRule } from './check-rule';

checkRule(DL3059, {
  bad: [
    ['RUN a\n«RUN» b', 'RUN a \\\n    && b'],
    ['RUN a\n«RUN» b\n«RUN» c', 'RUN a \\\n    && b \\\n    && c'],
    [
      'RUN a \\\n  b\n\n# why\n  # more\n«RUN» c \\\n  d\n',
      'RUN a \\\n  b \\\n# why\n  # more\n  && c \\\n  d\n',
    ],
    ['RUN a\r\n«RUN» b\r\n', 'RUN a \\\r\n    && b\r\n'],
    ['# escape=`\nFROM debian:13-slim\nRUN a\n«RUN» b', '# escape=`\nFROM debian:13-slim\nRUN a `\n    && b'],
    [
      'RUN --mount=type=cache,target=/c a\n«RUN» --mount=type=cache,target=/c b',
      'RUN --mount=type=cache,target=/c a \\\n    && b',
    ],
    ['RUN cd /x\n«RUN» b', 'RUN cd /x\nRUN b'],
    ['RUN export A=1\n«RUN» b', 'RUN export A=1\nRUN b'],
    ['RUN a # note\n«RUN» b', 'RUN a # note\nRUN b'],
    ['RUN a &\n«RUN» b', 'RUN a &\nRUN b'],
    ['RUN ["a"]\n«RUN» b', 'RUN ["a"]\nRUN b'],
    ['RUN <<EOF\na\nEOF\n«RUN» b', 'RUN <<EOF\na\nEOF\nRUN b'],
    ['RUN a\n# drydock ignore=x\n«RUN» b', 'RUN a\n# drydock ignore=x\nRUN b'],
    ['SHELL ["pwsh", "-c"]\nRUN a\n«RUN» b', 'SHELL ["pwsh", "-c"]\nRUN a\nRUN b'],
    ['RUN ! a\n«RUN» b', 'RUN ! a \\\n    && b'],
    ['RUN if a; then :; fi\nRUN b\n«RUN» c', 'RUN if a; then :; fi\nRUN b \\\n    && c'],
  ],
  good: [
    'RUN a && b\nRUN c',
    'RUN a\nRUN b && c',
    'RUN a\nENV X=1\nRUN b',
    'RUN a\nRUN --network=none b',
    'FROM debian:13 AS x\nRUN a\nFROM debian:13\nRUN b',
    'ONBUILD RUN a\nONBUILD RUN b',
    'RUN a\n# hadolint ignore=DL3059\nRUN b',
  ],
});

const copies = (count: number): string => 'COPY a b\n'.repeat(count);

checkRule(tooManyLayers, {
  options: { max: 3 },
  bad: [
    [`${copies(3)}«COPY» a b\n`],
    ['RUN a\nRUN b\nWORKDIR /x\n«ADD» a b\n'],
    [`FROM debian:13-slim AS base\n${copies(2)}FROM base\nCOPY a b\n«COPY» a b\n`],
  ],
  good: [
    copies(3),
    `FROM debian:13-slim AS build\n${copies(9)}FROM debian:13-slim\nCOPY --from=build /a /b\n`,
    `${copies(3)}ENV A=1\nLABEL b=c\nCMD x\n`,
    '!',
  ],
});
