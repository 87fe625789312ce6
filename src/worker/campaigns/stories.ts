/** [B5] What one contact has met of campaigns, with its times: for whoever tells its story. */
import { campaignsOf, isRecipientOf } from '../../base/campaign/campaign-pages.ts';
import { recipientsOf } from '../../base/campaign/recipient-index.ts';
import { DELIVERIES, DELIVERY } from '../../base/campaign/recipient-pages.ts';
import { stateNamed, statesOfPage } from '../../base/campaign/states.ts';
import { numAt } from '../../base/column.ts';
import { numColumn, pageOf, slotOf } from '../../base/page.ts';
import { listOf, type Snapshot } from '../../base/snapshot.ts';
import type { ContactCampaignStory } from '../contract/campaigns.ts';

export function storiesOf(snapshot: Snapshot, contact: number): readonly ContactCampaignStory[] {
  const recipients = recipientsOf(snapshot, contact);
  if (recipients.length === 0) return [];
  const all = campaignsOf(snapshot);
  const { pages } = listOf(snapshot, DELIVERIES);
  return Array.from(recipients)
    .reverse()
    .flatMap((recipient) => {
      const campaign = all.find((one) => isRecipientOf(one, recipient));
      const page = pages[pageOf(recipient)] ?? null;
      if (campaign === undefined || page === null) return [];
      const slot = slotOf(recipient);
      // A time that is not known is kept as 1.
      const at = (key: number): number => {
        const time = numAt(numColumn(page, key), slot, 0);
        return time > 1 ? time : 0;
      };
      return [
        {
          campaign: campaign.id,
          name: campaign.name,
          state: stateNamed(statesOfPage(page)[slot] ?? 0),
          preparedAt: campaign.prepared?.at ?? 0,
          handedAt: at(DELIVERY.handedAt),
          sentAt: at(DELIVERY.sentAt),
          deliveredAt: at(DELIVERY.deliveredAt),
          readAt: at(DELIVERY.readAt),
          failedAt: at(DELIVERY.failedAt),
          repliedAt: at(DELIVERY.repliedAt),
        },
      ];
    });
}
