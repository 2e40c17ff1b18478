import type { Document } from './document';
import type { Finding } from './lint/lint';
import type { LintSettings } from './lint/settings';
import type { InitializationOptions } from './protocol';

/** What the server needs of where it runs. */
export interface Platform {
  /** URI of the folder with the rules' pages, unless the client names one. */
  readonly pages: string | undefined;
  /** The text of a file, or undefined when there is none. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** Settles when typing has paused: slow tools are not asked for each letter. */
  readonly pause: () => Promise<void>;
  /** Tools that take their time: their findings are merged in when they come. */
  readonly slowLinters: (options: InitializationOptions) => readonly SlowLinter[];
}

export interface SlowLinter {
  readonly name: string;
  /** Aborted when the text has moved on. */
  readonly findings: (
    document: Document,
    signal: AbortSignal,
    settings: LintSettings,
  ) => Promise<readonly Finding[]>;
}
