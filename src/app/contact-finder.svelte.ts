/** The first few contacts that a search finds, as one types. */
import { EVERYTHING } from '../domain/filter.ts';
import type { KithApi } from '../worker/contract/api.ts';
import type { Row } from '../worker/contract/contacts.ts';
import { LatestAnswer } from './latest-answer.svelte.ts';

type Api = Pick<KithApi, 'view' | 'rows' | 'closeView'>;

interface Found {
  /** The search that was asked. */
  readonly search: string;
  readonly rows: readonly Row[];
  /** How many there are in all. */
  readonly total: number;
}

const NONE: Found = { search: '', rows: [], total: 0 };

export class ContactFinder {
  readonly #api: Api;
  readonly #limit: number;
  readonly #answer: LatestAnswer<string, Found>;

  /** `limit`: rows that are given. */
  constructor(api: Api, limit: number) {
    this.#api = api;
    this.#limit = limit;
    this.#answer = new LatestAnswer((search) => this.#ask(search));
  }

  /** The answer to the last search that was answered. */
  get found(): Found {
    return this.#answer.value ?? NONE;
  }
  get busy(): boolean {
    return this.#answer.busy;
  }

  /** A blank search finds nobody. */
  find(search: string): void {
    this.#answer.ask(search.trim());
  }

  async #ask(search: string): Promise<Found> {
    if (search === '') return NONE;
    const view = await this.#api.view({ filter: EVERYTHING, search, sort: null });
    const rows = view.count === 0 ? [] : await this.#api.rows(view.id, 0, this.#limit);
    this.#api.closeView(view.id);
    return { search, rows: rows.flatMap((row) => (row === null ? [] : [row])), total: view.count };
  }
}
