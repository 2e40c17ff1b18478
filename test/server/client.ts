import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

export const serverFile = join(__dirname, '../../dist/server.js');

interface Start {
  /** The section `drydock` for a document. */
  readonly settings?: (uri: string) => unknown;
  readonly folders?: readonly string[];
  readonly capabilities?: Readonly<Record<string, unknown>>;
}

/** An editor, as far as the language server is concerned: real LSP over the pipes of a process. */
export class Client {
  readonly messages: string[] = [];
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #documents = new Map<string, TextDocument>();
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #waiting = new Set<() => void>();
  settings: (uri: string) => unknown = () => null;

  constructor() {
    this.#process = spawn(process.execPath, [serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('The server has no pipes.');
    this.#connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', (it: PublishDiagnosticsParams) => {
      this.#published.set(it.uri, it);
      for (const wake of this.#waiting) wake();
    });
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
      items.map((it) => this.settings(it.scopeUri)),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      this.messages.push(message);
      return null;
    });
    this.#connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.#connection.listen();
  }

  async start({ settings, folders, capabilities }: Start = {}): Promise<InitializeResult> {
    if (settings) this.settings = settings;
    const result: InitializeResult = await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities: capabilities ?? { workspace: { configuration: true, workspaceFolders: true } },
    });
    await this.#connection.sendNotification('initialized', {});
    return result;
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null;
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
    this.#process.kill();
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.#connection.sendRequest(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  async open(uri: string, text: string): Promise<readonly Diagnostic[]> {
    this.#documents.set(uri, TextDocument.create(uri, 'dockerfile', 1, text));
    await this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'dockerfile', version: 1, text },
    });
    return this.diagnostics(uri);
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Replaces the first occurrence of `before` in one incremental edit. */
  async edit(uri: string, before: string, after: string): Promise<readonly Diagnostic[]> {
    const document = this.document(uri);
    const start = document.getText().indexOf(before);
    if (start < 0) throw new Error(`${JSON.stringify(before)} is not in ${uri}`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + before.length) };
    const version = document.version + 1;
    const contentChanges = [{ range, text: after }];
    TextDocument.update(document, contentChanges, version);
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return this.diagnostics(uri);
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  }

  /** The diagnostics of the version that is open, as soon as `holds` is true of them. */
  diagnostics(
    uri: string,
    holds: (diagnostics: readonly Diagnostic[]) => boolean = () => true,
  ): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => {
      const look = (): void => {
        const published = this.#published.get(uri);
        const version = this.#documents.get(uri)?.version;
        const isNow = version === undefined || published?.version === version;
        if (!published || !isNow || !holds(published.diagnostics)) return;
        this.#waiting.delete(look);
        resolve(published.diagnostics);
      };
      this.#waiting.add(look);
      look();
    });
  }

  async actions(uri: string, range: Range, only?: string): Promise<readonly CodeAction[]> {
    const diagnostics = this.#published.get(uri)?.diagnostics ?? [];
    const context = { diagnostics, ...(only ? { only: [only] } : {}) };
    return this.request('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  /** The text of a document after an edit that the server proposes. */
  after(uri: string, edit: WorkspaceEdit | undefined): string {
    const changes = (edit?.documentChanges ?? []).flatMap((it) =>
      'textDocument' in it && it.textDocument.uri === uri ? it.edits : [],
    );
    return TextDocument.applyEdits(
      this.document(uri),
      changes.filter((it) => 'newText' in it),
    );
  }
}

/** `code@line:column-line:column`, counted from 0. */
export function brief({ code, range: { start, end } }: Diagnostic): string {
  return `${code}@${start.line}:${start.character}-${end.line}:${end.character}`;
}
