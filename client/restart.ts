import { commands, type LogOutputChannel, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const most = 5;
const within = 3 * 60 * 1000;

/**
 * Restarts a server that has ended unexpectedly. The first time is told, the next ones are only logged; after
 * five within three minutes it is left to the person.
 */
export function restartQuietly(log: LogOutputChannel): ErrorHandler {
  const ends: number[] = [];
  let told = false;
  return {
    error: (error) => {
      log.error(error);
      return { action: ErrorAction.Continue };
    },
    closed: () => {
      const now = Date.now();
      ends.push(now);
      while ((ends[0] ?? now) < now - within) ends.shift();
      log.error('The language server has ended unexpectedly.');
      if (ends.length >= most) {
        offer(log, 'Drydock’s language server keeps ending and was not restarted.', 'Restart');
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      if (!told) offer(log, 'Drydock’s language server ended unexpectedly and was restarted.');
      told = true;
      return { action: CloseAction.Restart, handled: true };
    },
  };
}

function offer(log: LogOutputChannel, message: string, ...more: readonly string[]): void {
  window.showWarningMessage(message, ...more, 'Show Log').then((chosen) => {
    if (chosen === 'Show Log') log.show();
    if (chosen === 'Restart') void commands.executeCommand('drydock.server.restart');
  });
}
