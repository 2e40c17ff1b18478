import { spawn } from 'node:child_process';
import { atExit } from './lifetime';

/** Installs exact versions of packages into `folder`; none of their scripts is run. */
export function installPackages(folder: string, packages: readonly string[]): Promise<void> {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Run this through npm: npm start, npm test or npm run <script>.');
  const { npm_config_local_prefix: _, ...env } = process.env;
  const args = [npm, 'install', ...packages, '--prefix', folder];
  const options = [
    '--ignore-scripts',
    '--omit=dev',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args, ...options], {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const forget = atExit(() => child.kill('SIGKILL'));
    const complaints: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
    child.on('error', reject);
    child.on('exit', (code) => {
      forget();
      if (code === 0) resolve();
      else
        reject(new Error(`npm could not install ${packages.join(', ') || folder}:\n${complaints.join('')}`));
    });
  });
}
