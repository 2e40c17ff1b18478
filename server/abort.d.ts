export {};

declare global {
  /** What Node, browsers and workers all have, and the core’s types leave out with everything else of theirs. */
  class AbortController {
    readonly signal: AbortSignal;
    abort(reason?: unknown): void;
  }

  interface AbortSignal {
    readonly aborted: boolean;
    addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
    removeEventListener(type: 'abort', listener: () => void): void;
  }
}
