import { execFile } from 'node:child_process';

export interface ProcessRequest {
  readonly path: string;
  /** Names in `folder`, or `-` for `input`. */
  readonly files: readonly string[];
  readonly folder?: string;
  readonly input?: string;
  readonly signal: AbortSignal;
  readonly timeout: number;
}

/** What became of one run of ShellCheck. */
export type Outcome =
  | { readonly kind: 'checked'; readonly comments: readonly Comment[] }
  /** It cannot read the files, as one confined to its own folders. */
  | { readonly kind: 'refused' | 'failed' | 'missing'; readonly reason: string }
  | { readonly kind: 'aborted' };

export interface Comment {
  readonly file: unknown;
}

/** Settings of the person or the machine would make other findings of the same Dockerfile. */
const args: readonly string[] = ['--norc', '--format=json1', '--severity=style'];

/** Runs ShellCheck without a shell. It is killed when `signal` is aborted or the time is up. */
export function runShellCheck(request: ProcessRequest): Promise<Outcome> {
  const { path, files, folder, input, signal, timeout } = request;
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      env: { ...process.env, SHELLCHECK_OPTS: '' },
      maxBuffer: 64 * 1024 * 1024,
      signal,
      timeout,
      windowsHide: true,
    };
    const child = execFile(path, [...args, ...files], options, (error, stdout) => {
      if (signal.aborted) resolve({ kind: 'aborted' });
      else if (error?.code === 'ENOENT' || error?.code === 'EACCES')
        resolve({ kind: 'missing', reason: `ShellCheck cannot be started: ${error.message}` });
      else if (error?.killed) resolve({ kind: 'failed', reason: `ShellCheck took over ${timeout} ms.` });
      else if (error?.code === 2) resolve({ kind: 'refused', reason: `ShellCheck: ${error.message}` });
      else resolve(outcomeOf(stdout));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}

function outcomeOf(stdout: string): Outcome {
  try {
    const { comments } = JSON.parse(stdout) as { readonly comments: unknown };
    if (Array.isArray(comments)) return { kind: 'checked', comments };
  } catch {
    // Said below: what comes out is no JSON.
  }
  return { kind: 'failed', reason: `ShellCheck’s answer cannot be read: ${stdout.slice(0, 200)}` };
}
