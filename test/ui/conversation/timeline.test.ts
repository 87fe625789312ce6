/** [C5] What stands between the messages of a timeline, and where. */
import { describe, expect, test } from 'vitest';
import { contactEvents } from '../../../src/ui/conversation/contact-events.ts';
import { byDay, type TimelineEvent } from '../../../src/ui/conversation/days.ts';
import type { CampaignId } from '../../../src/domain/campaign/campaign.ts';
import type { ContactCampaignStory } from '../../../src/worker/contract/campaigns.ts';
import { message } from '../../support/conversations.ts';

const NOON = new Date(2026, 4, 4, 12).getTime();
const HOUR = 3_600_000;
const event = (key: string, at: number): TimelineEvent => ({ key, at, words: key, href: '' });
const WHOLE = { hasOlder: false, hasNewer: false };

describe('[C5] a timeline by day', () => {
  const messages = [message(0, NOON, 'a'), message(1, NOON + HOUR, 'b'), message(2, NOON + 24 * HOUR, 'c')];
  const shown = (events: readonly TimelineEvent[], more = WHOLE): string[][] =>
    byDay(messages, events, more).map(({ items }) =>
      items.map((one) => one.message?.content.text ?? one.event?.key ?? ''),
    );

  test('has what happened where it happened; of one moment a message stands first', () => {
    const events = [event('before', NOON - HOUR), event('same', NOON), event('other', NOON + 2 * HOUR), event('after', NOON + 90 * HOUR)]; // prettier-ignore
    expect(shown(events)).toEqual([['before', 'a', 'same', 'b', 'other'], ['c'], ['after']]);
    expect(byDay([], events, WHOLE).flatMap(({ items }) => items).length).toBe(4);
    expect(byDay([], [], WHOLE)).toEqual([]);
  });

  test('leaves out what belongs between messages that are not shown yet', () => {
    const events = [event('before', NOON - HOUR), event('between', NOON + 5), event('after', NOON + 90 * HOUR)];
    expect(shown(events, { hasOlder: true, hasNewer: false })).toEqual([['a', 'between', 'b'], ['c'], ['after']]);
    expect(shown(events, { hasOlder: true, hasNewer: true })).toEqual([['a', 'between', 'b'], ['c']]);
  });
});

describe('[B5] what a contact has met', () => {
  const story = (campaign: number, more: Partial<ContactCampaignStory>): ContactCampaignStory => ({
    campaign: campaign as CampaignId,
    name: `Offer ${String(campaign)}`,
    state: 'read',
    preparedAt: 0,
    handedAt: 0,
    sentAt: 0,
    deliveredAt: 0,
    readAt: 0,
    failedAt: 0,
    repliedAt: 0,
    ...more,
  });

  test('campaigns stand where they were sent, else handed out, else prepared, and lead to their page', () => {
    const stories = [
      story(1, { preparedAt: 1, handedAt: 2, sentAt: 9 }),
      story(2, { preparedAt: 1, handedAt: 5, state: 'exported' }),
      story(3, { preparedAt: 3, state: 'leftOut:opted-out' }),
      story(4, {}),
    ];
    const steps = [{ at: 4, what: 'resolve' }, { at: 6, what: 'stop' }] as const; // prettier-ignore
    const events = contactEvents({ createdAt: 2, origin: 'API' }, stories, steps);
    expect(events.map(({ at, words, href }) => [at, words, href])).toEqual([
      [2, 'Contact added: a campaign reached them first', ''],
      [3, 'Campaign Offer 3: Left out: opted out', '#/campaigns/3'],
      [4, 'Closed', ''],
      [5, 'Campaign Offer 2: Given to a tool', '#/campaigns/2'],
      [6, 'Stopped marketing messages in WhatsApp', ''],
      [9, 'Campaign Offer 1: Read', '#/campaigns/1'],
    ]);
    expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
  });
});
