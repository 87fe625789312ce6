/**
 * A long list that comes a few items at a time, each few in a task of its own: the page answers in between, however long it is.
 *
 *     const rows = new Gradual(() => columns.length, 4);
 *     {#each columns.slice(0, rows.shown) as column}
 *
 * Made while a component is; what has come once stays. More that is added later comes in the same way.
 */
export class Gradual {
  readonly #total: () => number;
  #room = $state(0);

  constructor(total: () => number, step: number) {
    this.#total = total;
    this.#room = step;
    $effect(() => {
      if (this.#room >= total()) return;
      const timer = setTimeout(() => (this.#room += step));
      return () => clearTimeout(timer);
    });
  }

  /** How many of them are there. */
  get shown(): number {
    return Math.min(this.#room, this.#total());
  }
}
