import unansweredPrompt from '../../server/rules/drydock/unanswered-prompt';
import DL3014 from '../../server/rules/hadolint/DL3014-apt-get-asks';
import DL3030 from '../../server/rules/hadolint/DL3030-yum-asks';
import DL3034 from '../../server/rules/hadolint/DL3034-zypper-asks';
import DL3038 from '../../server/rules/hadolint/DL3038-dnf-asks';
import { checkRule } from './check-rule';

checkRule(DL3014, {
  bad: [
    ['RUN apt-get «install» curl', 'RUN apt-get install -y curl'],
    [
      'RUN apt-get update && apt-get --no-install-recommends «install» \\\n  # why\n  curl',
      'RUN apt-get update && apt-get --no-install-recommends install -y \\\n  # why\n  curl',
    ],
    ['RUN ["apt-get", «"install"», "curl"]', 'RUN ["apt-get", "install", "-y", "curl"]'],
    ['RUN ["sh", "-c", "apt-get «install» \\"curl\\""]', 'RUN ["sh", "-c", "apt-get install -y \\"curl\\""]'],
    ["RUN sh -c 'apt-get «install» curl'", "RUN sh -c 'apt-get install -y curl'"],
    ['RUN bash -exc "apt-get «install» curl"', 'RUN bash -exc "apt-get install -y curl"'],
    ['RUN sudo -E apt-get «install» curl', 'RUN sudo -E apt-get install -y curl'],
    ['RUN <<EOF\napt-get «install» curl\nEOF', 'RUN <<EOF\napt-get install -y curl\nEOF'],
    ['RUN <<-EOF\n\tapt-get «install» curl\n\tEOF', 'RUN <<-EOF\n\tapt-get install -y curl\n\tEOF'],
    ['RUN bash <<EOF\napt-get «install» curl\nEOF', 'RUN bash <<EOF\napt-get install -y curl\nEOF'],
    ['ONBUILD RUN apt-get «install» curl', 'ONBUILD RUN apt-get install -y curl'],
    [
      'run if true; then apt-get «install» $(cat list); fi',
      'run if true; then apt-get install -y $(cat list); fi',
    ],
    ['RUN apt-get -qqq «install» curl'],
    ['RUN apt-get «install» \\\r\n  curl\r\n', 'RUN apt-get install -y \\\r\n  curl\r\n'],
    ['RUN apt-get ins\\\ntall curl'.replace('ins\\\ntall', '«ins\\\ntall»')],
  ],
  good: [
    'RUN apt-get install -y curl',
    'RUN apt-get -y install curl',
    'RUN apt-get install -qy curl',
    'RUN apt-get -qq install curl',
    'RUN apt-get -q -q install curl',
    'RUN apt-get -q=2 install curl',
    'RUN apt-get install curl --yes',
    'RUN apt-get install curl --assume-yes',
    'RUN apt-get update',
    'RUN apt install curl',
    'RUN echo "apt-get install curl"',
    'RUN <<EOF\n#!/usr/bin/env python3\napt-get install curl\nEOF',
    'COPY <<EOF /x\napt-get install curl\nEOF',
    'ENV A="apt-get install curl"',
  ],
});

checkRule(DL3030, {
  bad: [
    ['RUN yum «install» httpd', 'RUN yum install -y httpd'],
    ['RUN yum «groupinstall» x && yum clean all', 'RUN yum groupinstall -y x && yum clean all'],
  ],
  good: ['RUN yum -y install httpd', 'RUN yum install --assumeyes httpd', 'RUN yum clean all'],
});

checkRule(DL3034, {
  bad: [['RUN zypper «in» httpd && zypper clean', 'RUN zypper --non-interactive in httpd && zypper clean']],
  good: ['RUN zypper -n in httpd', 'RUN zypper install -y httpd', 'RUN zypper refresh'],
});

checkRule(DL3038, {
  bad: [
    ['RUN dnf «install» python38', 'RUN dnf install -y python38'],
    ['RUN microdnf «install» python38', 'RUN microdnf install -y python38'],
  ],
  good: ['RUN dnf install -y python38', 'RUN dnf -y install python38', 'RUN dnf clean all'],
});

checkRule(unansweredPrompt, {
  bad: [
    ['RUN apt «install» curl', 'RUN apt install -y curl'],
    ['RUN apt-get «upgrade»', 'RUN apt-get upgrade -y'],
    ['RUN yum «update»', 'RUN yum update -y'],
    ['RUN tdnf «install» python3', 'RUN tdnf install -y python3'],
    ['RUN zypper «dup»', 'RUN zypper --non-interactive dup'],
    ['RUN pacman «-S» git', 'RUN pacman -S --noconfirm git'],
    ['RUN pacman «-Syyu» git', 'RUN pacman -Syyu --noconfirm git'],
    ['RUN conda «install» numpy', 'RUN conda install -y numpy'],
    ['RUN mamba «create» -n x python=3.12', 'RUN mamba create -y -n x python=3.12'],
    ['RUN apk add «-i» git', 'RUN apk add git'],
    ['RUN «add-apt-repository» ppa:x/y', 'RUN add-apt-repository -y ppa:x/y'],
    ['RUN pip «uninstall» torch', 'RUN pip uninstall -y torch'],
    ['RUN emerge «-av» git'],
  ],
  good: [
    'RUN apt-get install curl',
    'RUN apt install -y curl',
    'RUN yes | apt install curl',
    'RUN apk add git',
    'RUN pacman -Syu --noconfirm git',
    'RUN pacman -Ss git',
    'RUN pacman -Qi git',
    'RUN conda env create -f environment.yml',
    'RUN conda install --yes numpy',
    'ENV CONDA_ALWAYS_YES=true\nRUN conda install numpy',
    'RUN CONDA_ALWAYS_YES=1 conda install numpy',
    'RUN pip install torch',
    'RUN dnf check-update',
  ],
});
