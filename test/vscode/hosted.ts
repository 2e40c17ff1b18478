import { join } from 'node:path';
import { openBrowser } from '../../scripts/vscode/browser';
import { startHost } from '../../scripts/vscode/host';
import type { Host } from '../../scripts/vscode/install';
import { openPage } from '../../scripts/vscode/page';

export interface HostedRun {
  readonly host: Host;
  readonly extension: string;
  /** The .code-workspace file that is opened. */
  readonly workspace: string;
  /** The bundle whose `run` runs the tests. */
  readonly suite: string;
  /** Where server.log and page.log go. */
  readonly logs: string;
  readonly finished: () => boolean;
  /** In milliseconds, for the whole run. */
  readonly limit: number;
}

/** Runs tests in the extension host of a VS Code in the browser; tells what went wrong with the run itself. */
export async function runHosted(run: HostedRun): Promise<string | undefined> {
  const log = join(run.logs, 'server.log');
  const vscode = await startHost(run.host, { workspace: run.workspace, log });
  const browser = await openBrowser();
  try {
    const remote = (path: string) => `vscode-remote://${vscode.authority}${path}`;
    const payload = {
      extensionDevelopmentPath: remote(run.extension),
      extensionTestsPath: remote(run.suite.replace(/\.js$/, '')),
    };
    await openPage(browser, vscode.address, { payload, log: join(run.logs, 'page.log') });
    return await waitFor(run, vscode.running);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await browser.close();
    vscode.stop();
  }
}

async function waitFor({ finished, limit }: HostedRun, running: () => boolean): Promise<string | undefined> {
  const deadline = Date.now() + limit;
  while (!finished()) {
    if (!running()) return 'VS Code ended before the tests did';
    if (Date.now() > deadline) return `the tests did not end within ${limit / 1000} s`;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}
