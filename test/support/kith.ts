/** An app over an API of the test's own: no worker, no storage, no clock. What a test does not give throws when it is asked. */
import { Format } from '../../src/text/format.ts';
import { speech } from '../../src/text/speech.svelte.ts';
import { Kith } from '../../src/app/kith.svelte.ts';
import { Preferences } from '../../src/app/preferences.svelte.ts';
import type { Address } from '../../src/app/router.svelte.ts';
import { EMPTY_CATALOG } from '../../src/domain/catalog.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { BaseState } from '../../src/worker/contract/state.ts';

export const NOW = Date.UTC(2026, 10, 23, 12);

export const EMPTY_STATE: BaseState = {
  commit: 0,
  contacts: 0,
  catalog: EMPTY_CATALOG,
  undo: null,
  redo: null,
  backup: null,
  lock: 'none',
  vanished: false,
  outdated: false,
  landlines: true,
};

/** The methods given; any other throws its name. */
export function apiOf(methods: Partial<KithApi>): KithApi {
  return new Proxy(methods, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name) as unknown;
      return () => {
        throw new Error(`This test gives no answer to ${String(name)}`);
      };
    },
  }) as KithApi;
}

/** An address bar in memory; `back` goes where the browser's button would. */
export class MemoryAddress implements Address {
  readonly steps: string[];
  #at = 0;
  #listeners = new Set<() => void>();

  constructor(hash = '') {
    this.steps = [hash];
  }
  hash(): string {
    return this.steps[this.#at] ?? '';
  }
  push(hash: string): void {
    this.steps.splice(++this.#at, Infinity, hash);
  }
  replace(hash: string): void {
    this.steps[this.#at] = hash;
  }
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  back(): void {
    if (this.#at > 0) this.#at--;
    for (const listener of this.#listeners) listener();
  }
}

export interface KithParts {
  readonly api?: Partial<KithApi>;
  readonly state?: Partial<BaseState>;
  readonly address?: Address;
}

export function kithFor({ api = {}, state = {}, address = new MemoryAddress() }: KithParts = {}): Kith {
  return new Kith({
    api: apiOf(api),
    state: { ...EMPTY_STATE, ...state },
    address,
    preferences: new Preferences(null),
    format: new Format(speech, 'UTC', () => NOW),
    speak: async () => undefined,
  });
}
