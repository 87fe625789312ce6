/** Watches the page for tasks that would make it stutter. */
export class LongTasks {
  #longest = 0;
  readonly #observer: PerformanceObserver;

  constructor() {
    this.#observer = new PerformanceObserver((list) => this.#take(list.getEntries()));
    this.#observer.observe({ type: 'longtask' });
  }

  /** Stops watching; milliseconds of the longest task of 50 ms or more, 0 = there was none. */
  stop(): number {
    this.#take(this.#observer.takeRecords());
    this.#observer.disconnect();
    return this.#longest;
  }

  #take(entries: readonly PerformanceEntry[]): void {
    for (const { duration } of entries) this.#longest = Math.max(this.#longest, duration);
  }
}
