import { describe, expect, test } from 'vitest';
import { MOST_SHOWN, Timeline } from '../../src/app/timeline.svelte.ts';
import { FakeConversations } from '../support/conversations.ts';
import { EMPTY_STATE } from '../support/kith.ts';

const many = (count: number): FakeConversations =>
  new FakeConversations([
    { name: 'Asha', phone: 919876543210, messages: Array.from({ length: count }, (_, i) => `<${String(i)}`) },
  ]);

const places = (timeline: Timeline): readonly [number | undefined, number | undefined, number] => [
  timeline.messages[0]?.place,
  timeline.messages.at(-1)?.place,
  timeline.messages.length,
];

async function opened(count: number): Promise<{ timeline: Timeline; fake: FakeConversations }> {
  const fake = many(count);
  const timeline = new Timeline(fake.api(() => EMPTY_STATE));
  await timeline.open(1);
  return { timeline, fake };
}

describe('[C5] a timeline', () => {
  test('of 50,000 messages asks for the newest alone', async () => {
    const { timeline, fake } = await opened(50_000);
    expect(places(timeline)).toEqual([49_920, 49_999, 80]);
    expect(fake.calls).toEqual(['messages 49920–50000']);
    expect([timeline.hasOlder, timeline.hasNewer]).toEqual([true, false]);
  });

  test('holds a few hundred however far one scrolls, in order and without a gap', async () => {
    const { timeline } = await opened(2_000);
    for (let i = 0; i < 40; i++) await timeline.older();
    expect(places(timeline)).toEqual([0, MOST_SHOWN - 1, MOST_SHOWN]);
    expect(timeline.hasOlder).toBe(false);
    for (let i = 0; i < 40; i++) {
      await timeline.newer();
      const shown = timeline.messages.map(({ place }) => place);
      expect(shown).toEqual(shown.map((_, at) => (shown[0] ?? 0) + at));
    }
    expect(places(timeline)).toEqual([2_000 - MOST_SHOWN, 1_999, MOST_SHOWN]);
  });

  test('goes to a place far away, and not at all where it is in sight', async () => {
    const { timeline, fake } = await opened(5_000);
    await timeline.goTo(1_000);
    expect(places(timeline)).toEqual([960, 1_039, 80]);
    const asked = fake.calls.length;
    await timeline.goTo(1_010);
    expect(fake.calls).toHaveLength(asked);
    await timeline.goTo(3);
    expect(places(timeline)).toEqual([0, 79, 80]);
  });

  test('of another contact drops what comes late', async () => {
    const fake = new FakeConversations([
      { name: 'Asha', phone: 1, messages: ['<a'] },
      { name: 'Ravi', phone: 2, messages: ['<b'] },
    ]);
    const timeline = new Timeline(fake.api(() => EMPTY_STATE));
    await Promise.all([timeline.open(1), timeline.open(2)]);
    expect(timeline.messages.map(({ content }) => content.text)).toEqual(['b']);
  });
});
