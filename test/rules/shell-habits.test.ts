import DL3001 from '../../server/rules/hadolint/DL3001-pointless-command';
import DL3003 from '../../server/rules/hadolint/DL3003-cd-instead-of-workdir';
import DL3004 from '../../server/rules/hadolint/DL3004-sudo';
import DL3015 from '../../server/rules/hadolint/DL3015-apt-get-recommends';
import DL3027 from '../../server/rules/hadolint/DL3027-apt-in-script';
import DL3035 from '../../server/rules/hadolint/DL3035-zypper-dist-upgrade';
import DL3046 from '../../server/rules/hadolint/DL3046-useradd-log';
import DL3047 from '../../server/rules/hadolint/DL3047-wget-progress';
import DL4001 from '../../server/rules/hadolint/DL4001-wget-and-curl';
import DL4005 from '../../server/rules/hadolint/DL4005-link-to-bin-sh';
import DL4006 from '../../server/rules/hadolint/DL4006-pipe-without-pipefail';
import { checkRule } from './check-rule';

checkRule(DL3001, {
  bad: [['RUN a && «service» x start'], ['RUN sudo «service» x start'], ['ONBUILD RUN «top»']],
  good: ['RUN command -v ssh', 'RUN apt-get install vim', 'CMD top', 'RUN ssh-keyscan a', 'RUN ifconfig'],
});

checkRule(DL3003, {
  bad: [
    ['RUN «cd» /a && b', 'WORKDIR /a\nRUN b'],
    ['RUN «cd» /a; b', 'WORKDIR /a\nRUN b'],
    ['RUN «cd» /a \\\n    && b \\\n    && c', 'WORKDIR /a\nRUN b \\\n    && c'],
    ['FROM a:1\r\nRUN «cd» /a && \\\r\n    b\r\n', 'FROM a:1\r\nWORKDIR /a\r\nRUN b\r\n'],
    ['RUN --network=none «cd» /a && b', 'WORKDIR /a\nRUN --network=none b'],
    ['# why\n  RUN «cd» /a && b', 'WORKDIR /a\n# why\n  RUN b'],
    ['RUN «cd» /a', 'WORKDIR /a'],
    ['WORKDIR /x\nRUN «cd» y && b', 'WORKDIR /x\nWORKDIR /x/y\nRUN b'],
    ['RUN «cd» y && b', 'RUN cd y && b'],
    ['RUN «cd» $X && b', 'RUN cd $X && b'],
    ['RUN a && «cd» /b && c', 'RUN a && cd /b && c'],
    ['RUN («cd» /b; c)', 'RUN (cd /b; c)'],
    ['RUN <<EOF\n«cd» /b\nEOF'],
    ['RUN builtin «cd» /b && c', 'RUN builtin cd /b && c'],
  ],
  good: ['CMD cd /a && b', 'ONBUILD RUN cd /a && b', 'RUN sh -c "cd /a && b"', 'WORKDIR /a'],
});

checkRule(DL3004, {
  bad: [
    ['RUN «sudo» a', 'RUN a'],
    ['RUN «sudo» -E -H a && b', 'RUN a && b'],
    ['RUN «sudo» A=1 b', 'RUN sudo A=1 b'],
    ['RUN «sudo» -u app b', 'RUN sudo -u app b'],
    ['RUN [«"sudo"», "a"]', 'RUN ["a"]'],
    ['USER app\nRUN «sudo» a', 'USER app\nRUN sudo a'],
    ['USER root\nRUN «sudo» a', 'USER root\nRUN a'],
    ['ONBUILD RUN «sudo» a', 'ONBUILD RUN a'],
  ],
  good: ['RUN apt-get install sudo', 'CMD sudo a', 'RUN command -v sudo'],
});

