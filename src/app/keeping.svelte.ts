/** [K3] Whether the browser keeps what is stored until the person deletes it: asked at the first import, and what it answered. */

/** The part of the browser's StorageManager that is needed. */
export type Keeper = Pick<StorageManager, 'persist' | 'persisted'>;

/** Browsers give it to secure addresses only. */
export const keeperOf = (navigator: Navigator): Keeper | null => ('storage' in navigator ? navigator.storage : null);

export class Keeping {
  readonly #keeper: Keeper | null;
  #answer = $state.raw<boolean | null>(null);

  constructor(keeper: Keeper | null) {
    this.#keeper = keeper;
  }

  /** What it answered when it was asked; null: it was not, or does not say. */
  get answer(): boolean | null {
    return this.#answer;
  }

  /** Asks, unless it keeps everything already. Some browsers ask the person in turn. */
  async ask(): Promise<boolean | null> {
    try {
      if (this.#keeper !== null) this.#answer = (await this.#keeper.persisted()) || (await this.#keeper.persist());
    } catch {
      // It does not say.
    }
    return this.#answer;
  }
}
