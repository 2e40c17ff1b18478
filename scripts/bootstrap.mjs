// `npm start` and `npm test` come through here: plain Node, because in a fresh clone nothing is installed yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [task = '', ...options] = process.argv.slice(2);

process.exitCode = await main();

async function main() {
  if (!['start', 'test'].includes(task))
    return fail('Usage: node scripts/bootstrap.mjs start|test [options]');
  if (!recentNode())
    return fail(
      `Drydock's scripts need Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one and try again.`,
    );
  const npm = npmScript();
  if (!npm) return fail('npm was not found. Run this as `npm start` or `npm test`.');
  process.chdir(root);
  const env = { ...process.env, npm_execpath: npm };
  if (!installed()) {
    console.log('Installing the packages Drydock is built with (once, about half a minute) …');
    const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    let code = await run([npm, 'ci', ...options], env);
    if (code === 1) {
      // `npm ci` wants the packages of every platform in the lockfile, also of those that nobody here runs.
      console.log('`npm ci` did not work; trying `npm install` …');
      code = await run([npm, 'install', '--no-save', ...options], env);
    }
    if (code !== 0) {
      return fail(
        'The packages could not be installed; npm says why above. Is this machine online, or behind a proxy npm does not know of? Then try again: nothing needs cleaning up.',
        code,
      );
    }
  }
  const tsx = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
  return run(['--import', tsx, join('scripts', `${task}.ts`), ...options], env);
}

function recentNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** npm's own script, so that it can be run by this very Node, without a shell. */
function npmScript() {
  const beside = dirname(realpathSync(process.execPath));
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
  const candidates = [
    process.env.npm_execpath,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...onPath.filter((file) => existsSync(file)).map((file) => realpathSync(file)),
  ];
  return candidates.find((file) => file && /\.[cm]?js$/.test(file) && existsSync(file));
}

/** Whether node_modules holds what package-lock.json asks for. By content: file times lie after a checkout. */
function installed() {
  try {
    const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
    const present = JSON.parse(readFileSync(join('node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, it]) => path === '' || it.optional || it.devOptional || present[path]?.version === it.version,
    );
  } catch {
    return false;
  }
}

/** Runs Node with these arguments to its end; signals reach it, and it does not outlive us. */
function run(args, env) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const forward = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    // npm or its shell may be killed without a word to us; then we are handed to another parent.
    const parent = process.ppid;
    const orphaned = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500);
    const finish = (code) => {
      clearInterval(orphaned);
      for (const signal of signals) process.off(signal, forward);
      done(code);
    };
    child.on('error', (error) => finish(fail(error.message)));
    child.on('exit', (code, signal) => finish(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

function fail(message, code = 1) {
  console.error(`\n${message}`);
  return code;
}
