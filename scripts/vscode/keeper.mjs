// Runs a command in a process group of its own and ends the whole group as soon as whoever started the keeper
// is gone, however it went: the pipe on standard input closes even when that process was killed outright.
import { spawn, spawnSync } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

child.on('error', (error) => end(error.message));
child.on('exit', (code, signal) => end(`${command} ended (${signal ?? `exit code ${code}`})`));
process.stdin.on('error', () => end()).on('close', () => end());
process.stdin.resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end());

function end(why) {
  if (why) console.error(why);
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/T', '/F', '/PID', String(process.pid)], { stdio: 'ignore' });
  } else {
    process.kill(-process.pid, 'SIGKILL');
  }
}
