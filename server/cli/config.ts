import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Config, configNames, readConfig } from '../lint/config-file';
import { defaultSettings } from '../lint/settings';
import { rules } from '../rules/index';
import { Lines } from './lines';

const none: Config = { settings: defaultSettings, failureThreshold: undefined, faults: [] };

/** Finds and reads the configuration of each file, each `.drydock.yaml` once. */
export class Configs {
  readonly #byFolder = new Map<string, Config>();
  readonly #byFile = new Map<string, Config>();

  constructor(readonly report: (message: string) => void) {}

  /** The nearest `.drydock.yaml` beside the file or above it, up to the folder that holds `.git`. */
  of(path: string): Config {
    return this.#inFolder(dirname(resolve(path)));
  }

  #inFolder(folder: string): Config {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const name = configNames.find((it) => existsSync(join(folder, it)));
    const parent = dirname(folder);
    const isTop = parent === folder || existsSync(join(folder, '.git'));
    const config = name ? this.read(join(folder, name)) : isTop ? none : this.#inFolder(parent);
    this.#byFolder.set(folder, config);
    return config;
  }

  /** Reads a configuration file and reports what is wrong with it. Throws when it cannot be read. */
  read(path: string): Config {
    const known = this.#byFile.get(path);
    if (known !== undefined) return known;
    const text = readFileSync(path, 'utf8');
    const config = readConfig(text, rules);
    const lines = new Lines(text);
    for (const { range, message } of config.faults) {
      const { line, column } = lines.at(range.start);
      this.report(`${path}:${line}:${column} ${message}`);
    }
    this.#byFile.set(path, config);
    return config;
  }
}
