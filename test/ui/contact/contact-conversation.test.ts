/** [C5] A contact's panel has its conversation, what was done with it, and a search in it. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import ContactPanel from '../../../src/ui/contact/ContactPanel.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { NOW } from '../../support/kith.ts';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

const came = (id: string, minutes: number, body: string): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value: {
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: '1' },
      contacts: [{ profile: { name: 'Asha' }, wa_id: '919876543210' }],
      messages: [{ from: '919876543210', id, timestamp: String(Math.floor(NOW / 1000) - 3600 + minutes * 60), type: 'text', text: { body } }],
    } }] }],
  }); // prettier-ignore

async function talk(api: KithApi): Promise<void> {
  const lines = [
    came('a', 0, 'Is the red one there?'),
    came('b', 1, 'Or the blue one?'),
    came('c', 2, 'Red is better'),
  ];
  await api.conversationsOpen([new File([lines.join('\n')], 'log.ndjson')]);
  await api.conversationsReview([null], () => undefined);
  await api.conversationsCommit(() => undefined);
  await api.conversationStep(0, 'resolve');
}

test('messages and what was done, in order; words that are searched are marked, older and newer ones stepped to', async () => {
  const { kith } = await openKith(talk);
  render(WithKith, { props: { kith, component: ContactPanel, props: {} } });
  kith.openContact(0);
  const log = await screen.findByRole('log');
  await within(log).findByText('Closed');
  const said = [
    'Is the red one there?',
    'Or the blue one?',
    'Red is better',
    'Closed',
    'Contact added: they wrote first',
  ];
  const shown = log.textContent;
  const places = said.map((words) => shown.indexOf(words));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places.slice(0, 4)).toEqual(places.slice(0, 4).toSorted((a, b) => a - b));

  await fireEvent.input(screen.getByRole('searchbox', { name: 'Search in this conversation' }), { target: { value: 'red' } }); // prettier-ignore
  await screen.findByText('1 of 2');
  expect(Array.from(log.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual(['red', 'Red']);
  expect(log.querySelector('.current')?.textContent).toContain('Red is better');
  await fireEvent.click(screen.getByRole('button', { name: 'Older match' }));
  await screen.findByText('2 of 2');
  await waitFor(() => expect(log.querySelector('.current')?.textContent).toContain('Is the red one there?'));
});
