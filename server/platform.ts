import type { Document } from './document';
import type { Finding } from './lint/lint';

/** What the server needs of where it runs. */
export interface Platform {
  /** URI of the folder with the rules' pages, unless the client names one. */
  readonly pages: string | undefined;
  /** The text of a file, or undefined when there is none. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** Tools that take their time: their findings are merged in when they come. */
  readonly slowLinters: readonly SlowLinter[];
}

export interface SlowLinter {
  readonly name: string;
  /** Aborted when the text has moved on. */
  readonly findings: (document: Document, signal: AbortSignal) => Promise<readonly Finding[]>;
}
