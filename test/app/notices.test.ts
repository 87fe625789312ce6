import { afterEach, expect, test } from 'vitest';
import { Notices } from '../../src/app/notices.svelte.ts';
import { lazyText } from '../../src/text/lazy.ts';
import { speak } from '../../src/text/part.svelte.ts';

const shown = (notices: Notices): string[] => notices.list.map(({ text, action }) => [text, action?.label].join(' / '));
afterEach(() => speak('en', 'en-IN'));

test('[L1] what stands, and what it offers, follow a switch of language', async () => {
  const notices = new Notices();
  const action = { label: () => lazyText.again, onselect: () => undefined };
  notices.say('error', () => lazyText.title, { action });
  const [english] = shown(notices);
  await speak('hi', 'hi-IN');
  const [hindi] = shown(notices);
  expect([english, hindi]).toEqual([
    'This part of Kith could not be loaded / Try again',
    'Kith का यह हिस्सा लोड नहीं हो सका / फिर से कोशिश करें',
  ]);
});

test('a newer notice takes the place of one of its topic or of the same words; four stand, the oldest goes first', () => {
  const notices = new Notices();
  notices.say('ok', () => 'a', { topic: 'x' });
  notices.say('ok', () => 'b');
  notices.say('ok', () => 'b', { topic: 'y' });
  notices.say('ok', () => 'c', { topic: 'x' });
  expect(shown(notices)).toEqual(['b / ', 'c / ']);
  for (const text of ['d', 'e', 'f']) notices.say('info', () => text);
  expect(shown(notices)).toEqual(['c / ', 'd / ', 'e / ', 'f / ']);
  notices.dismiss(notices.list[1]?.id ?? 0);
  expect(shown(notices)).toEqual(['c / ', 'e / ', 'f / ']);
});
