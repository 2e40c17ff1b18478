import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './project';
import { runScript } from './run-node';
import { desktopCommand } from './vscode/desktop';
import { startHost } from './vscode/host';
import { installHost } from './vscode/install';

const help = `npm start [-- options]   Opens the examples in a VS Code that has Drydock.

  --browser     in the browser, even where VS Code is installed
  --no-build    as it was built last
  --help        this`;

const examples = join(root, 'examples');

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      browser: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(help);
  if (!values['no-build']) {
    console.log('Building Drydock …');
    if ((await runScript('scripts/build.ts')) !== 0)
      throw new Error('Drydock could not be built; see above.');
  }
  const desktop = values.browser ? undefined : desktopCommand();
  if (desktop !== undefined) return openDesktop(desktop);
  await serve();
}

function openDesktop(command: string): void {
  console.log('Opening VS Code with Drydock on the examples. Other extensions are off in that window.');
  const args = [`--extensionDevelopmentPath=${root}`, '--disable-extensions', '--new-window', examples];
  const child = spawn(command, args, { stdio: 'inherit' });
  child.on('error', (error) => {
    console.error(`VS Code could not be opened (${error.message}). Try: npm start -- --browser`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function serve(): Promise<void> {
  const host = await installHost();
  console.log('Starting VS Code …');
  const vscode = await startHost(host, {
    workspace: examples,
    extension: root,
    token: randomBytes(16).toString('hex'),
    settings: { 'workbench.startupEditor': 'readme' },
  });
  console.log(`
VS Code with Drydock is ready. Open this address in your browser:

  ${vscode.address}

It holds a secret and works on this machine only. Ctrl-C here ends it.`);
  setInterval(() => {
    if (vscode.running()) return;
    console.error('VS Code has ended unexpectedly. Run npm start again.');
    process.exit(1);
  }, 1000);
}
