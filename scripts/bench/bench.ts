import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { root } from '../project';
import { LanguageClient } from './language-client';
import { installPeers, type Peers } from './peers';
import { sampleDockerfile } from './sample';

const server = [join(root, 'dist/server.js'), '--stdio'];
const cli = join(root, 'dist/cli.js');

async function bench(): Promise<void> {
  const build = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/build.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (build.status !== 0) throw new Error('The build failed.');
  const peers = installPeers();
  core();
  filesPerSecond(peers);
  await latency(peers);
}

/** Parse and lint of one edit, without a language server. */
function core(): void {
  console.log('\nParsing and linting a text anew, in milliseconds (median of 40)');
  const outfile = join(root, 'out/bench/core.js');
  buildSync({ entryPoints: [join(root, 'scripts/bench/core.ts')], outfile, bundle: true, platform: 'node' });
  spawnSync(process.execPath, [outfile], { stdio: 'inherit' });
}

/** A thousand files below one folder, each tool in one process. */
function filesPerSecond({ tally, dockerfileUtils }: Peers): void {
  const folder = mkdtempSync(join(tmpdir(), 'drydock-bench-'));
  const count = 1000;
  for (let index = 0; index < count; index++) {
    mkdirSync(join(folder, String(index)));
    writeFileSync(join(folder, String(index), 'Dockerfile'), sampleDockerfile(30 + (index % 60)));
  }
  console.log(`\nFiles per second, ${count} files of 30 to 90 lines, one process (ratio to Drydock)`);
  const drydock = [cli, 'lint', '--format', 'json', '--no-fail'];
  const ours = perSecond(count, process.execPath, [...drydock, '--no-shellcheck', folder]);
  row('drydock without ShellCheck', ours.toFixed(0));
  const validate = `const{validate}=require(process.argv[1]);const fs=require('fs');for(const d of fs.readdirSync(process.argv[2]))validate(fs.readFileSync(process.argv[2]+'/'+d+'/Dockerfile','utf8'))`;
  compare(
    'dockerfile-utils (syntax and few checks)',
    ours,
    perSecond(count, process.execPath, ['-e', validate, dockerfileUtils, folder]),
  );
  if (tally !== undefined) {
    const args = ['lint', '--format', 'json', '--slow-checks=off', '--fail-level', 'none'];
    compare(
      'tally without ShellCheck',
      ours,
      perSecond(count, tally, [...args, '--ignore', 'shellcheck/*', folder]),
    );
  }
  rmSync(folder, { recursive: true });
}

/** From the edit that is sent to the diagnostics that come back, over real LSP. */
async function latency({ tally, languageServer }: Peers): Promise<void> {
  for (const lines of [50, 500, 5000]) {
    console.log(
      `\nFrom edit to diagnostics over LSP, ${lines} lines, milliseconds (median of 20; ratio to Drydock)`,
    );
    const ours = await editLatency(process.execPath, server, lines);
    row('drydock', ours.toFixed(1));
    compare(
      'dockerfile-language-server-nodejs',
      ours,
      await editLatency(process.execPath, languageServer, lines),
    );
    if (tally !== undefined)
      compare('tally (with ShellCheck)', ours, await editLatency(tally, ['lsp', '--stdio'], lines));
  }
}

async function editLatency(command: string, args: readonly string[], lines: number): Promise<number> {
  const client = await LanguageClient.start(command, args);
  const uri = pathToFileURL(join(tmpdir(), 'drydock-bench', 'Dockerfile')).href;
  const text = sampleDockerfile(lines);
  await client.open(uri, text);
  const times: number[] = [];
  const started = performance.now();
  for (let edit = 0; edit < 20 && performance.now() - started < 30_000; edit++)
    times.push(await client.edit(uri, `${text}RUN echo ${edit}\n`));
  await client.stop();
  return median(times);
}

function perSecond(count: number, command: string, args: readonly string[]): number {
  let status: number | null = null;
  const time = Math.min(
    ...[1, 2].map(() =>
      milliseconds(() => {
        status = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] }).status;
      }),
    ),
  );
  if (status !== 0) console.log(`  (${command} ended with ${status})`);
  return count / (time / 1000);
}

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function compare(name: string, ours: number, theirs: number): void {
  row(name, `${theirs.toFixed(1).padStart(9)}   × ${(theirs / ours).toFixed(2)}`);
}

function row(name: string, value: string): void {
  console.log(`  ${name.padEnd(42)} ${value}`);
}

void bench();
