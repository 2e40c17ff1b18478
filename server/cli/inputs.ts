import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../node/failure';
import { isDockerfileName } from './dockerfile-name';

/** A file to lint, standard input, or why something cannot be looked at. */
export type Input =
  | { readonly kind: 'file' | 'stdin'; readonly path: string }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: string };

/** What the arguments name: `-`, files whatever their name, and the Dockerfiles below folders. Each once. */
export function* inputs(paths: readonly string[]): Iterable<Input> {
  const seen = new Set<string>();
  for (const path of paths) {
    for (const input of path === '-' ? [{ kind: 'stdin', path } as const] : named(path)) {
      const place = placeOf(input);
      if (!seen.has(place)) yield input;
      seen.add(place);
    }
  }
}

function placeOf({ kind, path }: Input): string {
  const real = kind === 'file' ? attempt(path, () => realpathSync(path)) : path;
  return typeof real === 'string' ? real : path;
}

function* named(path: string): Iterable<Input> {
  const isFolder = attempt(path, () => statSync(path).isDirectory());
  if (typeof isFolder === 'object') yield isFolder;
  else if (isFolder) yield* below(path);
  else yield { kind: 'file', path };
}

/** The Dockerfiles below a folder, in the order of their names. Links to folders are not followed. */
function* below(folder: string): Iterable<Input> {
  const entries = attempt(folder, () => readdirSync(folder, { withFileTypes: true }));
  if ('problem' in entries) {
    yield entries;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skippedFolders.includes(entry.name)) yield* below(path);
    } else if (isDockerfileName(entry.name)) {
      const isFile = entry.isFile() || attempt(path, () => statSync(path).isFile());
      if (typeof isFile === 'object') yield isFile;
      else if (isFile) yield { kind: 'file', path };
    }
  }
}

const skippedFolders: readonly string[] = ['.git', 'node_modules'];

function attempt<Value>(path: string, run: () => Value): Value | Extract<Input, { kind: 'problem' }> {
  try {
    return run();
  } catch (error) {
    return { kind: 'problem', path, problem: failure(error) };
  }
}
