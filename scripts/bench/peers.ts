import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The tools that the benchmarks measure Drydock against, installed outside the project. */
export interface Peers {
  readonly dockerfileUtils: string;
  readonly languageServer: readonly string[];
  /** Undefined where tally has no package for this platform. */
  readonly tally: string | undefined;
}

const tallyPackage = `@wharflab/tally-${process.platform}-${process.arch}`;
const versions: readonly string[] = ['dockerfile-language-server-nodejs@0.15.0', 'dockerfile-utils@0.16.3'];

/** Installs the peers, once for each machine. */
export function installPeers(): Peers {
  const folder = join(tmpdir(), 'drydock-bench-peers');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json')))
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const modules = join(folder, 'node_modules');
  const missing = versions.filter((it) => !existsSync(join(modules, it.slice(0, it.lastIndexOf('@')))));
  if (missing.length > 0 && !install(folder, missing))
    throw new Error(
      `Cannot install ${missing.join(' and ')}: the benchmarks need the network the first time.`,
    );
  const tally = join(modules, tallyPackage, 'bin', process.platform === 'win32' ? 'tally.exe' : 'tally');
  if (!existsSync(tally)) install(folder, [`${tallyPackage}@0.45.0`]);
  if (existsSync(tally)) chmodSync(tally, 0o755);
  else console.log(`tally is left out: ${tallyPackage} cannot be installed here.`);
  return {
    dockerfileUtils: join(modules, 'dockerfile-utils'),
    languageServer: [join(modules, 'dockerfile-language-server-nodejs/bin/docker-langserver'), '--stdio'],
    tally: existsSync(tally) ? tally : undefined,
  };
}

function install(folder: string, packages: readonly string[]): boolean {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Start this with npm run bench.');
  const args = [npm, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...packages];
  return spawnSync(process.execPath, args, { cwd: folder, stdio: 'inherit' }).status === 0;
}
