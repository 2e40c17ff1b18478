import { distance } from 'fastest-levenshtein';

/** The candidate that `text` is most likely a misspelling of; undefined when none is near. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const swapped = candidates.find((it) => letters(it) === letters(text));
  if (swapped !== undefined) return swapped;
  const most = text.length <= 3 ? 1 : text.length <= 5 ? 2 : 3;
  const near = candidates
    .map((candidate) => ({ candidate, edits: distance(text, candidate) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.candidate;
}

function letters(text: string): string {
  return [...text].sort().join('');
}
