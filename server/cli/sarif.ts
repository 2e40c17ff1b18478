import type { Rule, Severity } from '../lint/rule';
import type { Detailed, PlacedFix } from './report';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  style: 'note',
};

export interface SarifInput {
  readonly findings: readonly Detailed[];
  /** Files that could not be read, and why. */
  readonly unreadable: readonly { readonly path: string; readonly problem: string }[];
  readonly rules: readonly Rule[];
  readonly version: string;
}

/** SARIF 2.1.0, for code scanning. */
export function sarif({ findings, unreadable, rules, version }: SarifInput): string {
  const used = rules.filter(({ code }) => findings.some((it) => it.code === code));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Drydock', version, rules: used.map(ruleDescriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map(({ path, problem }) => ({
              level: 'error',
              message: { text: `${path} ${problem}` },
              locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
            })),
          },
        ],
        results: findings.map((it) => ({
          ruleId: it.code,
          ruleIndex: used.findIndex(({ code }) => code === it.code),
          level: levels[it.level],
          message: { text: it.message },
          locations: [{ physicalLocation: { artifactLocation: artifact(it.file), region: region(it) } }],
          ...(it.fixes.length > 0 ? { fixes: it.fixes.map((fix) => fixObject(it.file, fix)) } : {}),
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function ruleDescriptor({ code, name, summary, why, severity }: Rule) {
  return {
    id: code,
    name: name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${summary} ${why}` },
    defaultConfiguration: { level: severity === 'off' ? 'none' : levels[severity] },
  };
}

/** A relative URI: SARIF wants forward slashes and percent signs. */
function artifact(path: string): { readonly uri: string } {
  return { uri: path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/') };
}

function region(it: Omit<PlacedFix['edits'][number], 'text'>) {
  return { startLine: it.line, startColumn: it.column, endLine: it.endLine, endColumn: it.endColumn };
}

function fixObject(file: string, { title, edits }: PlacedFix) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifact(file),
        replacements: edits.map((it) => ({ deletedRegion: region(it), insertedContent: { text: it.text } })),
      },
    ],
  };
}
