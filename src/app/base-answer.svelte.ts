/** An answer about the base, asked anew after every commit: one request at a time, of several commits in a row only the last. */
import type { Base } from './base.svelte.ts';
import { LatestAnswer } from './latest-answer.svelte.ts';

export class BaseAnswer<T> {
  readonly #base: Base;
  readonly #answer: LatestAnswer<undefined, T>;

  constructor(base: Base, ask: () => Promise<T>) {
    this.#base = base;
    this.#answer = new LatestAnswer(() => ask());
  }

  /** The last answer; undefined before the first. */
  get value(): T | undefined {
    return this.#answer.value;
  }

  /** Asks now and after every commit, until what it returns is called. */
  start(): () => void {
    const stop = this.#base.onChange(() => this.renew());
    this.renew();
    return stop;
  }

  renew(): void {
    this.#answer.ask(undefined);
  }
}
