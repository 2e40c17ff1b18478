import DL3009 from '../../server/rules/hadolint/DL3009-apt-lists-left';
import DL3019 from '../../server/rules/hadolint/DL3019-apk-cache';
import DL3032 from '../../server/rules/hadolint/DL3032-yum-cache-left';
import DL3036 from '../../server/rules/hadolint/DL3036-zypper-cache-left';
import DL3040 from '../../server/rules/hadolint/DL3040-dnf-cache-left';
import DL3042 from '../../server/rules/hadolint/DL3042-pip-cache';
import DL3060 from '../../server/rules/hadolint/DL3060-yarn-cache-left';
import { checkRule } from './check-rule';

const clean = 'rm -rf /var/lib/apt/lists/*';

checkRule(DL3009, {
  bad: [
    ['RUN apt-get «update» && apt-get install a', `RUN apt-get update && apt-get install a && ${clean}`],
    [
      'RUN apt-get «update» \\\n  && apt-get install \\\n    a # why\n',
      `RUN apt-get update \\\n  && apt-get install \\\n    a \\\n    && ${clean} # why\n`,
    ],
    [
      'RUN apt-get «update» && \\\n  apt-get install a\n',
      `RUN apt-get update && \\\n  apt-get install a && \\\n  ${clean}\n`,
    ],
    [
      'RUN set -eux; \\\n\tapt-get «update»; \\\n\tapt-get install a;\n',
      `RUN set -eux; \\\n\tapt-get update; \\\n\tapt-get install a; \\\n\t${clean};\n`,
    ],
    ['RUN apt-get «update»; apt-get install a;', `RUN apt-get update; apt-get install a && ${clean};`],
    [
      'RUN apt-get «update» \\\r\n  -q\r\nRUN a\r\n',
      `RUN apt-get update \\\r\n  -q \\\r\n  && ${clean}\r\nRUN a\r\n`,
    ],
    [
      '# escape=`\nFROM debian:13\nRUN apt-get «update» `\n  -q',
      `# escape=\`\nFROM debian:13\nRUN apt-get update \`\n  -q \`\n  && ${clean}`,
    ],
    ['RUN <<EOF\napt-get «update»\na\nEOF\n', `RUN <<EOF\napt-get update\na && ${clean}\nEOF\n`],
    [
      'RUN <<EOF\nset -e\n  apt-get «update»\n  a\nEOF\n',
      `RUN <<EOF\nset -e\n  apt-get update\n  a\n  ${clean}\nEOF\n`,
    ],
    ['RUN if a; then apt-get «update»; fi', `RUN if a; then apt-get update; fi && ${clean}`],
    ['RUN sudo apt «update»', `RUN sudo apt update && sudo ${clean}`],
    ['ONBUILD RUN apt-get «update»', `ONBUILD RUN apt-get update && ${clean}`],
    ['FROM a AS b\nRUN apt-get «update»\nFROM b\nCMD c'],
    // What comes behind needs the lists, or may need them.
    ['RUN apt-get «update»\nRUN apt-get install a', 'RUN apt-get update\nRUN apt-get install a'],
    ['RUN apt-get «update»\nRUN ./setup.sh', 'RUN apt-get update\nRUN ./setup.sh'],
    [
      'FROM a AS b\nRUN apt-get «update»\nFROM b\nRUN apt install x',
      'FROM a AS b\nRUN apt-get update\nFROM b\nRUN apt install x',
    ],
    ['RUN ["apt-get", «"update"»]', 'RUN ["apt-get", "update"]'],
    ['RUN apt-get «update» &', 'RUN apt-get update &'],
    ['RUN bash -c "apt-get «update»"', `RUN bash -c "apt-get update" && ${clean}`],
    ['RUN --mount=type=bind,target=/var/lib/apt/lists apt-get «update»'],
  ],
  good: [
    `RUN apt-get update && ${clean}`,
    'RUN apt-get update && sudo rm -rf /var/lib/apt/lists/*',
    'RUN apt-get update && rm -r -f /var/lib/apt/lists/*',
    'RUN apt-get update && apt-get dist-clean',
    'RUN apt-get install a',
    'RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update',
    'RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update',
    'RUN --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update',
    'RUN apt-get update\nFROM debian:13\nRUN a',
  ],
});

