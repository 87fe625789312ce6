/** [B4] Counts those who are held back as yet, and when the first of them may be written to. */
import type { HeldBack } from '../contract/campaigns.ts';

export class HeldCount {
  readonly #until: ReadonlyMap<number, number>;
  #contacts = 0;
  #first = 0;

  /** `until`: by contact. */
  constructor(until: ReadonlyMap<number, number>) {
    this.#until = until;
  }

  /** True where the contact is held back, and counted. */
  takes(contact: number): boolean {
    const until = this.#until.get(contact);
    if (until === undefined) return false;
    this.#contacts++;
    if (this.#first === 0 || until < this.#first) this.#first = until;
    return true;
  }

  get count(): HeldBack {
    return { contacts: this.#contacts, until: this.#first };
  }
}

export const NOBODY_HELD: ReadonlyMap<number, number> = new Map();
