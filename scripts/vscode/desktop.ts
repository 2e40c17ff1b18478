import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The command of a desktop VS Code on this machine; undefined where none is installed or no window can open. */
export function desktopCommand(): string | undefined {
  if (!canOpenWindows()) return undefined;
  const windows = process.platform === 'win32';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const command = folders
    .map((folder) => join(folder, windows ? 'code.cmd' : 'code'))
    .find((path) => existsSync(path));
  if (command === undefined || !windows) return command;
  // A .cmd file needs a shell to run; the program itself lies one folder up.
  const program = join(dirname(command), '..', 'Code.exe');
  return existsSync(program) ? program : undefined;
}

export function canOpenWindows(): boolean {
  // In a terminal of a remote VS Code, `code` is a stand-in that cannot load an extension from a folder.
  if (process.env.VSCODE_IPC_HOOK_CLI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
