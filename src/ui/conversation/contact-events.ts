/** [C5] [B5] What stands between a contact's messages: campaigns that it was sent, what was done with the conversation, when it was added. */
import { campaignRoute, encodeRoute } from '../../app/route.ts';
import type { Contact } from '../../domain/contact.ts';
import { conversationText as text } from '../../text/conversation.ts';
import { recipientsText } from '../../text/recipients.ts';
import type { ContactCampaignStory } from '../../worker/contract/campaigns.ts';
import type { TalkEvent } from '../../worker/contract/conversations.ts';
import type { TimelineEvent } from './days.ts';

export function contactEvents(
  contact: Pick<Contact, 'createdAt' | 'origin'>,
  stories: readonly ContactCampaignStory[],
  steps: readonly TalkEvent[],
): readonly TimelineEvent[] {
  const events: TimelineEvent[] = steps.map(({ at, what }, i) => ({
    key: `step ${String(i)}`,
    at,
    words: text.events[what],
    href: '',
  }));
  for (const story of stories) {
    // It was prepared for all of its recipients at once; to this one it happened when it was sent.
    const at = story.sentAt || story.handedAt || story.preparedAt;
    if (at === 0) continue;
    const words = text.events.campaign(story.name, recipientsText[story.state]);
    events.push({
      key: `campaign ${String(story.campaign)}`,
      at,
      words,
      href: encodeRoute(campaignRoute(story.campaign)),
    });
  }
  if (contact.createdAt > 0)
    events.push({ key: 'added', at: contact.createdAt, words: text.events.added[contact.origin], href: '' });
  return events.sort((a, b) => a.at - b.at);
}
