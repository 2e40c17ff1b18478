import { spawn } from 'node:child_process';
import { root } from './project';
import { atExit } from './vscode/lifetime';

/** Runs Node in the project's folder, its output being ours, and tells the exit code. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    const forget = atExit(() => {
      // A moment to tidy up; then it ends whether it likes to or not.
      child.kill('SIGTERM');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      forget();
      resolve(code ?? 1);
    });
  });
}

/** Runs a TypeScript file of the project. */
export function runScript(path: string, args: readonly string[] = []): Promise<number> {
  return runNode(['--import', 'tsx', path, ...args]);
}
