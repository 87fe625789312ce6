/**
 * Campaigns as pages: one a page, its number the campaign's id. So they are committed, undone, told to other tabs and pruned like contacts, and stay
 * out of the catalog, which every commit repeats.
 */
import { type Campaign, type CampaignId, campaignId } from '../../domain/campaign/campaign.ts';
import { fail } from '../../domain/result.ts';
import type { Draft } from '../draft.ts';
import { seal, unseal } from '../format/seal.ts';
import type { PageKind } from '../page-kind.ts';
import { listOf, type Snapshot } from '../snapshot.ts';

export interface CampaignPage {
  readonly campaign: Campaign;
}

const MARK = 'KCP';
const FORMAT = 1;

/** Sizes are of text: two bytes a letter in memory. */
const sizes = new WeakMap<CampaignPage, string>();

const textOf = (page: CampaignPage): string => {
  let text = sizes.get(page);
  if (text === undefined) sizes.set(page, (text = JSON.stringify(page.campaign)));
  return text;
};

export const CAMPAIGNS: PageKind<CampaignPage> = {
  name: 'campaigns',
  encode: (page) => seal(MARK, FORMAT, new TextEncoder().encode(textOf(page))),
  decode(bytes) {
    const found = unseal(MARK, FORMAT, bytes);
    if (typeof found === 'string') return found;
    try {
      return { campaign: JSON.parse(new TextDecoder().decode(found.body)) as Campaign }; // sealed by `encode`
    } catch {
      return 'damaged';
    }
  },
  size: (page) => 2 * textOf(page).length,
  same: (a, b) => textOf(a) === textOf(b),
  erasing: async () => (await import('./erase-recipients.ts')).erasingCampaigns,
  damaged: ({ unreadable }) => fail('damaged', { id: 'campaigns-unreadable', pages: unreadable }),
};

/** The newest first. */
export const campaignsOf = (snapshot: Snapshot): readonly Campaign[] =>
  listOf(snapshot, CAMPAIGNS)
    .pages.flatMap((page) => page?.campaign ?? [])
    .reverse();

export const campaignAt = (snapshot: Snapshot, id: number): Campaign | null =>
  listOf(snapshot, CAMPAIGNS).pages[id]?.campaign ?? null;

export const isRecipientOf = ({ prepared }: Campaign, recipient: number): boolean =>
  prepared !== null && recipient >= prepared.first && recipient < prepared.first + prepared.count;

export const draftCampaign = (draft: Draft, id: number): Campaign | null =>
  draft.list(CAMPAIGNS).page(id)?.campaign ?? null;

export const newCampaignId = (draft: Draft): CampaignId => campaignId(draft.list(CAMPAIGNS).giveIds(1));

export function putCampaign(draft: Draft, campaign: Campaign): void {
  draft.list(CAMPAIGNS).put(campaign.id, { campaign });
}
