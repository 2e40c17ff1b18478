import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Host } from './install';
import { quietSettings, type Settings } from './settings';

export interface WebHostOptions {
  readonly extension: string;
  readonly settings?: Settings;
}

export interface WebHost {
  readonly address: string;
  /** The extension's files that were asked for, such as `dist/web.js`. */
  readonly loaded: ReadonlySet<string>;
  readonly stop: () => Promise<void>;
}

/**
 * Serves VS Code for the web as static files: no server of VS Code's runs, so extensions can only run in the
 * browser's web worker, as they do on vscode.dev.
 */
export async function startWebHost(host: Host, { extension, settings }: WebHostOptions): Promise<WebHost> {
  const loaded = new Set<string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const authority = request.headers.host ?? '';
    if (path.startsWith('/extension/')) loaded.add(path.slice('/extension/'.length));
    const content = path === '/' ? page(host, authority, settings) : file(host, extension, path);
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': contentType(path) });
    response.end(content);
  });
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}/`,
    loaded,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function page(host: Host, authority: string, settings: Settings = {}): string {
  const configuration = {
    additionalBuiltinExtensions: [{ scheme: 'http', authority, path: '/extension' }],
    configurationDefaults: { ...quietSettings, ...settings },
    developmentOptions: { enableSmokeTestDriver: true, logLevel: 3 },
    productConfiguration: { enableTelemetry: false },
    callbackRoute: '/callback',
    enableWorkspaceTrust: false,
    userDataPath: '/',
    isEnabledFileDownloads: false,
    isEnabledFileUploads: false,
    isEnabledCoderGettingStarted: false,
    _wrapWebWorkerExtHostInIframe: false,
  };
  const values: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/static',
    WORKBENCH_NLS_FALLBACK_URL: '/static/out/nls.messages.js',
  };
  const template = readFileSync(join(host.vscode, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function file(host: Host, extension: string, path: string): Buffer | string | undefined {
  const safe = normalize(path);
  if (safe === '/static/out/vs/code/browser/workbench/workbench.js') return serverless(host);
  if (safe.startsWith('/static/')) return read(join(host.vscode, safe.slice('/static/'.length)));
  if (safe.startsWith('/extension/')) return read(join(extension, safe.slice('/extension/'.length)));
  return undefined;
}

/** The workbench of the npm package expects its server to be there; undo the two places that say so. */
function serverless(host: Host): string {
  const workbench = readFileSync(join(host.vscode, 'out/vs/code/browser/workbench/workbench.js'), 'utf8');
  const changes: readonly (readonly [RegExp, string])[] = [
    [/remoteAuthority:location\.host\b/, 'remoteAuthority:void 0'],
    [/(this\.userDataPath\)\.with\(\{scheme:)\w+\.vscodeRemote\}/, '$1"vscode-userdata"}'],
  ];
  return changes.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text))
      throw new Error(`This VS Code is put together differently: no ${pattern} in it.`);
    return text.replace(pattern, replacement);
  }, workbench);
}

function read(path: string): Buffer | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
}

function contentType(path: string): string {
  const types: Readonly<Record<string, string>> = {
    '': 'text/html',
    '.js': 'text/javascript',
    '.mjs': 'text/javascript',
    '.css': 'text/css',
    '.html': 'text/html',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.wasm': 'application/wasm',
  };
  return types[extname(path)] ?? 'application/octet-stream';
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port.'));
      else resolve(address.port);
    });
  });
}