checkRule(DL3015, {
  bad: [
    ['RUN apt-get «install» a', 'RUN apt-get install --no-install-recommends a'],
    ['RUN apt-get «install» -y a', 'RUN apt-get install -y --no-install-recommends a'],
    ['RUN ["apt-get", «"install"», "a"]', 'RUN ["apt-get", "install", "--no-install-recommends", "a"]'],
    ['RUN apt-get -o APT::Install-Recommends=true «install» a'],
  ],
  good: [
    'RUN apt-get install --no-install-recommends a',
    'RUN apt-get -o APT::Install-Recommends=false install a',
    'RUN apt-get -o "APT::Install-Recommends=0" install a',
    'RUN apt-get update',
  ],
});

checkRule(DL3027, {
  bad: [
    ['RUN «apt» update && «apt» install a', 'RUN apt-get update && apt-get install a'],
    ['RUN «apt» -y upgrade', 'RUN apt-get -y upgrade --with-new-pkgs'],
    ['RUN «apt» full-upgrade', 'RUN apt-get dist-upgrade'],
    ['RUN «apt» search a', 'RUN apt-cache search a'],
    ['RUN «apt» list', 'RUN apt list'],
    ['RUN sudo «apt» update', 'RUN sudo apt-get update'],
    ['RUN [«"apt"», "upgrade"]', 'RUN ["apt-get", "upgrade", "--with-new-pkgs"]'],
    ['RUN set -e; \\\n  # why\n  «apt» update', 'RUN set -e; \\\n  # why\n  apt-get update'],
  ],
  good: ['RUN apt-get update', 'RUN echo apt', 'COPY apt install /', 'RUN rm -rf /etc/apt', 'CMD apt update'],
});

checkRule(DL3035, {
  bad: [['RUN zypper -n «dup»'], ['RUN zypper «dist-upgrade» -y']],
  good: ['RUN zypper -n up', 'RUN zypper in a'],
});

checkRule(DL3046, {
  bad: [
    ['RUN useradd -u «123456» a', 'RUN useradd --no-log-init -u 123456 a'],
    ['RUN useradd --uid «123456» a', 'RUN useradd --no-log-init --uid 123456 a'],
    ['RUN useradd «--uid=123456» a'],
    ['RUN useradd -m «-u123456» a'],
    ['RUN useradd -mu «123456» a'],
    ['RUN useradd -u «$USER_ID» a'],
  ],
  good: [
    'RUN useradd -u 12345 a',
    'RUN useradd -l -u 123456 a',
    'RUN useradd -mlu 123456 a',
    'RUN useradd --no-log-init -u 123456 a',
    'RUN useradd --uid $USER_ID a',
    'RUN useradd a123456',
    'RUN adduser -u 123456 a',
  ],
});

checkRule(DL3047, {
  bad: [
    ['RUN «wget» x', 'RUN wget --progress=dot:giga x'],
    ['RUN a && «wget» -O y x', 'RUN a && wget --progress=dot:giga -O y x'],
    ['FROM python:3.13-alpine\nRUN «wget» x', 'FROM python:3.13-alpine\nRUN wget -q x'],
    ['FROM alpine:3.22 AS a\nFROM a\nRUN «wget» x', 'FROM alpine:3.22 AS a\nFROM a\nRUN wget -q x'],
    ['FROM ghcr.io/a/b:1\nRUN «wget» x', 'FROM ghcr.io/a/b:1\nRUN wget --progress=dot:giga x'],
  ],
  good: [
    'RUN wget -q x',
    'RUN wget -qO- x',
    'RUN wget -nv x',
    'RUN wget --no-verbose x',
    'RUN wget --progress=bar x',
    'RUN wget -o log x',
    'RUN wget --append-output=log x',
    'RUN apt-get install wget',
    'HEALTHCHECK CMD wget x',
  ],
});

