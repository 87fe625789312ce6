/**
 * A condition on the status, which follows from the last incoming message and the time it is.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { WINDOW_MS } from '../../domain/contact.ts';
import { type Condition, test } from '../../domain/filter.ts';
import { COLUMN, numColumn } from '../page.ts';
import { constantTest, invert, type PageTest, SOME, type Verdict, verdictOf } from './page-mask.ts';

export function statusTest(condition: Condition, now: number): PageTest {
  const ofActive = test(condition, 'ACTIVE', 'status', now);
  const ofInactive = test(condition, 'INACTIVE', 'status', now);
  if (ofActive === ofInactive) return constantTest(ofActive);
  /** As statusOf says it. */
  const fill = (values: Float64Array, bytes: Uint8Array): void => {
    for (let slot = 0; slot < values.length; slot++) {
      const lastActive = values[slot] as number;
      bytes[slot] = +(lastActive > 0) & +(now - lastActive < WINDOW_MS);
    }
  };
  const one = new Uint8Array(1);
  return {
    cost: 3,
    run(page, mask): Verdict {
      const values = numColumn(page, COLUMN.lastActive)?.values;
      if (values === undefined) return verdictOf(ofInactive);
      if (values.length === 1) {
        fill(values, one);
        return verdictOf((one[0] === 1) === ofActive);
      }
      fill(values, mask.bytes);
      if (ofInactive) invert(mask);
      return SOME;
    },
  };
}
