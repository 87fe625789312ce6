/** Texts that a person answers with often, kept in this browser. They may bear fields: `Hello $FirstName`. */
import { type KeyStore, Stored } from './stored.svelte.ts';

const MOST = 50;
const LONGEST = 4096;

export class QuickReplies {
  readonly #stored: Stored<readonly string[]>;

  constructor(store: KeyStore | null, first: () => readonly string[]) {
    this.#stored = new Stored(store, 'kith.replies', (stored) => read(stored) ?? first());
  }

  get list(): readonly string[] {
    return this.#stored.value;
  }
  set list(list: readonly string[]) {
    this.#stored.value = read(list) ?? [];
  }
}

function read(stored: unknown): readonly string[] | null {
  if (!Array.isArray(stored)) return null;
  const texts = stored
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.trim().slice(0, LONGEST));
  return [...new Set(texts)].filter((text) => text !== '').slice(0, MOST);
}
