/** [Q4] How many contacts each segment holds now. Renewed after every commit; of several in a row only the last is asked for. */
import type { SegmentId } from '../domain/catalog.ts';
import type { KithApi } from '../worker/contract/api.ts';
import type { Base } from './base.svelte.ts';

export class SegmentCounts {
  readonly #api: Pick<KithApi, 'segmentCounts'>;
  readonly #base: Base;
  #counts = $state.raw<ReadonlyMap<SegmentId, number>>(new Map());
  #wanted = false;
  #running = false;

  constructor(api: Pick<KithApi, 'segmentCounts'>, base: Base) {
    this.#api = api;
    this.#base = base;
  }

  /** undefined = not counted yet. */
  of(id: SegmentId): number | undefined {
    return this.#counts.get(id);
  }

  start(): () => void {
    const stop = this.#base.onChange(() => void this.renew());
    void this.renew();
    return stop;
  }

  async renew(): Promise<void> {
    this.#wanted = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#take()) {
        const { segments } = this.#base.catalog;
        const counts = segments.length === 0 ? [] : await this.#api.segmentCounts();
        this.#counts = new Map(
          segments.flatMap(({ id }, i) => {
            const count = counts[i];
            return count === undefined ? [] : [[id, count] as const];
          }),
        );
      }
    } finally {
      this.#running = false;
    }
  }

  #take(): boolean {
    const wanted = this.#wanted;
    this.#wanted = false;
    return wanted;
  }
}
