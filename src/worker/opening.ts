/**
 * How far the base is there: not at all, enough for its first rows, or all of it. What is asked meanwhile waits for what it needs, and no
 * longer; where the base cannot be opened, until it was recovered.
 */
class Gate {
  readonly opened: Promise<void>;
  isOpen = false;
  #open = (): void => undefined;

  constructor() {
    this.opened = new Promise((resolve) => (this.#open = resolve));
  }

  open(): void {
    this.isOpen = true;
    this.#open();
  }
}

export class Opening {
  readonly #seen = new Gate();
  readonly #whole = new Gate();

  get isWhole(): boolean {
    return this.#whole.isOpen;
  }
  /** Head, catalog and the first rows are known. */
  get seen(): Promise<void> {
    return this.#seen.opened;
  }
  get whole(): Promise<void> {
    return this.#whole.opened;
  }

  becomeSeen(): void {
    this.#seen.open();
  }
  becomeWhole(): void {
    this.#seen.open();
    this.#whole.open();
  }

  /** The same methods, each of which waits until the base is whole. */
  whenWhole<T extends object>(served: T): T {
    const waiting = Object.entries(served).map(([name, method]: [string, (...given: unknown[]) => unknown]) => [
      name,
      (...given: unknown[]) => (this.isWhole ? method(...given) : this.whole.then(() => method(...given))),
    ]);
    // The same names with the same arguments; what a method gives, a page awaits anyway.
    return Object.fromEntries(waiting) as T;
  }
}
