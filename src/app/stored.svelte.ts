/** A value kept in this browser: read once, written at every change. Where the browser keeps nothing, it lasts until the tab is closed. */

/** The part of localStorage that is needed. */
export interface KeyStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export class Stored<T> {
  readonly #store: KeyStore | null;
  readonly #key: string;
  #value = $state.raw<T>() as T; // set first thing in the constructor

  /** `read` makes a value of whatever is stored, undefined when there is nothing; it must not throw. */
  constructor(store: KeyStore | null, key: string, read: (stored: unknown) => T) {
    this.#store = store;
    this.#key = key;
    this.#value = read(load(store, key));
  }

  get value(): T {
    return this.#value;
  }
  set value(value: T) {
    this.#value = value;
    try {
      this.#store?.setItem(this.#key, JSON.stringify(value));
    } catch {
      // A full or blocked store costs the memory of a preference, no more.
    }
  }
}

function load(store: KeyStore | null, key: string): unknown {
  try {
    const text = store?.getItem(key) ?? null;
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The browser's store, or null where it is blocked: even asking for it can throw. */
export function keyStoreOf(page: Window): KeyStore | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}
