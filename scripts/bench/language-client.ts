import { type ChildProcess, spawn } from 'node:child_process';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';

/** A language server that is spoken to as an editor does. */
export class LanguageClient {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  #published: ((uri: string, version: number | undefined) => void) | undefined;
  #pulls = false;
  #version = 1;

  private constructor(command: string, args: readonly string[]) {
    this.#process = spawn(command, [...args], { stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error(`${command} has no pipes.`);
    this.#connection = createMessageConnection(stdout, stdin);
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      (it: { uri: string; version?: number }) => this.#published?.(it.uri, it.version),
    );
    this.#connection.onRequest('workspace/configuration', (it: { items: readonly unknown[] }) =>
      it.items.map(() => null),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onRequest('window/workDoneProgress/create', () => null);
    this.#connection.listen();
  }

  static async start(command: string, args: readonly string[]): Promise<LanguageClient> {
    const client = new LanguageClient(command, args);
    const { capabilities } = (await client.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: {
        workspace: { configuration: true },
        textDocument: { publishDiagnostics: { versionSupport: true }, synchronization: {} },
      },
    })) as { readonly capabilities: Readonly<Record<string, unknown>> };
    client.#pulls = capabilities.diagnosticProvider !== undefined;
    await client.#connection.sendNotification('initialized', {});
    return client;
  }

  /** Opens a document; settles with its first diagnostics. */
  async open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'dockerfile', version: this.#version, text };
    const done = this.#diagnostics(uri);
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    await done();
  }

  /** Replaces a document's text by one edit at its end; settles with its diagnostics. Milliseconds. */
  async edit(uri: string, text: string): Promise<number> {
    this.#version++;
    const done = this.#diagnostics(uri);
    const start = performance.now();
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: this.#version },
      contentChanges: [{ text }],
    });
    await done();
    return performance.now() - start;
  }

  async stop(): Promise<void> {
    const timeout = setTimeout(() => this.#process.kill('SIGKILL'), 2000);
    await this.#connection.sendRequest('shutdown').catch(() => undefined);
    await this.#connection.sendNotification('exit').catch(() => undefined);
    this.#connection.dispose();
    this.#process.kill();
    clearTimeout(timeout);
  }

  #diagnostics(uri: string): () => Promise<unknown> {
    if (this.#pulls)
      return () => this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    const version = this.#version;
    const published = new Promise<void>((resolve) => {
      this.#published = (of, known) => {
        if (of === uri && (known === undefined || known >= version)) resolve();
      };
    });
    return () => published;
  }
}
