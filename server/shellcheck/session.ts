import type { Answer, Question } from './messages';
import { clearTimeout, setTimeout } from './world';

/** A worker that runs. */
export interface Worker {
  readonly post: (question: Question) => void;
  readonly terminate: () => void;
}

/** Starts a worker. `onAnswer` is told all that it says, and that it has ended by itself. */
export type StartWorker = (onAnswer: (answer: Answer) => void) => Worker;

/** A worker from its start to its end. It is asked one thing at a time. */
export class Session {
  readonly #worker: Worker;
  #last: Answer | undefined;
  #expecting: ((answer: Answer) => void) | undefined;

  constructor(start: StartWorker) {
    this.#worker = start((answer) => this.#receive(answer));
  }

  /** The answer that comes next; a failure when it takes longer. */
  async next(milliseconds: number): Promise<Answer> {
    if (this.#last !== undefined) return this.#take(this.#last);
    const tooLong = (): void => this.#receive(failed(`no answer in ${milliseconds} ms`));
    const timer = setTimeout(tooLong, milliseconds);
    const answer = await new Promise<Answer>((resolve) => {
      this.#expecting = resolve;
    });
    clearTimeout(timer);
    return this.#take(answer);
  }

  ask(question: Question, milliseconds: number): Promise<Answer> {
    this.#worker.post(question);
    return this.next(milliseconds);
  }

  end(): void {
    this.#worker.terminate();
    this.#receive(failed('stopped'));
  }

  #receive(answer: Answer): void {
    if (this.#last?.kind === 'failed') return;
    this.#last = answer;
    this.#expecting?.(answer);
    this.#expecting = undefined;
  }

  /** Failures stay: what has failed once is not asked again. */
  #take(answer: Answer): Answer {
    if (answer.kind !== 'failed') this.#last = undefined;
    return answer;
  }
}

function failed(reason: string): Answer {
  return { kind: 'failed', reason };
}
