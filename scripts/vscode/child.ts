import { spawn, spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { atExit } from './lifetime';

const keeper = fileURLToPath(new URL('keeper.mjs', import.meta.url));

export interface Child {
  readonly running: () => boolean;
  /** Ends the process and everything it started. */
  readonly stop: () => void;
}

/** Starts a program whose whole family of processes ends with us; what it prints goes to the file `log`. */
export function startChild(
  command: readonly [string, ...string[]],
  { env, log }: { readonly env: NodeJS.ProcessEnv; readonly log: string },
): Child {
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, [keeper, ...command], {
    stdio: ['pipe', output, output],
    env,
    detached: true,
  });
  let running = true;
  child.on('exit', () => {
    running = false;
  });
  child.on('error', () => {
    running = false;
  });
  const stop = () => {
    forget();
    if (running && child.pid !== undefined) killFamily(child.pid);
    running = false;
  };
  const forget = atExit(stop);
  return { running: () => running, stop };
}

function killFamily(leader: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/T', '/F', '/PID', String(leader)], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
