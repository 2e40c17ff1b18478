import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { buildShellCheck } from '../../scripts/shellcheck';
import { rules } from '../../server/rules/index';

const root = join(__dirname, '..', '..');

/** What a run of the command line came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

export interface Workspace {
  readonly folder: string;
  readonly run: (args: readonly string[], about?: RunOptions) => Run;
  readonly start: (args: readonly string[]) => ChildProcess;
  readonly write: (files: Files) => void;
  readonly read: (path: string) => string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** A folder below the workspace to run in. */
  readonly below?: string;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The rules that these tests are written for. */
const usual = { DL3006: 'warning', DL3014: 'warning', DL3059: 'info', 'unknown-instruction': 'error' };

/** A `.drydock.yaml` that leaves only these rules on. */
export function only(severities: Readonly<Record<string, string>>): string {
  return `rules: ${JSON.stringify({ ...Object.fromEntries(rules.map((it) => [it.code, 'off'])), ...severities })}\n`;
}

/**
 * Inside `describe`: an empty folder for each test, in a repository whose root switches other rules off, so that
 * no new rule changes what is found here.
 */
export function workspace(): Workspace {
  let repository = '';
  let folder = '';
  before(bundle);
  before('puts ShellCheck beside it', () => buildShellCheck(join(dirname(program), 'shellcheck')));
  beforeEach(() => {
    repository = mkdtempSync(join(tmpdir(), 'drydock cli '));
    folder = join(repository, 'work');
    mkdirSync(join(repository, '.git'));
    mkdirSync(folder);
    writeFileSync(join(repository, '.drydock.yaml'), only(usual));
  });
  afterEach(() => rmSync(repository, { recursive: true, force: true }));
  const env = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined };
  return {
    get folder() {
      return folder;
    },
    run: (args, { input = '', below = '.', env: more = {} } = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: join(folder, below),
        input,
        env: { ...env, ...more },
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      return { code: status, out: stdout, errors: stderr };
    },
    start: (args) => spawn(process.execPath, [program, ...args], { cwd: folder, env }),
    write: (files) => {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
  };
}

const program = join(root, 'out', 'test', 'cli.js');

/** The command line as it is built, from the sources as they are. */
function bundle(): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: ['server/cli.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
}
