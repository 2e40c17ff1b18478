import type { ConfigFile } from '../node/config';
import { Lines, type Place } from './lines';
import { shownPath } from './shown-path';

/** Something other than a finding that people are told: an input or a configuration that cannot be used as it is. */
export interface Problem {
  readonly about: 'input' | 'configuration';
  readonly path: string;
  readonly place?: Place;
  /** The end of a sentence that begins with the path. */
  readonly message: string;
  /** Whether something was not checked as it should be: the exit code is 2 then. */
  readonly fatal: boolean;
}

export function describe({ path, place, message }: Problem): string {
  return `${path}${place ? `:${place.line}:${place.column}` : ''} ${message}\n`;
}

export function configProblems({ path, text, config }: ConfigFile): readonly Problem[] {
  const lines = new Lines(text);
  return config.faults.map(({ range, message }) => ({
    about: 'configuration',
    path: shownPath(path),
    ...(text === '' ? {} : { place: lines.at(range.start) }),
    message,
    fatal: config.broken,
  }));
}
