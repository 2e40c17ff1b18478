import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Document } from './document';
import { diagnostic } from './features/diagnostics';
import type { File } from './features/file';
import { carriedOver } from './lint/carry-over';
import { createLinter, type Finding, type Linter } from './lint/lint';
import type { Rule } from './lint/rule';
import type { Platform, SlowLinter } from './platform';
import type { Preferences } from './preferences';

/** An open document: its newest version, and what is known of it. */
export interface OpenFile extends File {
  readonly enable: boolean;
  readonly linter: Linter;
  /** Our own findings, and behind them those of slow tools. */
  readonly findings: readonly Finding[];
  /** Those of slow tools by the tool's name: from this text, or carried over until the tool has answered. */
  readonly slow: ReadonlyMap<string, readonly Finding[]>;
}

export interface CheckRequest {
  readonly connection: Connection;
  readonly slowLinters: readonly SlowLinter[];
  readonly pause: Platform['pause'];
  readonly rules: readonly Rule[];
  readonly pages: string | undefined;
  readonly lines: TextDocument;
  readonly preferences: Preferences;
  /** The version before this one. */
  readonly previous: OpenFile | undefined;
  /** Aborted when the document changes or is closed. */
  readonly signal: AbortSignal;
  readonly onChange: (file: OpenFile) => void;
}

/** Publishes our own findings at once, then again whenever a slow tool has answered. */
export function check(request: CheckRequest): void {
  const { connection, rules, lines, preferences, previous, signal, onChange } = request;
  const document = new Document(lines.getText());
  const linter = createLinter(rules, preferences.lint, (rule, error) =>
    connection.console.error(`The rule ${rule.code} failed on ${lines.uri}: ${describe(error)}`),
  );
  const { enable } = preferences;
  const own = enable ? linter.findings(document) : [];
  const slow = new Map<string, readonly Finding[]>();
  if (enable && previous !== undefined) {
    for (const [name, findings] of previous.slow)
      slow.set(name, carriedOver(findings, previous.document, document));
  }
  const show = (): void => {
    const findings = [...own, ...[...slow.values()].flat()];
    const file = { document, lines, enable, linter, findings, slow: new Map(slow) };
    onChange(file);
    publish(request, file);
  };
  show();
  if (!enable) return;
  for (const tool of request.slowLinters) {
    ask(request, tool, document).then(
      (found) => {
        if (signal.aborted || found === undefined) return;
        const known = slow.get(tool.name) ?? [];
        slow.set(tool.name, found);
        if (known.length + found.length > 0) show();
      },
      (error) => {
        if (!signal.aborted) connection.console.error(`${tool.name} failed: ${describe(error)}`);
      },
    );
  }
}

/** A tool's findings, asked for when typing has paused; undefined when the text has moved on until then. */
async function ask(
  { pause, preferences, signal, previous }: CheckRequest,
  tool: SlowLinter,
  document: Document,
): Promise<readonly Finding[] | undefined> {
  if (previous !== undefined) await pause();
  return signal.aborted ? undefined : tool.findings(document, signal, preferences.lint);
}

function publish({ connection, pages }: CheckRequest, file: OpenFile): void {
  const { uri, version } = file.lines;
  const diagnostics = file.findings.map((it) => diagnostic(file, it, pages));
  void connection.sendDiagnostics({ uri, version, diagnostics });
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
