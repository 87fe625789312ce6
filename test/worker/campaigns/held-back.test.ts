/** [B4] Whom WhatsApp held back is written to again when 24 hours have passed: enforced where messages go out, unless the person includes them. */
import { expect, test } from 'vitest';
import type { CampaignId } from '../../../src/domain/campaign/campaign.ts';
import type { FreeText } from '../../../src/domain/campaign/message.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { CampaignExported, CampaignFile } from '../../../src/worker/contract/campaigns.ts';
import { must, refusal, START, undo } from '../support/service.ts';
import { create, inCampaign, made, prepared } from './support.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const text = (body: FreeText['body']): FreeText => ({ kind: 'text', body });

async function take(api: KithApi, id: CampaignId, rows: readonly string[]): Promise<void> {
  const opened = must(await api.statusesOpen(new File([['Phone,Status,Time', ...rows].join('\n')], 'report.csv')));
  must(await api.statusesReview(id, opened.columns, () => undefined));
  must(await api.statusesTake(id));
}

async function save(api: KithApi, campaign: CampaignId, more: Partial<CampaignFile> = {}): Promise<CampaignExported> {
  const file: CampaignFile = { campaign, format: { kind: 'jsonl' }, who: 'waiting', ...more };
  return must(await api.exportCampaign(file, null, () => undefined));
}

test('[B4] [B5] a follow-up waits for each of them, in queue and files; who is included is written to', async () => {
  const { api, read, clock } = await made();
  const first = await prepared(api, text(read('Hi')));
  await save(api, first);
  // Asha’s failure has a time; of Bo’s it is known that he was not written to before START.
  await take(api, first, [
    '919876543210,failed 131049,2026-01-15T10:30:00Z',
    '919876543211,failed 130472,',
    '919876543214,failed 131026,2026-01-15T10:30:00Z',
  ]);
  expect(must(await api.campaignResults(first)).heldBack).toEqual({ contacts: 2, until: START + DAY });

  const audience = { kind: 'filter', filter: inCampaign(first, 'failed:held-back'), search: '' } as const;
  const { id, message } = await create(api, text(read('Again')), audience, 'Again');
  expect(must(await api.audienceCount(audience, message))).toMatchObject({
    recipients: 2,
    heldBack: { contacts: 2, until: START + DAY },
  });
  must(await api.prepareCampaign(id, () => undefined));
  expect(must(await api.queue(id))).toMatchObject({ next: null, left: 0, heldBack: { contacts: 2 } });
  const all = must(await api.queue(id, true));
  expect(all).toMatchObject({ left: 2, next: { name: 'Asha Rao' }, heldBack: { contacts: 0, until: 0 } });
  const asha = all.next?.recipient ?? -1;
  expect(refusal(await api.queueStep(id, asha, 'open'))).toContain('held back meanwhile');
  expect(must(await api.queueStep(id, asha, 'skip'))).toMatchObject({ skipped: 1, heldBack: { contacts: 1 } });
  must(await api.queueStep(id, asha, 'back'));
  expect(await save(api, id)).toMatchObject({
    recipients: 0,
    files: [],
    heldBack: { contacts: 2, until: START + DAY },
  });

  // To the minute: of whom the time is known, from then on; of the other, from when he was given out.
  clock.pass(24 * 60 - 1);
  expect(must(await api.queue(id)).left).toBe(0);
  clock.pass(1);
  expect(must(await api.queue(id))).toMatchObject({
    left: 1,
    next: { name: 'Bo' },
    heldBack: { contacts: 1, until: START + DAY + HOUR / 2 },
  });
  expect(await save(api, id)).toMatchObject({ recipients: 1, heldBack: { contacts: 1 } });
  expect(await save(api, id, { withHeldBack: true })).toMatchObject({ recipients: 1, heldBack: { contacts: 0 } });
  clock.pass(30);
  expect(must(await api.campaignResults(first)).heldBack).toEqual({ contacts: 0, until: 0 });
});

test('[D2] [H2] who is merged waits as the other did; what is undone holds nobody back', async () => {
  const { api, read, ids } = await made();
  const first = await prepared(api, text(read('Hi')));
  await save(api, first);
  await take(api, first, ['919876543211,failed 131049,2026-01-15T10:30:00Z']);
  const other = await prepared(api, text(read('Other')), undefined, 'Other');
  expect(must(await api.queue(other))).toMatchObject({ left: 2, heldBack: { contacts: 1 } });
  must(await api.merge({ keep: ids['asha'] ?? -1, drop: [ids['bo'] ?? -1], values: {} }));
  expect(must(await api.queue(other))).toMatchObject({ left: 1, heldBack: { contacts: 2 } });
  must(await undo(api));
  expect(must(await api.queue(other))).toMatchObject({ left: 2, heldBack: { contacts: 1 } });
  const asha = must(await api.queue(other)).next?.recipient ?? -1;
  must(await api.queueStep(other, asha, 'open'));
  // Nobody is held back whom the message reached after all.
  await take(api, first, ['919876543211,read,2026-01-15T10:40:00Z']);
  expect(must(await api.queue(other)).heldBack.contacts).toBe(0);
  must(await undo(api));
  expect(must(await api.queue(other)).heldBack.contacts).toBe(1);
});
