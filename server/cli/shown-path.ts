import { isAbsolute, normalize, relative } from 'node:path';

/** A path as people are told it: from the current folder where that is shorter. */
export function shownPath(path: string): string {
  if (!isAbsolute(path)) return normalize(path);
  const below = relative(process.cwd(), path);
  return below === '' || below.startsWith('..') || isAbsolute(below) ? path : below;
}
