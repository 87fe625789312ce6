/**
 * Recipients as pages of two kinds, 1,024 to a page, a recipient at the same place in both: what was frozen (never written again: number, name,
 * values), and what became of it (contact, stage, times). So that what changes often is small. A campaign's recipients begin a page.
 */
import { fail } from '../../domain/result.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { columnsKind } from '../columns-kind.ts';
import { type Page, PAGE_SIZE } from '../page.ts';
import type { PageKind } from '../page-kind.ts';
import { listOf, type Snapshot } from '../snapshot.ts';
import { DELIVERIES_NAME, DELIVERY, FROZEN } from './recipient-columns.ts';
import { revertDeliveries } from './revert-deliveries.ts';

export { DELIVERY, FROZEN };

const damaged: PageKind<Page>['damaged'] = ({ unreadable }) =>
  fail('damaged', { id: 'campaigns-unreadable', pages: unreadable });

const eraser = () => import('./erase-recipients.ts');

export const RECIPIENTS = columnsKind('recipients', 'KRC', {
  damaged,
  erasing: async () => (await eraser()).erasingFrozen,
});
export const DELIVERIES = columnsKind(DELIVERIES_NAME, 'KDL', {
  damaged,
  revert: revertDeliveries,
  erasing: async () => (await eraser()).erasingDeliveries,
});

/** Numbers of the first page of a campaign's recipients, and of the page behind its last. */
export function pagesOfCampaign({ prepared }: Campaign): { readonly from: number; readonly to: number } {
  if (prepared === null) return { from: 0, to: 0 };
  const from = prepared.first / PAGE_SIZE;
  return { from, to: from + Math.ceil(prepared.count / PAGE_SIZE) };
}

/** In order; a page that is gone is left out. `first`: id of its first recipient. */
export function* deliveriesOf(
  snapshot: Snapshot,
  campaign: Campaign,
): Generator<{ readonly no: number; readonly first: number; readonly page: Page }> {
  const { pages } = listOf(snapshot, DELIVERIES);
  const { from, to } = pagesOfCampaign(campaign);
  for (let no = from; no < to; no++) {
    const page = pages[no] ?? null;
    if (page !== null) yield { no, first: no * PAGE_SIZE, page };
  }
}

export const frozenPage = (snapshot: Snapshot, no: number): Page | null =>
  listOf(snapshot, RECIPIENTS).pages[no] ?? null;
