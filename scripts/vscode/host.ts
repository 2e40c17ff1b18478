import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Child, startChild } from './child';
import type { Host } from './install';
import { atExit } from './lifetime';
import { quietSettings, type Settings } from './settings';

export interface HostOptions {
  /** The folder or the .code-workspace file that is opened. */
  readonly workspace: string;
  /** The folder of the extension to install. It is linked, so a rebuild shows after Developer: Reload Window. */
  readonly extension?: string;
  readonly settings?: Settings;
  /** Whether folders count as trusted without asking; true unless told otherwise. */
  readonly trusted?: boolean;
  /** Without one, whoever reaches the port of this machine gets in. */
  readonly token?: string;
  /** Where the server's output goes; a file that is thrown away unless told otherwise. */
  readonly log?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface RunningHost {
  /** The page to open, with the workspace and the token. */
  readonly address: string;
  /** The name of the server in vscode-remote:// addresses. */
  readonly authority: string;
  readonly running: () => boolean;
  readonly stop: () => void;
}

/** Starts VS Code's server on a free port of the loopback interface, with settings and extensions of its own. */
export async function startHost(host: Host, options: HostOptions): Promise<RunningHost> {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-'));
  const log = options.log ?? join(folder, 'server.log');
  writeFileSync(log, '');
  writeProfile(folder, options);
  const child = startChild([host.node, ...serverArguments(host, folder, options)], {
    env: { ...serverEnvironment(), ...options.env, TMPDIR: folder },
    log,
  });
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  // After the server's end, which is why it is asked for after the start.
  const forget = atExit(remove);
  const stop = () => {
    forget();
    child.stop();
    remove();
  };
  try {
    const port = await listening(child, log);
    const authority = `127.0.0.1:${port}`;
    return { address: pageAddress(authority, options), authority, running: child.running, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function writeProfile(folder: string, { extension, settings }: HostOptions): void {
  const user = join(folder, 'data', 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  mkdirSync(join(folder, 'extensions'));
  if (extension === undefined) return;
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  symlinkSync(extension, join(folder, 'extensions', `${publisher}.${name}-${version}`), 'junction');
}

function serverArguments(host: Host, folder: string, { trusted = true, token }: HostOptions): string[] {
  const tokenFile = join(folder, 'token');
  if (token !== undefined) writeFileSync(tokenFile, token, { mode: 0o600 });
  return [
    join(host.vscode, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0'],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token-file', tokenFile]),
    // The workbench takes the addresses of an extension and its tests from the page's URL only with this one.
    '--enable-smoke-test-driver',
    '--accept-server-license-terms',
    '--disable-telemetry',
    ...(trusted ? ['--disable-workspace-trust'] : []),
    ...['--server-data-dir', join(folder, 'data')],
    ...['--extensions-dir', join(folder, 'extensions')],
  ];
}

/** Ours, less what would make the server believe that it runs inside another VS Code or an npm script. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|npm_|NODE_OPTIONS$|ELECTRON_|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

async function listening(child: Child, log: string): Promise<string> {
  const deadline = Date.now() + 60_000;
  while (child.running() && Date.now() < deadline) {
    const port = /Extension host agent listening on (\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
    if (port !== undefined) return port;
    await delay(50);
  }
  throw new Error(`VS Code did not start. Its output:\n${readFileSync(log, 'utf8')}`);
}

function pageAddress(authority: string, { workspace, token }: HostOptions): string {
  const address = new URL(`http://${authority}/`);
  if (token !== undefined) address.searchParams.set('tkn', token);
  const kind = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  address.searchParams.set(kind, workspace);
  return address.href;
}
