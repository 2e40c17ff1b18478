import { setFlagsFromString } from 'node:v8';
import { Document } from '../../server/document';
import { createLinter } from '../../server/lint/lint';
import { defaultSettings } from '../../server/lint/settings';
import { rules } from '../../server/rules/index';
import { sampleDockerfile } from './sample';

// As server/node.ts does. This file is bundled before it runs, as the server is.
setFlagsFromString('--max-semi-space-size=64');

const linter = createLinter(rules, defaultSettings);
for (const lines of [50, 500, 5000]) {
  const text = sampleDockerfile(lines);
  const times = Array.from({ length: 60 }, (_, index) => {
    const start = performance.now();
    linter.findings(new Document(`${text}# ${index}\n`));
    return performance.now() - start;
  });
  const median = times.slice(20).sort((a, b) => a - b)[20] ?? Number.NaN;
  console.log(`  ${`${lines} lines`.padEnd(42)} ${median.toFixed(2)}`);
}
