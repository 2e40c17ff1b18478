/** What client and server say to each other beyond the language server protocol. */

/** `initializationOptions`. Other editors may leave out any of it. */
export interface InitializationOptions {
  /** URI of the folder with the rules' pages, with a slash at its end. */
  readonly pages?: string;
  /** URI of the folder with ShellCheck's files, with a slash at its end, for servers without files of their own. */
  readonly shellCheck?: string;
  /** Settings for clients that cannot be asked: the value of the section `drydock`. */
  readonly settings?: unknown;
}

/** Server to client: the text of a file, or null. For servers that have no files of their own. */
export const readFileRequest = 'drydock/readFile';

export interface ReadFileParams {
  readonly uri: string;
}