checkRule(DL4001, {
  bad: [
    ['RUN wget a\nRUN «curl» b'],
    ['RUN curl a && «wget» b && curl c'],
    ['RUN wget a\nRUN «curl» b\nRUN «wget» c\nRUN d'],
    ['ONBUILD RUN wget a\nONBUILD RUN «curl» b'],
  ],
  good: [
    'RUN wget a\nRUN wget b',
    'RUN apt-get install wget curl',
    'RUN wget a && command -v curl',
    'RUN wget a\nFROM debian:13\nRUN curl b',
    'RUN wget a\nONBUILD RUN curl b',
    'RUN wget a\nHEALTHCHECK CMD curl b',
  ],
});

checkRule(DL4005, {
  bad: [
    ['RUN ln -sf /bin/bash «/bin/sh»', 'SHELL ["/bin/bash", "-c"]'],
    ['RUN rm /bin/sh && ln -s bash «/bin/sh»', 'SHELL ["/bin/bash", "-c"]'],
    ['RUN a && ln -s bash «/bin/sh»', 'RUN a && ln -s bash /bin/sh'],
    ['RUN ["ln", "-s", "/bin/dash", «"/bin/sh"»]', 'SHELL ["/bin/dash", "-c"]'],
    ['ONBUILD RUN ln -s bash «/bin/sh»', 'ONBUILD SHELL ["/bin/bash", "-c"]'],
  ],
  good: ['RUN ln -s /bin/sh /a', 'RUN ln -s a /usr/bin/sh', 'RUN ln -s /busybox/sh /bin/sh'],
});

const bash = 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]';

checkRule(DL4006, {
  bad: [
    ['RUN a «|» b', `${bash}\nRUN a | b`],
    ['RUN a\n# why\n# more\nRUN b $(c «|&» d) | e', `RUN a\n${bash}\n# why\n# more\nRUN b $(c |& d) | e`],
    ['# drydock ignore=x\n\nRUN a «|» b', `${bash}\n# drydock ignore=x\n\nRUN a | b`],
    ['FROM a:1\r\nRUN a \\\r\n  «|» b\r\n', `FROM a:1\r\n${bash}\r\nRUN a \\\r\n  | b\r\n`],
    [
      'FROM alpine:3.22\nRUN a «|» b',
      'FROM alpine:3.22\nSHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nRUN a | b',
    ],
    [
      'SHELL ["/bin/bash", "-ex", "-c"]\nRUN a «|» b',
      'SHELL ["/bin/bash", "-ex", "-c"]\nSHELL ["/bin/bash", "-ex", "-o", "pipefail", "-c"]\nRUN a | b',
    ],
    [`${bash}\nSHELL ["/bin/sh", "-c"]\nRUN a «|» b`],
    [`FROM a AS x\n${bash}\nFROM debian:13\nRUN a «|» b`],
    ['RUN a «|» b; set -o pipefail; c | d'],
    ['RUN <<EOF\na «|» b\nEOF', `${bash}\nRUN <<EOF\na | b\nEOF`],
    ['RUN ["sh", "-c", "a «|» b"]', 'RUN ["sh", "-c", "a | b"]'],
    ['!RUN a «|» b', '!RUN a | b'],
  ],
  good: [
    `${bash}\nRUN a | b`,
    'SHELL ["/bin/bash", "-euxo", "pipefail", "-c"]\nRUN a | b',
    'SHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nRUN a | b',
    'SHELL ["pwsh", "-Command"]\nRUN a | b',
    'SHELL ["C:\\\\Windows\\\\powershell.exe", "-Command"]\nRUN a | b',
    'SHELL ["cmd", "/S", "/C"]\nRUN a | b',
    `FROM a AS x\n${bash}\nFROM x\nRUN a | b`,
    'RUN set -eo pipefail; a | b',
    'RUN set -o pipefail && a | b',
    'RUN a || b',
    'RUN echo "a | b"',
    'RUN sh -c "a | b"',
    'RUN ["bash", "-o", "pipefail", "-c", "a | b"]',
    'RUN ["powershell", "a | b"]',
    'ONBUILD RUN a | b',
    'CMD a | b',
  ],
});
