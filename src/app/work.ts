/** [K1] What a reload of this tab would lose: an import under way, text not saved. While there is any, no update is taken. */
export class Work {
  readonly #holders = new Set<symbol>();
  readonly #listeners = new Set<() => void>();

  get isUnderWay(): boolean {
    return this.#holders.size > 0;
  }

  /** Something is under way until what it returns is called. */
  hold(): () => void {
    const holder = Symbol();
    this.#holders.add(holder);
    if (this.#holders.size === 1) this.#tell();
    return () => {
      if (this.#holders.delete(holder) && this.#holders.size === 0) this.#tell();
    };
  }

  /** Calls the listener whenever there begins to be something under way, or ends to. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
