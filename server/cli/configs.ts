import { dirname } from 'node:path';
import { type Config, readConfig } from '../lint/config-file';
import { configFinder, readConfigFile } from '../node/config';
import { rules } from '../rules/index';
import type { Options } from './options';
import { configProblems, describe, type Problem } from './problem';
import { UsageError } from './usage-error';

/** What tells the configuration of a file. Throws a UsageError when the one that was asked for is broken. */
export function configsFor(
  { config, noConfig }: Options,
  onProblem: (problem: Problem) => void,
): (path: string) => Config {
  const none = readConfig('', rules);
  if (noConfig) return () => none;
  if (config !== undefined) {
    const file = readConfigFile(config, rules);
    const problems = configProblems(file);
    if (file.config.broken) throw new UsageError(problems.map(describe).join('').trimEnd());
    for (const problem of problems) onProblem(problem);
    return () => file.config;
  }
  const find = configFinder(rules, (file) => {
    for (const problem of configProblems(file)) onProblem(problem);
  });
  return (path) => find(dirname(path))?.config ?? none;
}
