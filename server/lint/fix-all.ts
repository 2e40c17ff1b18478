import { Document } from '../document';
import { applyEdits, type Edit, overlaps } from '../text';
import type { Fix } from './fix';
import type { Finding, Linter } from './lint';

const mostPasses = 10;

/**
 * Applies safe fixes in source order, leaves out those that touch another one's place, and looks again, until
 * nothing safe is left or ten passes are done. Returns the text, unchanged when there is nothing to fix.
 */
export function fixAll(
  text: string,
  linter: Linter,
  wanted: (finding: Finding) => boolean = () => true,
): string {
  let current = text;
  for (let pass = 0; pass < mostPasses; pass++) {
    const findings = linter.findings(new Document(current)).filter(wanted);
    const edits = disjointEdits(findings.flatMap((it) => it.fixes.find((fix) => fix.safe) ?? []));
    if (edits.length === 0) return current;
    const next = applyEdits(current, edits);
    if (next === current) return current;
    current = next;
  }
  return current;
}

function disjointEdits(fixes: readonly Fix[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    const clear = edits.every((edit) => taken.every((other) => !overlaps(edit.range, other.range)));
    if (clear) taken.push(...edits);
  }
  return taken;
}
