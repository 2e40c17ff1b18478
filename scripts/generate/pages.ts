import { Document } from '../../server/document';
import { createLinter } from '../../server/lint/lint';
import type { Rule } from '../../server/lint/rule';
import { defaultSettings } from '../../server/lint/settings';

export const pageFolder = 'docs/rules';

export interface Page {
  readonly path: string;
  readonly text: string;
}

export function rulePages(rules: readonly Rule[]): readonly Page[] {
  return [
    ...rules.map((rule) => ({ path: `${pageFolder}/${rule.code}.md`, text: rulePage(rule) })),
    { path: `${pageFolder}/README.md`, text: `# Rules\n\n${rulesTable(rules, '')}\n` },
  ];
}

export function rulesTable(rules: readonly Rule[], folder = `${pageFolder}/`): string {
  const rows = rules.map(
    (it) => `| [${it.code}](${folder}${it.code}.md) | ${it.severity} | ${fixWord(it)} | ${it.summary} |`,
  );
  return ['| rule | severity | fix | what it asks for |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function rulePage(rule: Rule): string {
  const title = rule.code === rule.name ? rule.code : `${rule.code}: ${rule.name}`;
  const examples = rule.examples.map(
    ({ bad, good }) => `Instead of\n\n${fence(bad)}\n\nwrite\n\n${fence(good)}`,
  );
  return [
    `# ${title}`,
    rule.summary,
    rule.why,
    ...examples,
    ...optionsSection(rule),
    '## Settings',
    `Its severity is \`${rule.severity}\`. To change that, in VS Code’s settings:`,
    `\`\`\`json\n"drydock.rules": { "${rule.code}": "off" }\n\`\`\``,
    'The other values are `"error"`, `"warning"`, `"info"` and `"style"`. For one instruction, put a comment above it:',
    `\`\`\`dockerfile\n# ${tool(rule)} ignore=${rule.code}\n\`\`\``,
  ]
    .join('\n\n')
    .concat('\n');
}

function optionsSection(rule: Rule): readonly string[] {
  const names = Object.keys(rule.options);
  if (names.length === 0) return [];
  const list = Object.entries(rule.options).map(
    ([name, { description, ...option }]) =>
      `- \`${name}\` (default \`${JSON.stringify(option.default)}\`): ${description}`,
  );
  const sample = Object.entries(rule.options).map(([name, it]) => `"${name}": ${JSON.stringify(it.default)}`);
  return [
    '## Options',
    list.join('\n'),
    `\`\`\`json\n"drydock.rules": { "${rule.code}": { ${sample.join(', ')} } }\n\`\`\``,
  ];
}

function fence(source: string): string {
  return `\`\`\`dockerfile\n${source.trimEnd()}\n\`\`\``;
}

function tool({ code }: Rule): string {
  return /^(DL|SC)\d/.test(code) ? 'hadolint' : 'drydock';
}

/** Whether the findings in a rule's own examples can be fixed: by themselves, by choice, or by hand. */
function fixWord(rule: Rule): string {
  const linter = createLinter([{ ...rule, severity: 'warning' }], defaultSettings);
  const fixes = rule.examples.flatMap(({ bad }) =>
    linter.findings(new Document(bad)).flatMap((it) => it.fixes),
  );
  if (fixes.some((it) => it.safe)) return 'automatic';
  return fixes.length > 0 ? 'offered' : '';
}
