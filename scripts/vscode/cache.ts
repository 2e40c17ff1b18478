import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project';

const cache = join(root, '.vscode-test');

/**
 * A folder below .vscode-test that `fill` has completed once. It is filled under another name and renamed when
 * done, so an interrupted attempt leaves nothing that looks finished; two attempts at once do not meet.
 */
export async function filledFolder(
  name: string,
  ingredients: readonly string[],
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const version = createHash('sha256').update(JSON.stringify(ingredients)).digest('hex').slice(0, 8);
  const folder = join(cache, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  removeLeftovers();
  const unfinished = join(cache, `unfinished-${process.pid}-${name}`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    await fill(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function removeLeftovers(): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const owner = /^unfinished-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || alive(Number(owner))) continue;
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
