import type { Connection } from 'vscode-languageserver';
import { configNames, readConfig } from './lint/config-file';
import type { Rule } from './lint/rule';
import { type LintSettings, mergeSettings, readSettings } from './lint/settings';
import type { Platform } from './platform';

/** How one document wants to be checked. */
export interface Preferences {
  readonly enable: boolean;
  readonly lint: LintSettings;
}

/** Where preferences come from: the editor's settings, and the nearest `.drydock.yaml`. */
export interface PreferenceSource {
  readonly connection: Connection;
  readonly platform: Platform;
  readonly rules: readonly Rule[];
  /** Whether the client can be asked for the settings of a document. */
  readonly asks: boolean;
  /** What the client said by itself. */
  readonly given: unknown;
  /** URIs of the open folders, without a slash at the end. */
  readonly folders: readonly string[];
}

/** The preferences of a document, and what is wrong with them, each in one sentence that names the key. */
export async function preferencesOf(
  source: PreferenceSource,
  uri: string,
): Promise<{ readonly preferences: Preferences; readonly faults: readonly string[] }> {
  const { connection, rules, asks, given } = source;
  const section: unknown = asks
    ? await connection.workspace.getConfiguration({ scopeUri: uri, section: 'drydock' })
    : given;
  const values = isRecord(section) ? section : {};
  const editor = readSettings(values.rules, rules);
  const faults = editor.faults.map(({ path, message }) => `drydock.${path.join('.')} ${message}.`);
  if (values.enable !== undefined && typeof values.enable !== 'boolean')
    faults.push('drydock.enable must be true or false.');
  const config = await nearestConfig(source, uri);
  const file = config && readConfig(config.text, rules);
  faults.push(...(file?.faults ?? []).map(({ message }) => `${config?.uri}: ${message}`));
  return {
    preferences: {
      enable: values.enable !== false,
      lint: file ? mergeSettings(editor.settings, file.settings) : editor.settings,
    },
    faults,
  };
}

/** The `.drydock.yaml` beside the document or in a folder above it, up to the folder that is open. */
async function nearestConfig(
  { platform, folders }: PreferenceSource,
  uri: string,
): Promise<{ readonly uri: string; readonly text: string } | undefined> {
  const top = folders.filter((it) => uri.startsWith(`${it}/`)).sort((a, b) => b.length - a.length)[0];
  if (top === undefined && !uri.startsWith('file:')) return undefined;
  let folder = uri.slice(0, uri.lastIndexOf('/'));
  while (folder.length >= (top ?? folder).length) {
    for (const name of configNames) {
      const text = await platform.readFile(`${folder}/${name}`);
      if (text !== undefined) return { uri: `${folder}/${name}`, text };
    }
    if (folder === top || !folder.includes('/')) return undefined;
    folder = folder.slice(0, folder.lastIndexOf('/'));
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
