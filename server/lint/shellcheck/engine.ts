import type { Remark } from './remark';

/** Something that runs ShellCheck on scripts. */
export interface ShellCheckEngine {
  /**
   * Checks scripts and hands over the remarks on each as soon as they are there. One that cannot be checked, or
   * takes too long, has none. Stops when `signal` is aborted. Rejects never: trouble goes to the engine's log.
   */
  readonly check: (
    scripts: readonly string[],
    signal: AbortSignal,
    onChecked: (script: string, remarks: readonly Remark[]) => void,
  ) => Promise<void>;
  /** Ends what it has started. It may be used again. */
  readonly dispose: () => void;
}
