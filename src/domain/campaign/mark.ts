/**
 * The mark that goes out with a recipient's message (`biz_opaque_callback_data`, at most 512 bytes) and comes back with its statuses: it names the
 * recipient of this campaign of this base for good, and holds nothing of the person.
 */
import type { CampaignId } from './campaign.ts';

export interface Mark {
  readonly campaign: number;
  /** Id of the recipient, over all campaigns. */
  readonly recipient: number;
  /** When the campaign was prepared, in milliseconds: another base has another. */
  readonly prepared: number;
}

export const writeMark = (campaign: CampaignId, recipient: number, prepared: number): string =>
  `kith:${campaign.toString(36)}:${recipient.toString(36)}:${prepared.toString(36)}`;

const MARK = /^kith:([0-9a-z]{1,8}):([0-9a-z]{1,9}):([0-9a-z]{1,10})$/;

/** null: no mark of Kith's. */
export function readMark(text: string): Mark | null {
  const found = MARK.exec(text);
  if (found === null) return null;
  const [, campaign = '', recipient = '', prepared = ''] = found;
  return {
    campaign: parseInt(campaign, 36),
    recipient: parseInt(recipient, 36),
    prepared: parseInt(prepared, 36),
  };
}
