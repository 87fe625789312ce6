/** [B5] A condition on campaigns: who is a recipient, and in which state. The marks of all pages are made once for a plan. */
import { type Condition, test } from '../../domain/filter.ts';
import type { Page } from '../page.ts';
import { type PageTest, SOME, type Verdict, verdictOf } from './page-mask.ts';

/** Marks of a page's contacts, 1 for those that are meant; undefined = none of them is. */
export type CampaignMarks = (
  campaign: number | null,
  states: readonly string[],
) => (page: Page) => Uint8Array | undefined;

export function campaignTest(condition: Condition, marksOf: CampaignMarks | undefined, now: number): PageTest {
  const whenNone = test(condition, [], 'campaigns', now);
  const marks =
    condition.op === 'inCampaign' || condition.op === 'notInCampaign'
      ? marksOf?.(condition.campaign, condition.states)
      : condition.op === 'empty' || condition.op === 'filled'
        ? marksOf?.(null, [])
        : undefined;
  return {
    cost: 3,
    run(page, mask): Verdict {
      const found = marks?.(page);
      if (found === undefined) return verdictOf(whenNone);
      const flip = whenNone ? 1 : 0;
      for (let slot = 0; slot < page.slots; slot++) mask.bytes[slot] = (found[slot] ?? 0) ^ flip;
      return SOME;
    },
  };
}
