/**
 * How many contacts each of a few filters finds, while they are being edited. Ask with `want`, read with `of`: the last known count stays
 * in sight until the new one is there. One request at a time; filters that are no longer wanted are not asked for.
 */
import type { Filter } from '../domain/filter.ts';
import type { KithApi } from '../worker/contract/api.ts';
import { encodeFilter } from './filter-code.ts';
import { toGroup } from './filter-tree.ts';

export class LiveCounts {
  readonly #api: Pick<KithApi, 'count'>;
  #counts = $state.raw<ReadonlyMap<string, number>>(new Map());
  #wanted: readonly Filter[] = [];
  #commit = -1;
  /** Counts that were asked for before the last reset are not taken. */
  #turn = 0;
  #running = false;

  constructor(api: Pick<KithApi, 'count'>) {
    this.#api = api;
  }

  /** undefined = not known yet. */
  of(filter: Filter): number | undefined {
    return this.#counts.get(codeOf(filter));
  }

  /** Counts these for this commit; earlier wishes are dropped. */
  want(filters: readonly Filter[], commit: number): void {
    this.#wanted = filters;
    if (commit !== this.#commit) {
      this.#commit = commit;
      this.#forget();
    }
    void this.#run();
  }

  /** [C4] Time has passed: counts the same anew. */
  renew(): void {
    this.#forget();
    void this.#run();
  }

  #forget(): void {
    this.#turn++;
    this.#counts = new Map();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (;;) {
        const filter = this.#wanted.find((f) => !this.#counts.has(codeOf(f)));
        if (filter === undefined) return;
        const turn = this.#turn;
        const count = await this.#api.count(filter, '');
        if (turn === this.#turn) this.#counts = new Map(this.#counts).set(codeOf(filter), count);
      }
    } finally {
      this.#running = false;
    }
  }
}

const codeOf = (filter: Filter): string => encodeFilter(toGroup(filter));
