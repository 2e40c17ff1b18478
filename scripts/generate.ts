import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configuration } from './generate/configuration';
import { pageFolder, rulePages, rulesTable } from './generate/pages';
import { ruleIndex } from './generate/rule-index';
import { formatted, read, root } from './project';

/**
 * Writes everything that people see as a list, from the rules: their index, their pages, the settings' schema
 * and the README's table. With `--check` nothing is written, and what is out of date is named.
 */
async function generate(check: boolean): Promise<readonly string[]> {
  const stale: string[] = [];
  const put = (path: string, text: string): void => {
    if (read(path) === text) return;
    stale.push(path);
    if (check) return;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put('server/rules/index.ts', formatted('server/rules/index.ts', ruleIndex()));
  const { rules } = await import('../server/rules/index');
  const pages = rulePages(rules);
  for (const { path, text } of pages) put(path, text);
  for (const file of readdirSync(join(root, pageFolder))) {
    const path = `${pageFolder}/${file}`;
    if (pages.some((it) => it.path === path)) continue;
    stale.push(path);
    if (!check) rmSync(join(root, path));
  }
  const manifest = JSON.parse(read('package.json')) as { contributes: Record<string, unknown> };
  manifest.contributes.configuration = configuration(rules);
  put('package.json', formatted('package.json', JSON.stringify(manifest)));
  put('README.md', between(read('README.md'), 'rules', rulesTable(rules)));
  return stale;
}

/** Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) throw new Error(`README.md lacks ${open} or ${close}.`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const stale = await generate(check);
  for (const path of stale)
    console.log(check ? `${path} is out of date: run npm run generate` : `wrote ${path}`);
  if (check && stale.length > 0) process.exitCode = 1;
}

void main();
