import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Document } from './document';
import { diagnostic } from './features/diagnostics';
import type { File } from './features/file';
import { createLinter, type Finding, type Linter } from './lint/lint';
import type { Rule } from './lint/rule';
import type { SlowLinter } from './platform';
import type { Preferences } from './preferences';

/** An open document: its newest version, and what is known of it. */
export interface OpenFile extends File {
  readonly enable: boolean;
  readonly linter: Linter;
  /** Our own findings, and after them those of slow tools that have come in. */
  readonly findings: readonly Finding[];
}

export interface CheckRequest {
  readonly connection: Connection;
  readonly slowLinters: readonly SlowLinter[];
  readonly rules: readonly Rule[];
  readonly pages: string | undefined;
  readonly lines: TextDocument;
  readonly preferences: Preferences;
  /** Aborted when the document changes or is closed. */
  readonly signal: AbortSignal;
  readonly onChange: (file: OpenFile) => void;
}

/** Publishes our own findings at once, then again whenever a slow tool has added its own. */
export function check(request: CheckRequest): void {
  const { connection, slowLinters, rules, lines, preferences, signal, onChange } = request;
  const document = new Document(lines.getText());
  const linter = createLinter(rules, preferences.lint, (rule, error) =>
    connection.console.error(`The rule ${rule.code} failed on ${lines.uri}: ${describe(error)}`),
  );
  const { enable } = preferences;
  let findings = enable ? linter.findings(document) : [];
  const show = (): void => {
    const file = { document, lines, enable, linter, findings };
    onChange(file);
    publish(request, file);
  };
  show();
  if (!enable) return;
  for (const slow of slowLinters) {
    slow.findings(document, signal, preferences.lint).then(
      (found) => {
        if (signal.aborted || found.length === 0) return;
        findings = [...findings, ...found];
        show();
      },
      (error) => {
        if (!signal.aborted) connection.console.error(`${slow.name} failed: ${describe(error)}`);
      },
    );
  }
}

function publish({ connection, pages }: CheckRequest, file: OpenFile): void {
  const { uri, version } = file.lines;
  const diagnostics = file.findings.map((it) => diagnostic(file, it, pages));
  void connection.sendDiagnostics({ uri, version, diagnostics });
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
