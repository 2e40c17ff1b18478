import type { App } from '../app';
import { fixAll } from './fix-all';
import { showLog } from './log/show';
import { restartServer } from './server/restart';

export type Command = (app: App, ...args: readonly unknown[]) => Promise<unknown> | unknown;

/** Every command of the extension; package.json has the same ids. */
export const commands: Readonly<Record<string, Command>> = {
  'drydock.fixAll': fixAll,
  'drydock.log.show': showLog,
  'drydock.server.restart': restartServer,
};
