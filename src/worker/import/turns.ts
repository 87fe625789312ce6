/** Work that goes one after the other: what comes later ends what goes on, and what waits. */
import { fail, type Result } from '../../domain/result.ts';

export const CANCELLED = fail('cancelled', { id: 'import-cancelled' });

export class Turns {
  #abort = new AbortController();
  #last: Promise<unknown> = Promise.resolve();

  /** Does it when what goes on has ended; it must end early when its signal says so. */
  take<T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    this.cancel();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const turn = this.#last.then(() => (signal.aborted ? CANCELLED : work(signal)));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  cancel(): void {
    this.#abort.abort();
  }
}
