import { type Document, isMap, isScalar, type Pair, parseDocument, visit } from 'yaml';
import { nearest } from '../knowledge/nearest';
import type { Range } from '../text';
import { type Rule, type Severity, severities } from './rule';
import { defaultSettings, type LintSettings, readSettings } from './settings';

/** What a `.drydock.yaml` says. */
export interface Config {
  readonly settings: LintSettings;
  /** The least severity that makes the command line fail; undefined when the file does not say. */
  readonly failureThreshold: Threshold | undefined;
  readonly faults: readonly ConfigFault[];
  /** Whether nothing in it can be used: it is no YAML, or holds no keys. The settings are the defaults then. */
  readonly broken: boolean;
}

export type Threshold = Severity | 'none';

export const thresholds: readonly Threshold[] = [...severities, 'none'];

/** Something in the file that cannot be used. The rest of the file counts, unless it is broken. */
export interface ConfigFault {
  /** The key that does not exist, or the value that cannot be. */
  readonly range: Range;
  /** One sentence that names the key. */
  readonly message: string;
}

/** The names of the file, the first one found counts. */
export const configNames: readonly string[] = ['.drydock.yaml', '.drydock.yml'];

const keys: readonly string[] = ['rules', 'failure-threshold'];

/** Reads the text of a `.drydock.yaml`. */
export function readConfig(text: string, rules: readonly Rule[]): Config {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const errors = [...yamlErrors(document, text.length), ...unresolvedAliases(document)];
  if (errors.length > 0) return brokenConfig(errors);
  const root: unknown = document.toJS({ maxAliasCount: -1 });
  if (root === undefined || root === null) return { ...nothing, faults: [], broken: false };
  if (!isMap(document.contents)) {
    const range = rangeOfNode(document.contents) ?? { start: 0, end: text.length };
    return brokenConfig([{ range, message: `Write keys with values, like “${keys[0]}: …”.` }]);
  }
  const values = new Map(Object.entries(root));
  const read = readSettings(values.get('rules'), rules);
  const threshold = thresholds.find((it) => it === values.get('failure-threshold'));
  const faults = [
    ...repeatedKeys(document),
    ...[...values.keys()].filter((it) => !keys.includes(it)).map((it) => unknownKey(document, it)),
    ...read.faults.map(({ path, message }) => ({
      range: rangeAt(document, path, namesKey(path, rules)),
      message: `${path.map(written).join('.')} ${message}.`,
    })),
    ...(threshold === undefined && values.has('failure-threshold') ? [wrongThreshold(document)] : []),
  ];
  return {
    settings: read.settings,
    failureThreshold: threshold,
    faults: faults.sort((a, b) => a.range.start - b.range.start),
    broken: false,
  };
}

const nothing = { settings: defaultSettings, failureThreshold: undefined };

/** A configuration of which nothing can be used. */
export function brokenConfig(faults: readonly ConfigFault[]): Config {
  return { ...nothing, faults, broken: true };
}

/** What the YAML is broken by. A key that stands twice does not break it. */
function yamlErrors({ errors }: Document, length: number): readonly ConfigFault[] {
  return errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .map(({ pos: [start, end], message }) => ({
      range: { start: Math.min(start, length), end: Math.min(end, length) },
      message: `${message}.`,
    }));
}

function unresolvedAliases(document: Document): readonly ConfigFault[] {
  const faults: ConfigFault[] = [];
  visit(document, {
    Alias: (_, alias) => {
      const range = rangeOfNode(alias);
      if (range === undefined || alias.resolve(document) !== undefined) return;
      faults.push({
        range,
        message: `*${alias.source} stands for nothing: there is no &${alias.source} above it.`,
      });
    },
  });
  return faults;
}

function repeatedKeys({ errors, contents }: Document): readonly ConfigFault[] {
  const repeated = new Set(errors.filter((it) => it.code === 'DUPLICATE_KEY').map((it) => it.pos[0]));
  const faults: ConfigFault[] = [];
  visit(contents, {
    Pair: (_, { key }) => {
      const range = rangeOfNode(key);
      if (range === undefined || !repeated.has(range.start)) return;
      faults.push({ range, message: `${written(String(key))} stands there twice; the last one counts.` });
    },
  });
  return faults;
}

function unknownKey(document: Document, key: string): ConfigFault {
  const near = nearest(key, keys);
  const help = near ? `did you mean ${near}?` : `there are ${keys.join(' and ')}.`;
  return { range: rangeAt(document, [key], true), message: `${written(key)} is no setting; ${help}` };
}

function wrongThreshold(document: Document): ConfigFault {
  return {
    range: rangeAt(document, ['failure-threshold'], false),
    message: `failure-threshold must be one of ${thresholds.join(', ')}.`,
  };
}

/** Whether a fault at this path is about its last key, as there is no such rule or option. */
function namesKey([, code, option]: readonly string[], rules: readonly Rule[]): boolean {
  if (code === undefined) return false;
  const rule = rules.find((it) => it.code === code);
  if (option === undefined) return rule === undefined;
  return option !== 'severity' && !Object.hasOwn(rule?.options ?? {}, option);
}

/** Where a key or its value stands; of a value that is not written, the key. */
function rangeAt({ contents }: Document, path: readonly string[], ofKey: boolean): Range {
  let node: unknown = contents;
  let pair: Pair | undefined;
  for (const key of path) {
    const next: Pair | undefined = isMap(node) ? node.items.findLast((it) => keyText(it) === key) : undefined;
    if (next === undefined) break;
    pair = next;
    node = next.value;
  }
  const key = rangeOfNode(pair?.key) ?? { start: 0, end: 0 };
  const value = ofKey ? undefined : rangeOfNode(pair?.value);
  return value !== undefined && value.start < value.end ? value : key;
}

/** A key as a message shows it, on one line. */
function written(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}

/** A key as JavaScript has it. */
function keyText({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? '') : String(key);
}

function rangeOfNode(node: unknown): Range | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node as { readonly range?: readonly [number, number, number] | null };
  return range ? { start: range[0], end: range[1] } : undefined;
}
