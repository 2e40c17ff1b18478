import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Range } from '../text';
import { type Rule, type Severity, severities } from './rule';
import { type LintSettings, readSettings } from './settings';

/** What a `.drydock.yaml` says. */
export interface Config {
  readonly settings: LintSettings;
  /** The least severity that makes the command line fail; undefined when the file does not say. */
  readonly failureThreshold: Threshold | undefined;
  readonly faults: readonly ConfigFault[];
}

export type Threshold = Severity | 'none';

export const thresholds: readonly Threshold[] = [...severities, 'none'];

/** Something in the file that cannot be used. The rest of the file counts. */
export interface ConfigFault {
  readonly range: Range;
  readonly message: string;
}

/** The names of the file, the first one found counts. */
export const configNames: readonly string[] = ['.drydock.yaml', '.drydock.yml'];

const keys: readonly string[] = ['rules', 'failure-threshold'];

/** Reads the text of a `.drydock.yaml`. */
export function readConfig(text: string, rules: readonly Rule[]): Config {
  const document = parseDocument(text, { lineCounter: new LineCounter() });
  const faults: ConfigFault[] = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    range: { start: pos[0], end: pos[1] },
    message: message.split('\n')[0] ?? message,
  }));
  const root: unknown = document.errors.length > 0 ? undefined : document.toJS();
  if (root === undefined || root === null) return { ...nothing, faults };
  if (typeof root !== 'object' || Array.isArray(root)) {
    faults.push({ range: { start: 0, end: text.length }, message: 'Write keys and values: rules: …' });
    return { ...nothing, faults };
  }
  const at = (path: readonly string[]): Range => rangeOf(document.contents, path, text);
  const values = new Map(Object.entries(root));
  for (const key of values.keys()) {
    if (!keys.includes(key))
      faults.push({ range: at([key]), message: `${key} is no setting; there are ${keys.join(' and ')}.` });
  }
  const read = readSettings(values.get('rules'), rules);
  faults.push(
    ...read.faults.map(({ path, message }) => ({
      range: at(path),
      message: `${path.join('.')} ${message}.`,
    })),
  );
  const threshold = values.get('failure-threshold');
  const known = thresholds.find((it) => it === threshold);
  if (threshold !== undefined && known === undefined)
    faults.push({
      range: at(['failure-threshold']),
      message: `failure-threshold must be one of ${thresholds.join(', ')}.`,
    });
  return { settings: read.settings, failureThreshold: known, faults };
}

const nothing = { settings: { rules: new Map() }, failureThreshold: undefined };

/** Where the key at a path stands, as far down as the path can be followed. */
function rangeOf(contents: Node | null, path: readonly string[], text: string): Range {
  let node: unknown = contents;
  let found: Range = { start: 0, end: Math.min(text.length, 1) };
  for (const key of path) {
    if (!isMap(node)) return found;
    const pair = node.items.find((it) => isPair(it) && isScalar(it.key) && String(it.key.value) === key);
    if (pair === undefined) return found;
    const { range } = pair.key as Node;
    if (range) found = { start: range[0], end: range[1] };
    node = pair.value;
  }
  return found;
}
