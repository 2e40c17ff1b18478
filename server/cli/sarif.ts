import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule, Severity } from '../lint/rule';
import type { Problem } from './problem';
import type { Located, LocatedEdit, Region, Reporter } from './report';

/** SARIF 2.1.0, for code scanning. The results come first, so that none of them has to be kept. */
export function sarifReporter(rules: readonly Rule[], version: string): Reporter {
  const used = new Map<string, number>();
  let separator = `${JSON.stringify(head).slice(0, -1)},"runs":[{"columnKind":"utf16CodeUnits","results":[\n`;
  const text = (it: Located): string => {
    const index = used.get(it.code) ?? used.size;
    used.set(it.code, index);
    const written = separator + JSON.stringify(result(it, index));
    separator = ',\n';
    return written;
  };
  return {
    file: (findings) => findings.map(text).join(''),
    end: ({ problems }) => {
      const opening = separator === ',\n' ? '' : separator;
      const descriptors = [...used.keys()].flatMap((code) => rules.filter((it) => it.code === code));
      const tool = { driver: { name: 'Drydock', version, rules: descriptors.map(descriptor) } };
      const rest = JSON.stringify({ tool, invocations: [invocation(problems)] });
      return `${opening}\n],${rest.slice(1)}]}\n`;
    },
  };
}

const head = {
  $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  version: '2.1.0',
};

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  style: 'note',
};

function result({ file, code, level, message, fix, ...at }: Located, ruleIndex: number) {
  return {
    ruleId: code,
    ruleIndex,
    level: levels[level],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(file), region: region(at) } }],
    ...(fix ? { fixes: [fixObject(file, fix.title, fix.edits)] } : {}),
  };
}

function fixObject(file: string, title: string, edits: readonly LocatedEdit[]) {
  const replacements = edits.map((it) => ({ deletedRegion: region(it), insertedContent: { text: it.text } }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifact(file), replacements }],
  };
}

function descriptor({ code, name, summary, why, severity }: Rule) {
  return {
    id: code,
    name: name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${summary} ${why}` },
    defaultConfiguration: { level: severity === 'off' ? 'none' : levels[severity] },
  };
}

function invocation(problems: readonly Problem[]) {
  const about = (subject: Problem['about']) =>
    problems.filter((it) => it.about === subject).map(notification);
  return {
    executionSuccessful: !problems.some((it) => it.fatal),
    toolExecutionNotifications: about('input'),
    toolConfigurationNotifications: about('configuration'),
  };
}

function notification({ path, place, message, fatal }: Problem) {
  const at = place ? { region: { startLine: place.line, startColumn: place.column } } : {};
  return {
    level: fatal ? 'error' : 'warning',
    message: { text: `${path} ${message}` },
    locations: [{ physicalLocation: { artifactLocation: artifact(path), ...at } }],
  };
}

function region({ line, column, endLine, endColumn }: Region) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative where the path is: code scanning takes it from the root of the repository. */
function artifact(path: string): { readonly uri: string } {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/') };
}
