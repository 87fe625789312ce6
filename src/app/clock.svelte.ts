/** The time of day for whatever shows time that is left: one timer, only while somebody looks. */
import { createSubscriber } from 'svelte/reactivity';

const TICK_MS = 1000;

export class Clock {
  readonly #now: () => number;
  readonly #subscribe: () => void;

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#subscribe = createSubscriber((update) => {
      const timer = setInterval(update, TICK_MS);
      return () => clearInterval(timer);
    });
  }

  /** Milliseconds since 1970 UTC; who reads it where it is shown is told every second. */
  get now(): number {
    this.#subscribe();
    return this.#now();
  }
}
