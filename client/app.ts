import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the extension is made of, handed to everything that needs it. */
export interface App {
  readonly server: BaseLanguageClient;
  readonly log: LogOutputChannel;
}
