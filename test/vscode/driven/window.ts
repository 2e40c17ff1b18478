import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../../scripts/project';
import { openBrowser } from '../../../scripts/vscode/browser';
import { type HostOptions, startHost } from '../../../scripts/vscode/host';
import { installHost } from '../../../scripts/vscode/install';
import { openPage } from '../../../scripts/vscode/page';
import { startWebHost, type WebHost } from '../../../scripts/vscode/web';
import { requires } from '../../requirements';
import { makeWorkspace } from '../workspace';

const logs = join(root, 'out', 'test', 'vscode');
const extension = resolve(process.env.DRYDOCK_EXTENSION ?? root);

/** A real VS Code window for the tests of a `describe`, open from its first test to its last. */
export interface Window {
  readonly page: Page;
}

/** With the extension in the Node extension host of VS Code's server and a copy of the examples as workspace. */
export function useWindow(
  name: string,
  options: Partial<HostOptions> & { readonly open?: string } = {},
): Window {
  return useBrowser(name, async () => {
    const workspace = join(logs, `workspace-${name}`);
    makeWorkspace(workspace, join(root, 'examples'));
    const log = join(logs, `${name}-server.log`);
    const folder = join(workspace, 'examples');
    const host = await startHost(await installHost(), { workspace: folder, extension, log, ...options });
    const file = `vscode-remote://${host.authority}${join(folder, options.open ?? '')}`;
    const payload = options.open === undefined ? undefined : { openFile: file };
    return { address: host.address, stop: host.stop, ...(payload === undefined ? {} : { payload }) };
  });
}

/** With the extension in the browser's web worker, where no server and no file system is. */
export function useWebWindow(name: string): Window & { readonly web: WebHost } {
  let web: WebHost | undefined;
  const window = useBrowser(name, async () => {
    web = await startWebHost(await installHost(), { extension });
    return web;
  });
  return {
    get page() {
      return window.page;
    },
    get web() {
      if (web === undefined) throw new Error('VS Code is not open.');
      return web;
    },
  };
}

interface Address {
  readonly address: string;
  readonly payload?: Readonly<Record<string, string>>;
  readonly stop: () => void | Promise<void>;
}

function useBrowser(name: string, start: () => Promise<Address>): Window {
  let browser: Browser | undefined;
  let page: Page | undefined;
  let host: Address | undefined;
  requires('vscode', () => process.env.DRYDOCK_MISSING_VSCODE);
  before('opens VS Code', async function () {
    this.timeout(120_000);
    mkdirSync(logs, { recursive: true });
    host = await start();
    browser = await openBrowser();
    const log = join(logs, `${name}-page.log`);
    page = await openPage(browser, host.address, { log, ...(host.payload ? { payload: host.payload } : {}) });
    page.setDefaultTimeout(20_000);
  });
  afterEach('takes a picture of a failure', async function () {
    if (this.currentTest?.state !== 'failed' || page === undefined) return;
    const path = join(logs, `${name}-failed.png`);
    await page.screenshot({ path });
    console.log(`    What the window showed: ${path}, its console: ${name}-page.log beside it.`);
  });
  after('closes VS Code', async () => {
    await browser?.close();
    await host?.stop();
  });
  return {
    get page() {
      if (page === undefined) throw new Error('VS Code is not open.');
      return page;
    },
  };
}
