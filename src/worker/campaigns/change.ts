/** Makes, changes, renames, deletes campaigns. What is prepared is frozen: its audience and message are not changed. */
import { draftCampaign, newCampaignId, putCampaign, CAMPAIGNS } from '../../base/campaign/campaign-pages.ts';
import { DELIVERIES, pagesOfCampaign, RECIPIENTS } from '../../base/campaign/recipient-pages.ts';
import type { Draft } from '../../base/draft.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { EMPTY_TEXT } from '../../domain/campaign/message.ts';
import { REPLY_DAYS } from '../../domain/campaign/recipient.ts';
import { fail, ok } from '../../domain/result.ts';
import { cleanLine } from '../../domain/text.ts';
import type { Outcome } from '../changes/outcome.ts';
import type { CampaignChange } from '../contract/campaigns.ts';

const MOST_OF_NAME = 100;
const GONE = fail('gone', { id: 'campaign-gone' });

export interface ChangedCampaign {
  readonly outcome: Outcome;
  readonly campaign: Campaign | null;
}

export function changeCampaign(draft: Draft, change: CampaignChange, now: number): ChangedCampaign {
  if (change.kind === 'create') return create(draft, change, now);
  const campaign = draftCampaign(draft, change.id);
  if (campaign === null) return { outcome: GONE, campaign: null };
  switch (change.kind) {
    case 'update':
      return update(draft, campaign, change);
    case 'rename': {
      const name = cleanLine(change.name).slice(0, MOST_OF_NAME);
      if (name === '') return { outcome: fail('refused', { id: 'name-needed', of: 'campaign' }), campaign };
      const renamed = { ...campaign, name };
      putCampaign(draft, renamed);
      const action = { kind: 'campaign', did: 'rename', name: campaign.name, to: name, contacts: 0 } as const;
      return { outcome: ok(name === campaign.name ? null : action), campaign: renamed };
    }
    case 'delete': {
      const { from, to } = pagesOfCampaign(campaign);
      for (let no = from; no < to; no++) for (const kind of [RECIPIENTS, DELIVERIES]) draft.list(kind).put(no, null);
      draft.list(CAMPAIGNS).put(campaign.id, null);
      const action = { kind: 'campaign', did: 'delete', name: campaign.name, contacts: 0 } as const;
      return { outcome: ok(action), campaign: null };
    }
  }
}

function create(
  draft: Draft,
  { name, audience, message = EMPTY_TEXT }: Extract<CampaignChange, { kind: 'create' }>,
  now: number,
): ChangedCampaign {
  const clean = cleanLine(name).slice(0, MOST_OF_NAME);
  if (clean === '') return { outcome: fail('refused', { id: 'name-needed', of: 'campaign' }), campaign: null };
  const campaign: Campaign = {
    id: newCampaignId(draft),
    name: clean,
    createdAt: now,
    audience,
    message,
    replyDays: REPLY_DAYS,
    dailyLimit: 250,
    prepared: null,
  };
  putCampaign(draft, campaign);
  return { outcome: ok({ kind: 'campaign', did: 'create', name: clean, contacts: 0 }), campaign };
}

function update(
  draft: Draft,
  campaign: Campaign,
  { audience, message, replyDays, dailyLimit }: Extract<CampaignChange, { kind: 'update' }>,
): ChangedCampaign {
  if (campaign.prepared !== null && (audience !== undefined || message !== undefined)) {
    return { outcome: fail('refused', { id: 'campaign-prepared' }), campaign };
  }
  const updated: Campaign = {
    ...campaign,
    audience: audience ?? campaign.audience,
    message: message ?? campaign.message,
    replyDays: replyDays ?? campaign.replyDays,
    dailyLimit: dailyLimit === undefined ? campaign.dailyLimit : dailyLimit,
  };
  putCampaign(draft, updated);
  const action = { kind: 'campaign', did: 'update', name: campaign.name, contacts: 0 } as const;
  const isSame = JSON.stringify(updated) === JSON.stringify(campaign);
  return { outcome: ok(isSame ? null : action), campaign: updated };
}
