import { severities } from '../lint/rule';
import type { Outcome } from './lint-input';
import type { Problem } from './problem';
import type { Located, Summary } from './report';

export const emptyTally: Summary = {
  files: 0,
  filesWithFindings: 0,
  counts: { error: 0, warning: 0, info: 0, style: 0 },
  fixed: 0,
  fixedFiles: 0,
  problems: [],
};

/** A tally with one more file in it, of whose findings some are shown. */
export function withFile(tally: Summary, outcome: Outcome, shown: readonly Located[]): Summary {
  const counts = { ...tally.counts };
  for (const level of severities) counts[level] += shown.filter((it) => it.level === level).length;
  return {
    ...tally,
    files: tally.files + (outcome.isChecked ? 1 : 0),
    filesWithFindings: tally.filesWithFindings + (shown.length > 0 ? 1 : 0),
    counts,
    fixed: tally.fixed + outcome.fixed,
    fixedFiles: tally.fixedFiles + (outcome.isRepaired ? 1 : 0),
  };
}

export function withProblem(tally: Summary, problem: Problem): Summary {
  return { ...tally, problems: [...tally.problems, problem] };
}
