/** [Q4] How many contacts each segment holds now, renewed after every commit. */
import type { SegmentId } from '../domain/catalog.ts';
import type { KithApi } from '../worker/contract/api.ts';
import { BaseAnswer } from './base-answer.svelte.ts';
import type { Base } from './base.svelte.ts';

export class SegmentCounts {
  readonly #counts: BaseAnswer<ReadonlyMap<SegmentId, number>>;

  constructor(api: Pick<KithApi, 'segmentCounts'>, base: Base) {
    this.#counts = new BaseAnswer(base, async () => {
      const { segments } = base.catalog;
      const counts = segments.length === 0 ? [] : await api.segmentCounts();
      return new Map(
        segments.flatMap(({ id }, i) => {
          const count = counts[i];
          return count === undefined ? [] : [[id, count] as const];
        }),
      );
    });
  }

  /** undefined = not counted yet. */
  of(id: SegmentId): number | undefined {
    return this.#counts.value?.get(id);
  }

  renew(): void {
    this.#counts.renew();
  }

  start(): () => void {
    return this.#counts.start();
  }
}
