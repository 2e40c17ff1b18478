import { pinnings } from '../../knowledge/versions';
import { defineRule } from '../../lint/rule';
import { hasArgument } from '../../shell/command';
import { packagesOf, unpinnedReport } from '../pinning';
import { isBuilding, isPipInstall } from '../vocabulary';

export default defineRule({
  code: 'DL3013',
  name: 'pip-version',
  summary: 'Name the version of what pip installs.',
  why:
    'Without a version pip takes the newest release, so the same Dockerfile gives different images, and a model ' +
    'may meet another library than it was trained with. A requirements file or constraints settle it as well.',
  severity: 'warning',
  examples: [
    {
      bad: 'FROM python:3.13-slim\nRUN pip install --no-cache-dir onnxruntime\n',
      good: 'FROM python:3.13-slim\nRUN pip install --no-cache-dir onnxruntime==1.23.2\n',
    },
  ],
  on: {
    *command(command, { document }) {
      if (!isBuilding(command) || !isPipInstall(command) || hasArgument(command, '.')) return;
      const install = command.args.findIndex((it) => it.value === 'install');
      const behind = { ...command, args: command.args.slice(install + 1) };
      yield* unpinnedReport(pinnings.DL3013, command, packagesOf(pinnings.DL3013, behind), document);
    },
  },
});
