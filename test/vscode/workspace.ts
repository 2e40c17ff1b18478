import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a workspace of two folders that tests may change: a copy of the examples, and one with a Dockerfile. */
export function makeWorkspace(folder: string, examples: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'second'), { recursive: true });
  cpSync(examples, join(folder, 'examples'), { recursive: true });
  writeFileSync(join(folder, 'second', 'Dockerfile'), 'FROM python\n');
  const file = join(folder, 'tests.code-workspace');
  const folders = [{ path: 'examples' }, { path: 'second' }];
  writeFileSync(file, JSON.stringify({ folders, settings: {} }));
  return file;
}
