import { appendFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

export interface PageOptions {
  /** Passed to the workbench: a file to open, the extension under development, … */
  readonly payload?: Readonly<Record<string, string>>;
  /** The file that takes what the page says on its console. */
  readonly log?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly scale?: number;
}

/** Opens VS Code at this address and waits until its window is there. */
export async function openPage(browser: Browser, address: string, options: PageOptions = {}): Promise<Page> {
  const { payload, log, size = { width: 1200, height: 800 }, scale = 1 } = options;
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale });
  if (log !== undefined) logConsole(page, log);
  const url = new URL(address);
  if (payload !== undefined) url.searchParams.set('payload', JSON.stringify(Object.entries(payload)));
  await page.goto(url.href);
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  return page;
}

function logConsole(page: Page, log: string): void {
  writeFileSync(log, '');
  const write = (line: string) => appendFileSync(log, `${line.replace(/%c\s*|\s*color: \S+/g, '')}\n`);
  page.on('console', (message) => write(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => write(`[uncaught] ${error.stack ?? error.message}`));
  page.on('crash', () => write('[crash] The page crashed.'));
}
