import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { installChromium } from './chromium';

/** A browser to drive VS Code with: one that is installed on this machine, else a Chromium from npm. */
export async function openBrowser(report: (line: string) => void = console.log): Promise<Browser> {
  const own = installedBrowser();
  if (own !== undefined) {
    try {
      return await launch(own, {});
    } catch (error) {
      report(`${own} does not start (${firstLine(error)}); trying another browser.`);
    }
  }
  const fromNpm = await installChromium(report);
  if (fromNpm === undefined) {
    throw new Error('There is no browser here. Install Chrome or Chromium, or name one in CHROME_PATH.');
  }
  return launch(fromNpm.executable, fromNpm.env);
}

function installedBrowser(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
  ];
  return candidates.find((path) => existsSync(path));
}

function launch(executablePath: string, env: Readonly<Record<string, string>>): Promise<Browser> {
  return chromium.launch({
    executablePath,
    env: { ...definedEnvironment(), ...env },
    // Ending is up to lifetime.ts; Playwright's own handlers would end us halfway through it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--force-color-profile=srgb',
    ],
  });
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
