import type { App } from '../../app';

/** Opens the log of the extension and its language server. */
export function showLog({ log }: App): void {
  log.show();
}
