import type { ShellCheckEngine } from '../lint/shellcheck/engine';
import { type Remark, readRemarks } from '../lint/shellcheck/remark';
import { Session, type StartWorker } from './session';
import { clearTimeout, setTimeout } from './world';

export interface WasmOptions {
  readonly start: StartWorker;
  /** Told of trouble, of each kind once. */
  readonly log: (message: string) => void;
  /** For one script, in milliseconds. */
  readonly timeout?: number;
  /** To load ShellCheck, in milliseconds. */
  readonly loadTimeout?: number;
  /** After so many milliseconds without a script the worker ends, and its memory is free. */
  readonly idleTimeout?: number;
}

/** ShellCheck from WebAssembly in a worker, which starts with the first script and checks one at a time. */
export function wasmEngine(options: WasmOptions): ShellCheckEngine {
  return new WasmEngine(options);
}

/** After so many attempts in a row to load it, there is no ShellCheck. */
const mostAttempts = 2;

class WasmEngine implements ShellCheckEngine {
  readonly #options: Required<WasmOptions>;
  readonly #told = new Set<string>();
  #session: Session | undefined;
  #attempts = 0;
  #turn: Promise<void> = Promise.resolve();
  #idle: unknown;

  constructor(options: WasmOptions) {
    this.#options = { timeout: 5_000, loadTimeout: 60_000, idleTimeout: 300_000, ...options };
  }

  readonly check: ShellCheckEngine['check'] = async (scripts, signal, onChecked) => {
    for (const script of scripts) {
      const turn = this.#turn.then(async () => {
        const remarks = signal.aborted ? undefined : await this.#remarks(script);
        if (remarks !== undefined) onChecked(script, remarks);
      });
      this.#turn = turn.catch(() => undefined);
      await turn;
      if (signal.aborted) return;
    }
  };

  readonly dispose = (): void => {
    clearTimeout(this.#idle);
    this.#session?.end();
    this.#session = undefined;
  };

  /** Undefined when ShellCheck did not get to see the script. */
  async #remarks(script: string): Promise<readonly Remark[] | undefined> {
    const session = await this.#running();
    if (session === undefined) return undefined;
    const answer = await session.ask(script, this.#options.timeout);
    if (this.#session !== session) return undefined;
    if (answer.kind === 'checked') {
      this.#idle = setTimeout(this.dispose, this.#options.idleTimeout);
      return readRemarks(answer.remarks, script, 8);
    }
    this.dispose();
    this.#tell(`ShellCheck gave up on a script: ${answer.kind === 'failed' ? answer.reason : answer.kind}.`);
    return [];
  }

  async #running(): Promise<Session | undefined> {
    clearTimeout(this.#idle);
    if (this.#session !== undefined) return this.#session;
    if (this.#attempts >= mostAttempts) return undefined;
    this.#attempts++;
    const session = new Session(this.#options.start);
    this.#session = session;
    const answer = await session.next(this.#options.loadTimeout);
    if (answer.kind === 'ready') {
      this.#attempts = 0;
      return session;
    }
    if (this.#session !== session) return undefined;
    this.dispose();
    this.#tell(`ShellCheck cannot be loaded: ${answer.kind === 'failed' ? answer.reason : answer.kind}.`);
    return undefined;
  }

  #tell(message: string): void {
    if (!this.#told.has(message)) this.#options.log(message);
    this.#told.add(message);
  }
}
