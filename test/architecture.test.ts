import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '..');

/** Which of our folders each may import: the earlier ones, and itself. */
const order = [
  'server/text',
  'server/knowledge',
  'server/syntax',
  'server/shell',
  'server/document',
  'server/lint',
  'server/rules',
  'server/features',
  'server/shellcheck',
  'server/protocol',
  'server/platform',
  'server/preferences',
  'server/workspace',
  'server/server',
];

/** The only folder or file that may import a library. */
const owners: Readonly<Record<string, string>> = {
  'dockerfile-ast': 'server/syntax/',
  unbash: 'server/shell/',
  yaml: 'server/lint/',
  '@bjorn3/browser_wasi_shim': 'server/shellcheck/',
  dockerode: 'client/engine/dockerode.ts',
  vscode: 'client/',
  'vscode-languageclient': 'client/',
};

const files = sources('server').concat(sources('client'));

describe('architecture', () => {
  for (const file of files) {
    it(`${file} imports only what stands before it`, () => {
      for (const target of importsOf(file)) {
        if (target.startsWith('.')) checkOwn(file, relative(root, join(root, dirname(file), target)));
        else checkLibrary(file, target);
      }
    });
  }
});

function checkOwn(file: string, target: string): void {
  if (file.startsWith('client/')) {
    assert.ok(target.startsWith('client/') || target === 'server/protocol', `${file} imports ${target}`);
    return;
  }
  const [own, other] = [roomOf(file), roomOf(target)];
  if (own === -1) return;
  assert.ok(other !== -1 && other <= own, `${file} imports ${target}`);
  const isRule = /^server\/rules\/\w+\//;
  if (isRule.test(file)) assert.ok(!isRule.test(target), `${file} imports the rule ${target}`);
}

function checkLibrary(file: string, target: string): void {
  const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
  const owner = owners[name];
  if (owner !== undefined) assert.ok(file.startsWith(owner), `${file} imports ${target}`);
}

/** The place in the order; -1 for the entries, which may import everything. */
function roomOf(path: string): number {
  return order.findIndex((it) => path === it || path === `${it}.ts` || path.startsWith(`${it}/`));
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((it) => it[1] ?? '');
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return sources(path);
    return /\.ts$/.test(name) ? [path] : [];
  });
}
