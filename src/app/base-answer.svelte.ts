/** An answer about the base, asked anew after every commit: one request at a time, of several commits in a row only the last. */
import type { Base } from './base.svelte.ts';

export class BaseAnswer<T> {
  readonly #base: Base;
  readonly #ask: () => Promise<T>;
  #value = $state.raw<T | undefined>(undefined);
  #wanted = false;
  #running = false;

  constructor(base: Base, ask: () => Promise<T>) {
    this.#base = base;
    this.#ask = ask;
  }

  /** The last answer; undefined before the first. */
  get value(): T | undefined {
    return this.#value;
  }

  /** Asks now and after every commit, until what it returns is called. */
  start(): () => void {
    const stop = this.#base.onChange(() => void this.renew());
    void this.renew();
    return stop;
  }

  async renew(): Promise<void> {
    this.#wanted = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#take()) this.#value = await this.#ask();
    } finally {
      this.#running = false;
    }
  }

  #take(): boolean {
    const wanted = this.#wanted;
    this.#wanted = false;
    return wanted;
  }
}
