import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted, root } from './project';

/** `npm run new-rule -- my-rule` or `npm run new-rule -- DL3099 my-rule`: a rule's file and its test. */
function newRule(words: readonly string[]): string | undefined {
  const [first = '', second] = words;
  const code = first;
  const name = second ?? first;
  const folder = /^DL\d{4}$/.test(code) ? 'hadolint' : /^[A-Z][a-z]/.test(code) ? 'buildkit' : 'drydock';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || (folder !== 'drydock' && second === undefined))
    return 'Usage: npm run new-rule -- [CODE] NAME, such as “pin-the-wheels” or “DL3099 pin-the-wheels”.';
  const stem = code === name ? name : `${code}-${name}`;
  const rule = `server/rules/${folder}/${stem}.ts`;
  const test = `test/rules/${stem}.test.ts`;
  for (const path of [rule, test]) if (existsSync(join(root, path))) return `${path} is there already.`;
  write(rule, ruleText(code, name));
  write(test, testText(code, folder, stem));
  console.log(`Wrote ${rule} and ${test}. Fill them in, then run: npm run generate && npm test -- rules`);
  return undefined;
}

function write(path: string, text: string): void {
  writeFileSync(join(root, path), formatted(path, text));
}

function ruleText(code: string, name: string): string {
  return `import { defineRule } from '../../lint/rule';

export default defineRule({
  code: '${code}',
  name: '${name}',
  summary: 'Say in one sentence what to do.',
  why: 'Say what happens otherwise.',
  severity: 'warning',
  examples: [{ bad: 'FROM debian:13-slim\\nRUN bad\\n', good: 'FROM debian:13-slim\\nRUN good\\n' }],
  on: {
    *command({ name, nameWord }) {
      if (name !== 'bad') return;
      yield { at: nameWord.range, message: 'Say in one sentence what to do here.' };
    },
  },
});
`;
}

function testText(code: string, folder: string, stem: string): string {
  const identifier = /^[A-Z]/.test(code) ? code : code.replace(/-(\w)/g, (_, it: string) => it.toUpperCase());
  return `import ${identifier} from '../../server/rules/${folder}/${stem}';
import { checkRule } from './check-rule';

checkRule(${identifier}, {
  bad: [['RUN «bad»']],
  good: ['RUN good'],
});
`;
}

const problem = newRule(process.argv.slice(2));
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 2;
}
