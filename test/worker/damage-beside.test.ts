/** [K9] Where the base is damaged it is said what of conversations and campaigns can be read: no file of contacts saves them. */
import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../src/domain/filter.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import { createService } from '../../src/worker/service.ts';
import { commitOn, spoil } from '../support/tabs.ts';
import { Clock, must, openService } from './support/service.ts';

/** Two pages of contacts, some with conversations. */
async function disk(): Promise<MemoryState> {
  const state = new MemoryState();
  const { api } = await openService(new MemoryStore(state));
  must(await api.addSample(1500));
  return state;
}

const keyOf = (state: MemoryState, no: number, commit: number, list: string): number =>
  commitOn(state, commit).lists[list]?.[no] ?? 0;

async function opened(state: MemoryState): Promise<{ readonly api: KithApi; readonly isWhole: boolean }> {
  const api = createService({
    store: new MemoryStore(state),
    now: new Clock().now,
    ticks: () => 0,
    space: null,
    pause: () => Promise.resolve(),
  });
  const result = await api.open(() => undefined, 'en');
  return { api, isWhole: result.ok };
}

describe('[K9] what stands beside contacts', () => {
  /** A message and a campaign beside the contacts. */
  async function withMore(): Promise<MemoryState> {
    const state = await disk();
    const { api } = await openService(new MemoryStore(state));
    const value = {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550783881', phone_number_id: '1' },
      contacts: [{ profile: { name: 'Asha Rao' }, wa_id: '919876543210' }],
      messages: [{ from: '919876543210', id: 'wamid.1', timestamp: '1700000000', type: 'text', text: { body: 'Hi' } }],
    };
    const log = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] };
    must(await api.conversationsOpen([new File([JSON.stringify(log)], 'log.ndjson')]));
    must(await api.conversationsReview([null], () => undefined));
    must(await api.conversationsCommit(() => undefined));
    must(
      await api.changeCampaign({
        kind: 'create',
        name: 'Diwali',
        audience: { kind: 'filter', filter: EVERYTHING, search: '' },
      }),
    );
    return state;
  }
  const newest = (state: MemoryState): number => Math.max(...state.commits.keys());

  test.each([
    ['contacts', true, true],
    ['messages', false, true],
    ['campaigns', true, false],
  ] as const)('is told apart where %s are damaged', async (list, conversations, campaigns) => {
    const state = await withMore();
    spoil(state, keyOf(state, 0, newest(state), list));
    const { api, isWhole } = await opened(state);
    expect(isWhole).toBe(false);
    expect((await api.rescue()).besides).toEqual([
      { what: 'conversations', isWhole: conversations },
      { what: 'campaigns', isWhole: campaigns },
    ]);
  });

  test('is nothing where there are contacts alone', async () => {
    const state = new MemoryState();
    const { api } = await openService(new MemoryStore(state));
    must(await api.create({ name: 'Asha Rao', phone: '9876543210' }));
    spoil(state, keyOf(state, 0, newest(state), 'contacts'));
    expect((await (await opened(state)).api.rescue()).besides).toEqual([]);
  });
});
