/** [B1] What takes long of a large audience is done in steps: other answers come in between, and only what was asked for last is made. */
import { expect, test } from 'vitest';
import type { FreeText } from '../../../src/domain/campaign/message.ts';
import { parseText } from '../../../src/domain/campaign/message-text.ts';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { createService } from '../../../src/worker/service.ts';
import { must, START } from '../support/service.ts';
import { ALL, create } from './support.ts';

const CONTACTS = 3000;
const MESSAGE: FreeText = { kind: 'text', body: parseText('Hi $FirstName{you}', []) };

/** Every look at the clock is a millisecond later; messages come in when the work pauses. */
async function busy(): Promise<KithApi> {
  let ticks = 0;
  const api = createService({
    store: new MemoryStore(),
    now: () => START,
    ticks: () => ++ticks,
    space: null,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  must(await api.open(() => undefined, 'en'));
  must(await api.addSample(CONTACTS));
  return api;
}

/** In the order in which they came. */
async function order(promises: Readonly<Record<string, Promise<unknown>>>): Promise<readonly string[]> {
  const came: string[] = [];
  await Promise.all(Object.entries(promises).map(([name, promise]) => promise.then(() => came.push(name))));
  return came;
}

test('[B1] a count lets other answers through, and ends where it is asked for anew', async () => {
  const api = await busy();
  const counting = api.audienceCount(ALL, MESSAGE);
  const rows = api.view({ filter: EVERYTHING, search: '', sort: null });
  expect(await order({ counting, rows, campaigns: api.campaigns() })).toEqual(['rows', 'campaigns', 'counting']);
  const whole = must(await counting);
  expect(whole.contacts).toBe((await rows).count);

  const [stale, fresh] = await Promise.all([api.audienceCount(ALL, MESSAGE), api.audienceCount(ALL, MESSAGE)]);
  expect(stale).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect(must(fresh)).toEqual(whole);
  // A count does not end a sample, nor a list.
  const [count, sample, list] = await Promise.all([
    api.audienceCount(ALL, MESSAGE),
    api.messageSample(ALL, MESSAGE, 'longest'),
    api.audienceLeftOut(ALL, MESSAGE, 'opted-out'),
  ]);
  expect(must(count)).toEqual(whole);
  expect(must(sample)?.values).toHaveLength(1);
  expect(must(list).count).toBe(whole.leftOut['opted-out']);
});

test('[B1] preparing tells how far it is, and changes nothing where it is cancelled', async () => {
  const api = await busy();
  const { id } = await create(api, MESSAGE);
  const preparing = api.prepareCampaign(id, () => api.prepareCancel());
  expect(await preparing).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect((await api.campaigns())[0]?.campaign.prepared).toBeNull();
  const done: number[] = [];
  const { contacts } = must(
    await api.prepareCampaign(id, (progress) => progress.phase === 'prepare' && done.push(progress.done)),
  );
  expect(contacts).toBe(must(await api.queue(id)).left);
  expect(done[0]).toBe(0);
});
