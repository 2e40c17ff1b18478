import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { type BuildOptions, context, type Metafile, type Plugin, build as run } from 'esbuild';
import { notices } from './notices';
import { root } from './project';
import { buildShellCheck } from './shellcheck';

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
};

const node: BuildOptions = { ...common, platform: 'node', format: 'cjs', target: 'node20' };

/** A web worker has no Node: a bundle for it must not ask for any of it. */
const noNode: Plugin = {
  name: 'no-node',
  setup(build) {
    const names = new RegExp(`^(node:.*|${builtinModules.map((it) => it.replace('/', '\\/')).join('|')})$`);
    build.onResolve({ filter: names }, ({ path, importer }) => ({
      errors: [{ text: `${importer} imports ${path}, which a web worker does not have` }],
    }));
  },
};

const web: BuildOptions = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  plugins: [noNode],
};

/** What is built: each entry is one file below dist. */
const bundles: readonly BuildOptions[] = [
  { ...node, entryPoints: ['client/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...web, entryPoints: ['client/web.ts'], outfile: 'dist/web.js', external: ['vscode'], format: 'cjs' },
  { ...node, entryPoints: ['server/node.ts'], outfile: 'dist/server.js' },
  { ...web, entryPoints: ['server/browser.ts'], outfile: 'dist/server.web.js', format: 'iife' },
  {
    ...node,
    entryPoints: ['server/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

export interface Build {
  /** For the package: small, without source maps. */
  readonly minify?: boolean;
}

export async function build({ minify = false }: Build = {}): Promise<void> {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const results = await Promise.all(
    bundles.map((it) => run({ ...it, minify, sourcemap: !minify, metafile: true })),
  );
  writeFileSync(join(root, 'dist/NOTICES.txt'), notices(results.map((it) => it.metafile as Metafile)));
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  await buildShellCheck(join(root, 'dist/shellcheck'));
}

async function watch(): Promise<void> {
  const contexts = await Promise.all(
    bundles.map((it) => context({ ...it, sourcemap: true, logLevel: 'info' })),
  );
  await Promise.all([...contexts.map((it) => it.watch()), buildShellCheck(join(root, 'dist/shellcheck'))]);
  console.log('Building on every change; Ctrl-C ends it.');
}

if (require.main === module) {
  const work = process.argv.includes('--watch')
    ? watch()
    : build({ minify: process.argv.includes('--minify') });
  work.catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