checkRule(DL3019, {
  bad: [
    ['RUN apk «add» a', 'RUN apk add --no-cache a'],
    ['RUN apk --update «add» \\\n  a', 'RUN apk --update add --no-cache \\\n  a'],
    ['RUN ["apk", «"add"», "a"]', 'RUN ["apk", "add", "--no-cache", "a"]'],
  ],
  good: [
    'RUN apk add --no-cache a',
    'RUN apk --no-cache add a',
    'RUN --mount=type=cache,target=/var/cache/apk apk add a',
    'RUN apk update',
  ],
});

checkRule(DL3032, {
  bad: [
    ['RUN yum «install» -y a', 'RUN yum install -y a && yum clean all'],
    ['RUN yum clean all && yum «install» -y a', 'RUN yum clean all && yum install -y a && yum clean all'],
  ],
  good: [
    'RUN yum install -y a && yum clean all',
    'RUN yum clean all && yum install -y a && yum clean all',
    'RUN yum install -y a && rm -rf /var/cache/yum',
    'RUN --mount=type=cache,target=/var/cache/yum yum install -y a',
    'RUN yum groupinstall a',
  ],
});

checkRule(DL3036, {
  bad: [['RUN zypper «in» a', 'RUN zypper in a && zypper clean']],
  good: [
    'RUN zypper install a && zypper clean --all',
    'RUN zypper in a && zypper cc',
    'RUN --mount=type=cache,target=/var/cache/zypp zypper in a',
  ],
});

checkRule(DL3040, {
  bad: [
    ['RUN dnf «install» a', 'RUN dnf install a && dnf clean all'],
    ['RUN microdnf «upgrade»', 'RUN microdnf upgrade && microdnf clean all'],
    [
      'RUN microdnf «install» a && dnf clean all',
      'RUN microdnf install a && dnf clean all && microdnf clean all',
    ],
  ],
  good: [
    'RUN dnf install a && dnf clean all',
    'RUN dnf install a && rm -rf /var/cache/libdnf5*',
    'RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install a',
    'RUN --mount=type=cache,target=/root/.cache/libdnf5 dnf install a',
    'RUN dnf makecache',
  ],
});

checkRule(DL3042, {
  bad: [
    ['RUN pip «install» a', 'RUN pip install --no-cache-dir a'],
    [
      'RUN python3 -m pip «install» a && pip «install» b',
      'RUN python3 -m pip install --no-cache-dir a && pip install --no-cache-dir b',
    ],
    ['RUN ["pip", «"install"», "a"]', 'RUN ["pip", "install", "--no-cache-dir", "a"]'],
    ["RUN sh -c 'pip «install» a'", "RUN sh -c 'pip install --no-cache-dir a'"],
    ['ENV PIP_NO_CACHE_DIR=\nRUN pip «install» a'],
    ['ARG PIP_NO_CACHE_DIR=1\nFROM debian:13\nRUN pip «install» a'],
    ['FROM a AS b\nENV PIP_NO_CACHE_DIR=1\nFROM debian:13\nRUN pip «install» a'],
    ['RUN --mount=type=bind,target=/root/.cache/pip pip «install» a'],
  ],
  good: [
    'RUN pip install --no-cache-dir a',
    'RUN pip --no-cache-dir install a',
    'ENV PIP_NO_CACHE_DIR=1\nRUN pip install a',
    'ENV PIP_NO_CACHE_DIR off\nRUN pip install a',
    'FROM a AS b\nENV PIP_NO_CACHE_DIR=1\nFROM b\nRUN pip install a',
    'RUN PIP_NO_CACHE_DIR=1 pip install a',
    'RUN export PIP_NO_CACHE_DIR=1 && pip install a',
    'RUN --mount=type=cache,target=/root/.cache/pip pip install a',
    'RUN --mount=type=cache,target=/root/.cache pip install a',
    'RUN pipx install a',
    'RUN pip download a',
  ],
});

checkRule(DL3060, {
  bad: [
    ['RUN yarn «install»', 'RUN yarn install && yarn cache clean'],
    ['RUN yarn cache clean && yarn «install»', 'RUN yarn cache clean && yarn install && yarn cache clean'],
  ],
  good: [
    'RUN yarn install && yarn cache clean',
    'RUN yarn',
    'RUN --mount=type=cache,target=/root/.cache/yarn yarn install',
    'RUN yarn install\nFROM debian:13\nCMD a',
  ],
});
