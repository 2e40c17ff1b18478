import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/project';
import { runNode } from '../../scripts/run-node';
import type { Host } from '../../scripts/vscode/install';
import { bundleSuite } from './bundle';
import { findDesktop, runDesktop } from './desktop';
import { runHosted } from './hosted';
import type { SuiteOptions } from './run';
import { makeWorkspace } from './workspace';

export const logs = join(root, 'out', 'test', 'vscode');
export const suite = join(logs, 'suite.js');

/** In milliseconds; a machine that is slower can say so in seconds. */
const limit = Number(process.env.DRYDOCK_TIME_LIMIT ?? 300) * 1000;

export interface SuiteRun {
  readonly extension: string;
  readonly results: string;
  readonly grep?: string;
  /** The VS Code from npm, or why there is none. */
  readonly host: Host | string;
}

/** Runs test/vscode/suite inside a real VS Code, or lists its tests as skipped; returns what broke the run. */
export async function runVscodeSuite({
  extension,
  results,
  grep,
  host,
}: SuiteRun): Promise<string | undefined> {
  mkdirSync(logs, { recursive: true });
  const prepare = async (missing?: string) => {
    const options: SuiteOptions = { results, ...(grep ? { grep } : {}), ...(missing ? { missing } : {}) };
    writeFileSync(join(logs, 'options.json'), JSON.stringify(options));
    await bundleSuite(suite, { vscode: missing === undefined });
  };
  const workspace = makeWorkspace(join(logs, 'workspace'), join(root, 'examples'));
  const executable = await findDesktop();
  if (executable !== undefined) {
    console.log(`\nInside VS Code (${executable}):\n`);
    await prepare();
    return runDesktop({ executable, extension, workspace, suite });
  }
  if (typeof host === 'string') {
    await prepare(host);
    await runNode([suite]);
    return undefined;
  }
  console.log('\nInside VS Code (from npm, in a headless browser):\n');
  await prepare();
  const finished = () => existsSync(results) && readFileSync(results, 'utf8').includes('{"end":true}');
  return runHosted({ host, extension, workspace, suite, logs, finished, limit });
}
