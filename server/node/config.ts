import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brokenConfig, type Config, configNames, readConfig } from '../lint/config-file';
import type { Rule } from '../lint/rule';
import { failure } from './failure';

/** A `.drydock.yaml` on disk, and what it says. */
export interface ConfigFile {
  readonly path: string;
  /** What the faults' ranges count in. */
  readonly text: string;
  readonly config: Config;
}

/**
 * Finds the configuration that is in force in a folder: the nearest file in it or above it, up to the folder
 * that holds `.git`. Every folder is looked at once, and `onRead` is told once of every file.
 */
export function configFinder(
  rules: readonly Rule[],
  onRead: (file: ConfigFile) => void,
): (folder: string) => ConfigFile | undefined {
  const known = new Map<string, ConfigFile | undefined>();
  const find = (folder: string): ConfigFile | undefined => {
    if (known.has(folder)) return known.get(folder);
    const own = configIn(folder, rules);
    if (own !== undefined) onRead(own);
    const found = own ?? (isTop(folder) ? undefined : find(dirname(folder)));
    known.set(folder, found);
    return found;
  };
  return (folder) => find(resolve(folder));
}

/** Reads a configuration file. One that cannot be read is a broken configuration. */
export function readConfigFile(path: string, rules: readonly Rule[]): ConfigFile {
  try {
    const text = readFileSync(path, 'utf8');
    return { path, text, config: readConfig(text, rules) };
  } catch (error) {
    const fault = { range: { start: 0, end: 0 }, message: `${failure(error)}.` };
    return { path, text: '', config: brokenConfig([fault]) };
  }
}

function configIn(folder: string, rules: readonly Rule[]): ConfigFile | undefined {
  const name = configNames.find((it) => existsSync(join(folder, it)));
  return name === undefined ? undefined : readConfigFile(join(folder, name), rules);
}

function isTop(folder: string): boolean {
  return dirname(folder) === folder || existsSync(join(folder, '.git'));
}
