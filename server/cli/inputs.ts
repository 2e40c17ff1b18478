import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeText } from './text-file';

/** A file to lint, or why it cannot be read. */
export type Input =
  | { readonly path: string; readonly text: string; readonly fromStdin: boolean }
  | { readonly path: string; readonly problem: string };

/** The files that the arguments name: `-` for standard input, files, and the Dockerfiles below folders. */
export function* inputs(paths: readonly string[], stdinName: string | undefined): Iterable<Input> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') yield read(0, stdinName ?? '-');
    else yield* inputsAt(path, seen);
  }
}

function* inputsAt(path: string, seen: Set<string>): Iterable<Input> {
  const about = attempt(() => statSync(path));
  if ('problem' in about) {
    yield { path, problem: about.problem };
  } else if (!about.value.isDirectory()) {
    if (isNew(path, seen)) yield read(path, path);
  } else {
    yield* below(path, seen);
  }
}

/** The Dockerfiles below a folder, in the order of their names. Links to folders are not followed. */
function* below(folder: string, seen: Set<string>): Iterable<Input> {
  const entries = attempt(() => readdirSync(folder, { withFileTypes: true }));
  if ('problem' in entries) {
    yield { path: folder, problem: entries.problem };
    return;
  }
  for (const entry of [...entries.value].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skippedFolders.includes(entry.name)) yield* below(path, seen);
    } else if (isDockerfileName(entry.name)) {
      const about = attempt((): Stats => statSync(path));
      if ('problem' in about) yield { path, problem: about.problem };
      else if (about.value.isFile() && isNew(path, seen)) yield read(path, path);
    }
  }
}

const skippedFolders: readonly string[] = ['.git', 'node_modules'];

/** What VS Code takes for a Dockerfile by its name. */
export function isDockerfileName(path: string): boolean {
  const name = basename(path);
  if (/\.(docker|container)ignore$/i.test(name)) return false;
  return /^(dockerfile|containerfile)(\..+)?$/i.test(name) || /\.(dockerfile|containerfile)$/i.test(name);
}

function isNew(path: string, seen: Set<string>): boolean {
  const real = attempt(() => realpathSync(path));
  const key = 'value' in real ? real.value : path;
  return !seen.has(key) && seen.add(key) !== undefined;
}

function read(file: string | number, path: string): Input {
  const bytes = attempt(() => readFileSync(file));
  if ('problem' in bytes) return { path, problem: bytes.problem };
  const text = decodeText(bytes.value);
  return text === undefined ? { path, problem: 'is no text file' } : { path, text, fromStdin: file === 0 };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads back to itself',
};

function attempt<Value>(run: () => Value): { readonly value: Value } | { readonly problem: string } {
  try {
    return { value: run() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { problem: reasons[code] ?? (error instanceof Error ? error.message : String(error)) };
  }
}
