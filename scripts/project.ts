import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A file of the project; empty when there is none. */
export function read(path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** The path of a program that a dependency brings along, to be run with Node. */
export function program(dependency: string, path: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${dependency}/package.json`);
  return join(dirname(manifest), path);
}

/** `text` as the project's formatter writes a file of that name. */
export function formatted(path: string, text: string): string {
  const biome = program('@biomejs/biome', 'bin/biome');
  const run = spawnSync(process.execPath, [biome, 'check', '--write', `--stdin-file-path=${path}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`Cannot format ${path}: ${run.stderr}`);
  return run.stdout;
}
