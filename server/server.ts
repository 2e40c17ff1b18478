import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions, fixAllKind } from './features/code-actions';
import { lineRange } from './features/file';
import { foldingRanges } from './features/folding';
import { hover } from './features/hover';
import { nameAt } from './features/names';
import { symbols } from './features/symbols';
import type { Platform, SlowLinter } from './platform';
import { type PreferenceSource, type Preferences, preferencesOf } from './preferences';
import type { InitializationOptions } from './protocol';
import { rules } from './rules/index';
import { check, describe, type OpenFile } from './workspace';

/** Connects the features to a client. Returns once everything is registered; `listen` is left to the caller. */
export function createServer(connection: Connection, platform: Platform): void {
  const documents = new TextDocuments(TextDocument);
  const files = new Map<string, OpenFile>();
  const running = new Map<string, AbortController>();
  const preferences = new Map<string, Preferences>();
  const toldFaults = new Map<string, string>();
  const rulesByCode = new Map(rules.map((it) => [it.code, it]));
  let source: PreferenceSource = { connection, platform, rules, asks: false, given: {}, folders: [] };
  let pages = platform.pages;
  let slowLinters: readonly SlowLinter[] = [];
  let canRegister = false;
  /** Grows when preferences are read anew: an answer to an older question is dropped. */
  let generation = 0;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options: InitializationOptions = params.initializationOptions ?? {};
    const { workspace } = params.capabilities;
    pages = options.pages ?? pages;
    slowLinters = platform.slowLinters(options);
    canRegister = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    source = {
      ...source,
      asks: workspace?.configuration === true,
      given: options.settings,
      folders: (params.workspaceFolders ?? []).map((it) => withoutSlash(it.uri)),
    };
    return {
      serverInfo: { name: 'drydock' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (canRegister) void connection.client.register(DidChangeConfigurationNotification.type, undefined);
    if (source.folders.length > 0)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((it) => withoutSlash(it.uri)));
        const kept = source.folders.filter((it) => !gone.has(it));
        source = { ...source, folders: [...kept, ...added.map((it) => withoutSlash(it.uri))] };
        refresh();
      });
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    source = { ...source, given: (settings as { drydock?: unknown } | null)?.drydock ?? source.given };
    refresh();
  });
  connection.onDidChangeWatchedFiles(refresh);

  documents.onDidChangeContent(({ document }) => update(document));
  documents.onDidClose(({ document: { uri } }) => {
    running.get(uri)?.abort();
    for (const map of [running, files, preferences, toldFaults]) map.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onCodeAction(({ textDocument, range, context }) => {
    const file = files.get(textDocument.uri);
    if (file === undefined || !file.enable) return [];
    const { lines, findings, linter } = file;
    return [
      ...codeActions({
        file,
        findings,
        linter,
        range: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
        diagnostics: context.diagnostics,
        only: context.only,
      }),
    ];
  });
  connection.onHover(({ textDocument, position }) => {
    const file = files.get(textDocument.uri);
    if (file === undefined) return null;
    const { lines, findings } = file;
    return hover({ file, offset: lines.offsetAt(position), findings, rules: rulesByCode, pages }) ?? null;
  });
  const named = ({ textDocument, position }: TextDocumentPositionParams) => {
    const file = files.get(textDocument.uri);
    const name = file && nameAt(file.document, file.lines.offsetAt(position));
    return file && name ? { file, name } : undefined;
  };
  connection.onDefinition((params) => {
    const found = named(params);
    const range = found?.name.definition;
    return found && range ? { uri: params.textDocument.uri, range: lineRange(found.file, range) } : null;
  });
  connection.onReferences((params) => {
    const found = named(params);
    const { uri } = params.textDocument;
    return found?.name.occurrences.map((it) => ({ uri, range: lineRange(found.file, it) })) ?? [];
  });
  connection.onDocumentHighlight((params) => {
    const found = named(params);
    return found?.name.occurrences.map((it) => ({ range: lineRange(found.file, it) })) ?? [];
  });
  connection.onDocumentSymbol(({ textDocument }) => {
    const file = files.get(textDocument.uri);
    return file ? [...symbols(file)] : [];
  });
  connection.onFoldingRanges(({ textDocument }) => {
    const file = files.get(textDocument.uri);
    return file ? [...foldingRanges(file)] : [];
  });
  documents.listen(connection);

  /** Checks the newest version at once, or as soon as its preferences are known for the first time. */
  function update(lines: TextDocument): void {
    const known = preferences.get(lines.uri);
    if (known !== undefined) checkNow(lines, known);
    else ask(lines.uri);
  }

  function checkNow(lines: TextDocument, chosen: Preferences): void {
    running.get(lines.uri)?.abort();
    const controller = new AbortController();
    running.set(lines.uri, controller);
    check({
      connection,
      slowLinters,
      pause: platform.pause,
      rules,
      pages,
      // The library changes its document in place; ours belongs to one text.
      lines: TextDocument.create(lines.uri, lines.languageId, lines.version, lines.getText()),
      preferences: chosen,
      previous: files.get(lines.uri),
      signal: controller.signal,
      onChange: (file) => files.set(lines.uri, file),
    });
  }

  function refresh(): void {
    generation++;
    for (const { uri } of documents.all()) ask(uri);
  }

  function ask(uri: string): void {
    const asked = generation;
    preferencesOf(source, uri).then(
      ({ preferences: chosen, faults }) => {
        const lines = documents.get(uri);
        if (lines === undefined || asked !== generation) return;
        preferences.set(uri, chosen);
        tell(uri, faults);
        checkNow(lines, chosen);
      },
      (error) => connection.console.error(`The settings of ${uri} cannot be read: ${describe(error)}`),
    );
  }

  /** Says once what is wrong with the settings, and again when that changes. */
  function tell(uri: string, faults: readonly string[]): void {
    const text = faults.join('\n');
    const known = [...toldFaults.values()].includes(text);
    toldFaults.set(uri, text);
    if (text !== '' && !known) connection.window.showWarningMessage(`Drydock’s settings: ${text}`);
  }
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
