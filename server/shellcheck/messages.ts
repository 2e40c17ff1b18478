/** What the server and the worker that holds ShellCheck say to each other. Nothing else joins the two. */

/** To the worker: a script to check. The next one is sent when this one is answered. */
export type Question = string;

/** From the worker. */
export type Answer =
  /** Once, when scripts can be checked. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'checked'; readonly remarks: readonly unknown[] }
  | { readonly kind: 'failed'; readonly reason: string };
