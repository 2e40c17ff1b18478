import { pinnings } from '../../knowledge/versions';
import { defineRule } from '../../lint/rule';
import { packagesOf, unpinned, unpinnedReport } from '../pinning';
import { has, isBuilding } from '../vocabulary';

export default defineRule({
  code: 'DL3062',
  name: 'go-version',
  summary: 'Name the version of what go installs, gets or runs.',
  why:
    'Without a version, and with `@latest`, go takes the newest release, so the same Dockerfile gives different ' +
    'images.',
  severity: 'warning',
  commands: ['go'],
  examples: [
    {
      bad: 'FROM golang:1.26\nRUN go install golang.org/x/tools/gopls@latest\n',
      good: 'FROM golang:1.26\nRUN go install golang.org/x/tools/gopls@v0.20.0\n',
    },
  ],
  on: {
    *command(command, { document }) {
      if (!isBuilding(command)) return;
      if (!has(command, ['go'], ['run'])) return yield* unpinned('DL3062', command, document);
      const [program] = packagesOf(pinnings.DL3062, command).filter((it) => it.value !== 'run');
      if (program) yield* unpinnedReport(pinnings.DL3062, command, [program], document);
    },
  },
});
