/**
 * A condition on the status, which follows from the last incoming message and the time it is.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { statusOf } from '../../domain/contact.ts';
import { type Condition, test } from '../../domain/filter.ts';
import { COLUMN, numColumn } from '../page.ts';
import { constantTest, type PageTest, SOME, type Verdict, verdictOf } from './page-mask.ts';

export function statusTest(condition: Condition, now: number): PageTest {
  const ofActive = test(condition, 'ACTIVE', 'status', now);
  const ofInactive = test(condition, 'INACTIVE', 'status', now);
  if (ofActive === ofInactive) return constantTest(ofActive);
  const answer = (lastActive: number): boolean => (statusOf(lastActive, now) === 'ACTIVE') === ofActive;
  return {
    cost: 3,
    run(page, mask): Verdict {
      const values = numColumn(page, COLUMN.lastActive)?.values;
      if (values === undefined || values.length === 1) return verdictOf(answer(values?.[0] ?? 0));
      const bytes = mask.bytes;
      for (let slot = 0; slot < values.length; slot++) bytes[slot] = answer(values[slot] as number) ? 1 : 0;
      return SOME;
    },
  };
}
