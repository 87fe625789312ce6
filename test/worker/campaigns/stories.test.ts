/** [B5] [C5] The campaigns of one contact, for its timeline. */
import { expect, test } from 'vitest';
import type { FreeText } from '../../../src/domain/campaign/message.ts';
import { must, START } from '../support/service.ts';
import { made, prepared } from './support.ts';

const MINUTE = 60_000;
const text = (body: FreeText['body']): FreeText => ({ kind: 'text', body });

test('[B5] each campaign once, the newest first, with what is known of it and when', async () => {
  const { api, read, ids, clock } = await made();
  const [asha, bo, cy] = [ids['asha'] ?? -1, ids['bo'] ?? -1, ids['cy'] ?? -1];
  expect(await api.campaignsOfContact(asha)).toEqual([]);
  const first = await prepared(api, text(read('Hi')));
  clock.pass(1);
  const { next } = must(await api.queue(first));
  must(await api.queueStep(first, next?.recipient ?? -1, 'open'));
  const rows = [
    '919876543210,delivered,2026-01-15T10:05:00Z',
    '919876543210,read,2026-01-15T10:06:00Z',
    '919876543211,failed 131026,',
    '919876543214,replied,2026-01-15T10:09:00Z',
  ];
  const file = new File([['Phone,Status,Time', ...rows].join('\n')], 'report.csv');
  const { columns } = must(await api.statusesOpen(file));
  must(await api.statusesReview(first, columns, () => undefined));
  must(await api.statusesTake(first));
  clock.pass(10);
  const second = await prepared(api, text(read('Again')), undefined, 'Again');

  const nothing = { handedAt: 0, sentAt: 0, deliveredAt: 0, readAt: 0, failedAt: 0, repliedAt: 0 };
  const later = { campaign: second, name: 'Again', preparedAt: START + 11 * MINUTE, ...nothing };
  const earlier = { campaign: first, name: 'Diwali', preparedAt: START, ...nothing };
  expect(await api.campaignsOfContact(asha)).toEqual([
    { ...later, state: 'prepared' },
    {
      ...earlier,
      state: 'read',
      handedAt: START + MINUTE,
      deliveredAt: START + 5 * MINUTE,
      readAt: START + 6 * MINUTE,
    },
  ]);
  // A time that nobody told is none.
  expect(await api.campaignsOfContact(bo)).toEqual([
    { ...later, state: 'prepared' },
    { ...earlier, state: 'failed:not-reachable' },
  ]);
  expect((await api.campaignsOfContact(ids['el'] ?? -1))[1]).toEqual({
    ...earlier,
    state: 'replied',
    repliedAt: START + 9 * MINUTE,
  });
  // Who is left out has met the campaign, too.
  expect((await api.campaignsOfContact(cy)).map(({ state }) => state)).toEqual([
    'leftOut:opted-out',
    'leftOut:opted-out',
  ]);
  expect(await api.campaignsOfContact(99_999)).toEqual([]);

  must(await api.changeCampaign({ kind: 'rename', id: first, name: 'Holi' }));
  must(await api.changeCampaign({ kind: 'delete', id: second }));
  expect((await api.campaignsOfContact(asha)).map(({ name }) => name)).toEqual(['Holi']);
});

test('[D2] who is merged has met the campaigns of both', async () => {
  const { api, read, ids } = await made();
  const id = await prepared(api, text(read('Hi')));
  const [asha = -1, bo = -1] = [ids['asha'], ids['bo']];
  must(await api.merge({ keep: asha, drop: [bo], values: {} }));
  expect((await api.campaignsOfContact(asha)).map(({ campaign }) => campaign)).toEqual([id, id]);
  expect(await api.campaignsOfContact(bo)).toEqual([]);
});
