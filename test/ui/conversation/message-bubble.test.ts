import { render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Clock } from '../../../src/app/clock.svelte.ts';
import { WINDOW_MS } from '../../../src/domain/contact.ts';
import { CONTENT_KINDS } from '../../../src/domain/conversation/content.ts';
import MessageBubble from '../../../src/ui/conversation/MessageBubble.svelte';
import WindowLeft from '../../../src/ui/conversation/WindowLeft.svelte';
import type { ShownMessage } from '../../../src/worker/contract/conversations.ts';
import { message } from '../../support/conversations.ts';
import { kithFor, NOW } from '../../support/kith.ts';
import WithKith from '../../support/WithKith.svelte';

function show(text: string, more: Partial<ShownMessage> = {}, search = ''): HTMLElement {
  const props = { message: message(0, NOW, text, more), name: 'Asha', search, onquoted: () => undefined };
  render(WithKith, { props: { kith: kithFor(), component: MessageBubble, props } });
  return screen.getByRole('article');
}

afterEach(() => vi.useRealTimers());

describe('[C5] a message as WhatsApp draws it', () => {
  test('*bold*, _italic_, ~struck~ and ```mono```; a search’s words are marked; nothing becomes markup', () => {
    const shown = show('*Hello* _there_ ~no~ ```x``` <b>you</b>', {}, 'you');
    const of = (name: string): string | undefined => shown.querySelector(`.text .${name}`)?.textContent;
    expect([of('bold'), of('italic'), of('struck'), of('mono')]).toEqual(['Hello', 'there', 'no', 'x']);
    expect(shown.querySelector('b')).toBeNull();
    expect(shown.querySelector('mark')?.textContent).toBe('you');
  });

  test('[C7] what was deleted says so and shows nothing; what was edited says so', () => {
    expect(show('secret', { revoked: true }).textContent).not.toContain('secret');
    expect(screen.getByText('This message was deleted')).toBeTruthy();
  });

  test('reactions, quotes, deliveries and failures are said in words', () => {
    show('Yes', {
      direction: 'out',
      author: 'assistant',
      delivery: 'failed',
      errorCode: 131026,
      reactionIn: '👍',
      edited: true,
      quoted: { place: 3, direction: 'in', content: { kind: 'image', text: 'the damage', fileName: '', detail: '' } },
    });
    expect(screen.getByRole('img', { name: 'Reaction: 👍' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Asha.*Photo · the damage/s })).toBeTruthy();
    expect(screen.getByText(/code 131026/)).toBeTruthy();
    expect(screen.getByText('Edited')).toBeTruthy();
  });

  test.each(CONTENT_KINDS.filter((kind) => kind !== 'text'))('media are named: %s', (kind) => {
    const shown = show('', { content: { kind, text: '', fileName: '', detail: '' } });
    expect(shown.querySelector('.kind')?.textContent.trim().length).toBeGreaterThan(2);
  });
});

test('[C5] at exactly 24 h the window closes in the open page', async () => {
  vi.useFakeTimers({ now: NOW });
  const clock = new Clock();
  const props = { lastIn: NOW - WINDOW_MS + 2_000, clock };
  render(WithKith, { props: { kith: kithFor(), component: WindowLeft, props } });
  expect(screen.getByText('2 s left to reply freely')).toBeTruthy();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(screen.getByText('1 s left to reply freely')).toBeTruthy();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(screen.getByText('The 24-hour window is closed')).toBeTruthy();
});
