import { type Disposable, commands as registry, window } from 'vscode';
import type { App } from '../app';
import { commands } from './index';

/**
 * Registers every command. This is the one place where what they throw is caught: a person is told, a caller
 * that passes arguments (a task, a keybinding, another extension) gets the error itself.
 */
export function registerCommands(app: App): readonly Disposable[] {
  return Object.entries(commands).map(([id, run]) =>
    registry.registerCommand(id, async (...args: readonly unknown[]) => {
      try {
        return await run(app, ...args);
      } catch (error) {
        app.log.error(error instanceof Error ? error : String(error));
        if (args.length > 0) throw error;
        const message = error instanceof Error ? error.message : String(error);
        const chosen = await window.showErrorMessage(message, 'Show Log');
        if (chosen) app.log.show();
        return undefined;
      }
    }),
  );
}
