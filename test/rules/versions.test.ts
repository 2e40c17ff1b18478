import DL3008 from '../../server/rules/hadolint/DL3008-apt-get-version';
import DL3013 from '../../server/rules/hadolint/DL3013-pip-version';
import DL3016 from '../../server/rules/hadolint/DL3016-npm-version';
import DL3018 from '../../server/rules/hadolint/DL3018-apk-version';
import DL3028 from '../../server/rules/hadolint/DL3028-gem-version';
import DL3033 from '../../server/rules/hadolint/DL3033-yum-version';
import DL3037 from '../../server/rules/hadolint/DL3037-zypper-version';
import DL3041 from '../../server/rules/hadolint/DL3041-dnf-version';
import DL3062 from '../../server/rules/hadolint/DL3062-go-version';
import { checkRule } from './check-rule';

checkRule(DL3008, {
  bad: [
    ['RUN apt-get install -y a=1 «b» c'],
    ['RUN apt-get install -y \\\n  # why\n  a=1 \\\n  «b»'],
    ['RUN apt-get install «$PACKAGES»'],
    ['RUN apt-get -t stable install «b» && apt-get install «c»'],
    ['RUN sudo apt-get install «b»'],
    ['RUN ["apt-get", "install", «"b"»]'],
    ['RUN <<EOF\napt-get install «b»\nEOF'],
    ['ONBUILD RUN apt-get install «b»'],
    ['RUN apt-get install -yt stable «b»'],
  ],
  good: [
    'RUN apt-get install -y a=1 b=$VERSION c/stable ./d.deb e.deb',
    'RUN apt-get install -y -t bookworm-backports a=1',
    'RUN apt-get install -c my.conf -o Dpkg::Options::=x a=1',
    'RUN apt-get install -y -- a=1',
    'RUN apt-get update && apt-get upgrade',
    'RUN apt install a',
    'CMD apt-get install a',
    'RUN echo apt-get install a',
  ],
});

checkRule(DL3013, {
  bad: [
    ['RUN pip install a==1 «b»'],
    ['RUN pip3.12 install --index-url https://x/simple «torch»'],
    ['RUN python3 -m pip install --upgrade «pip»'],
    ['RUN python -m pip --no-input install «a»'],
    ['RUN /venv/bin/pip install «a»'],
    ['RUN pipx install «a»'],
    ['RUN pip install «gitpython»'],
    ['RUN pip install «git+https://example.com/a.git»'],
    ["RUN pip install «'a[extra]'»"],
  ],
  good: [
    "RUN pip install a==1 'b>=2' c~=3 d!=4 'e<5' f===6",
    'RUN pip install -r requirements.txt',
    'RUN pip install --requirement=requirements.txt a',
    'RUN pip install -c constraints.txt a',
    'RUN pip install --constraint constraints.txt a',
    'RUN pip install .',
    'RUN pip install ".[all]"',
    'RUN pip install -e .[dev]',
    'RUN pip install ./a /b/c a.whl b.tar.gz https://x/y.zip',
    'RUN pip install git+https://example.com/a.git@v1',
    'RUN pip install --timeout 60 --retries 3 --cache-dir /c a==1',
    'RUN pipenv install a',
    'RUN pip freeze',
    'RUN uv pip install a',
    'RUN python -m venv x && python -m build install',
  ],
});

checkRule(DL3016, {
  bad: [
    ['RUN npm install -g a@1 «b»'],
    ['RUN npm install -g «@scope/b»'],
    ['RUN npm install «user/repo»'],
    ['RUN npm install «git+https://x/y.git»'],
    ['RUN npm --registry https://x install «b»'],
  ],
  good: [
    'RUN npm install',
    'RUN npm ci',
    'RUN npm install -g a@1 @scope/b@2 c@latest',
    'RUN npm install ./a ../b ~/c /d a.tgz git+https://x/y.git#v1',
    'RUN npm run install a',
    'RUN npm install --prefix app --omit dev',
  ],
});

checkRule(DL3018, {
  bad: [
    ['RUN apk add --no-cache a=1 «b»'],
    ['RUN apk add --virtual .build «b»'],
    ['RUN apk add -t .build «$B» c'],
    ['RUN apk add «b@edge»'],
  ],
  good: [
    "RUN apk add a=1 b~=2 'c>3' ./d.apk",
    'RUN apk add --no-cache --virtual .build --repository https://x/y a=1',
    "RUN apk add '!b'",
    'RUN apk del b',
  ],
});

checkRule(DL3028, {
  bad: [['RUN gem install a:1 «b»'], ['RUN gem i «b»'], ['RUN gem install --no-document «b»']],
  good: [
    'RUN gem install a:1 b:2',
    'RUN gem install a -v 1',
    'RUN gem install a --version=1',
    'RUN gem install a:1 -- --with-x=y z',
    'RUN gem install --install-dir /x a:1',
    'RUN gem install pkg/a-*.gem',
    'RUN gem list b',
  ],
});

checkRule(DL3033, {
  bad: [
    ['RUN yum install -y a-1.2 «git-core»'],
    ['RUN yum install -y «httpd»'],
    ['RUN yum install -y «httpd-2.*»'],
    ['RUN yum install -y «gcc-$VERSION»'],
    ['RUN yum module install «nodejs»'],
    ['ENV V=1\nFROM debian:13\nRUN yum install «a-$V»'],
  ],
  good: [
    'RUN yum install -y httpd-2.4.62 java-1.8.0-openjdk ./a.rpm https://x/y-1.noarch.rpm',
    'ENV VERSION=1\nRUN yum install -y gcc-$VERSION a-${VERSION}.el7',
    'ARG VERSION\nRUN yum install -y gcc-$VERSION',
    'ENV V=1\nRUN true\nFROM debian:13 AS a\nENV V=1\nFROM a\nRUN yum install a-$V',
    'RUN yum install -y --enablerepo epel a-1',
    'RUN yum module install nodejs:18',
    'RUN yum group install Development',
    'RUN yum groupinstall a',
  ],
});

checkRule(DL3037, {
  bad: [['RUN zypper -n in a=1 «b»'], ['RUN zypper install «b»']],
  good: ["RUN zypper in a=1 'b>2' c.rpm", 'RUN zypper in -t pattern --from repo a=1', 'RUN zypper rm b'],
});

checkRule(DL3041, {
  bad: [['RUN dnf install -y «a»'], ['RUN microdnf install -y a-1 «b»'], ['RUN dnf module install «a»']],
  good: [
    'RUN dnf install -y a-1',
    'RUN dnf install -y --releasever latest a-1',
    'RUN dnf module install a:1',
    'RUN dnf group install "Development Tools"',
    'ARG V=1\nRUN dnf install -y cuda-toolkit-${V//./-}',
  ],
});

checkRule(DL3062, {
  bad: [
    ['RUN go install «example.com/a@latest»'],
    ['RUN go get -u «example.com/a» example.com/b'],
    ['RUN go run «example.com/a» b'],
    ['RUN go install -tags x -ldflags "-s -w" «example.com/a»'],
    ['RUN go get -tool «example.com/a»'],
  ],
  good: [
    'RUN go install example.com/a@v1.2.3',
    'RUN go install ./... && go get -d -v .',
    'RUN go run ./cmd b c',
    'RUN go run main.go',
    'RUN go run -tags x example.com/a@v1 b',
    'RUN go build example.com/a',
    'RUN go mod download',
  ],
});
