/** [B1] [B2] [B5] Campaigns in the base: who is meant, what is frozen, and what later changes do to it: nothing. */
import { describe, expect, test } from 'vitest';
import { EMPTY_TEMPLATE, type FreeText } from '../../../src/domain/campaign/message.ts';
import { MemoryStore } from '../../../src/storage/memory-store.ts';
import type { CampaignFile } from '../../../src/worker/contract/campaigns.ts';
import { contact, list, must, openService, refusal, these, undo } from '../support/service.ts';
import { ALL, counts, create, inCampaign, made, namesOf, prepared } from './support.ts';

const text = (body: FreeText['body']): FreeText => ({ kind: 'text', body });

describe('[B1] an audience', () => {
  test('is counted exactly, each who is left out by one reason', async () => {
    const { api, read } = await made();
    const count = must(await api.audienceCount(ALL, text(read('Hi $FirstName from $City'))));
    expect(count).toMatchObject({ contacts: 5, recipients: 2, filledIn: [0, 0] });
    expect(count.leftOut).toMatchObject({ 'opted-out': 1, 'no-number': 1, 'missing-value': 1, duplicate: 0 });
    const filled = must(await api.audienceCount(ALL, text(read('Hi $FirstName from $City{town}'))));
    expect(filled).toMatchObject({ recipients: 3, filledIn: [0, 1] });
  });

  test('each reason is a list', async () => {
    const { api, read, ids } = await made();
    const message = text(read('From $City'));
    const view = must(await api.audienceLeftOut(ALL, message, 'missing-value'));
    expect([...(await api.ids(view.id, 0, 9))]).toEqual([ids['bo']]);
  });

  test('is a segment as it is when it is prepared; one that names what is gone prepares nothing [A6]', async () => {
    const { api, read, city } = await made();
    const filter = {
      kind: 'group',
      of: 'none',
      items: [{ kind: 'is', field: { attribute: city }, op: 'is', value: 'Goa' }],
    } as const;
    const { segment } = must(await api.segment({ kind: 'create', name: 'Not Goa', filter, search: '' }));
    const audience = { kind: 'segment', segment: segment?.id ?? (0 as never) } as const;
    const campaign = await create(api, text(read('Hi')), audience);
    expect(must(await api.audienceCount(audience, campaign.message)).contacts).toBe(3);
    must(await api.attribute({ kind: 'delete', id: city }));
    expect(refusal(await api.prepareCampaign(campaign.id, () => undefined))).toContain(
      'names something that was deleted',
    );
  });

  test('marketing is not for numbers of the United States, while Canada’s are', async () => {
    const { api, read } = await made();
    for (const phone of ['+15417543010', '+14165550123']) must(await api.create({ name: phone, phone }));
    const template = { ...EMPTY_TEMPLATE, name: 'x', body: read('Hi there') };
    expect(must(await api.audienceCount(ALL, template)).leftOut.country).toBe(1);
    expect(must(await api.audienceCount(ALL, { ...template, category: 'utility' })).leftOut.country).toBe(0);
  });

  test('the longest, the shortest, one with a missing value, a right-to-left one', async () => {
    const { api, read, ids } = await made();
    const message = text(read('Hi $Name in $City{town}'));
    const who = async (wanted: Parameters<typeof api.messageSample>[2]): Promise<number | undefined> =>
      must(await api.messageSample(ALL, message, wanted))?.contact;
    expect(await who('missing')).toBe(ids['bo']);
    expect(await who('rightToLeft')).toBe(ids['el']);
    expect(await who('longest')).toBe(ids['asha']);
    expect(await who('shortest')).toBe(ids['cy']);
    expect(await who(3)).toBe(ids['di']);
    expect(await who(5)).toBeUndefined();
  });
});

describe('[B1] what is prepared', () => {
  test('is frozen: edits, merges, deletes and their undo change nothing of it', async () => {
    const { api, read, ids } = await made();
    const id = await prepared(api, text(read('Hi $FirstName from $City{town}')));
    const before = must(await api.queue(id)).next?.text;
    expect(before).toBe('Hi Asha from Pune');
    must(await api.edit(ids['asha'] ?? 0, { name: 'Usha' }));
    must(await api.bulk(these(ids['bo'] ?? 0), { kind: 'delete' }));
    must(await undo(api));
    must(await api.bulk(these(ids['bo'] ?? 0), { kind: 'delete' }));
    expect(must(await api.queue(id))).toMatchObject({ left: 3, next: { text: before, name: 'Asha Rao' } });
    expect(refusal(await api.changeCampaign({ kind: 'update', id, audience: ALL }))).toContain('is prepared');
    expect(refusal(await api.prepareCampaign(id, () => undefined))).toContain('is prepared');
  });

  test('[H2] stays where an earlier change of contacts is reverted, and is undone as one step', async () => {
    const { api, read, ids } = await made();
    const changed = must(await api.edit(ids['asha'] ?? 0, { name: 'Usha' }));
    const id = await prepared(api, text(read('Hi $FirstName{you}')));
    must(await api.revert(changed.kind === 'saved' ? changed.entry.id : 0));
    expect(must(await api.queue(id)).next?.text).toBe('Hi Usha');
    must(await undo(api));
    must(await undo(api));
    expect(refusal(await api.queue(id))).toContain('not prepared');
  });

  test('is refused where the message breaks a limit, or nobody is left', async () => {
    const { api, read, ids } = await made();
    const broken = await create(api, text(read('Hi $Town')));
    expect(refusal(await api.prepareCampaign(broken.id, () => undefined))).toContain('cannot be sent as it is');
    const runs = [ids['cy'] ?? 0, ids['cy'] ?? 0];
    const nobody = await create(api, text(read('Hi')), { kind: 'chosen', runs });
    expect(refusal(await api.prepareCampaign(nobody.id, () => undefined))).toContain('Nobody');
  });

  test('[D2] who is merged keeps the marks of both', async () => {
    const { api, read, ids } = await made();
    const [asha = 0, bo = 0] = [ids['asha'], ids['bo']];
    const first = await prepared(api, text(read('One')), { kind: 'chosen', runs: [asha, asha] }, 'One');
    const second = await prepared(api, text(read('Two')), { kind: 'chosen', runs: [bo, bo] }, 'Two');
    must(await api.merge({ keep: asha, drop: [bo], values: {} }));
    expect((await contact(api, asha)).campaigns?.map(({ campaign }) => campaign)).toEqual([second, first]);
    expect(await namesOf(api, inCampaign(second))).toEqual(['Asha Rao']);
    must(await undo(api));
    expect(await namesOf(api, inCampaign(second))).toEqual(['Bo']);
  });

  test('is there after a reload, and gone with its campaign', async () => {
    const { api, read, disk } = await made();
    const id = await prepared(api, text(read('Hi $City{x}')));
    const again = (await openService(new MemoryStore(disk))).api;
    expect(await counts(again, id)).toEqual({ prepared: 3, 'leftOut:opted-out': 1, 'leftOut:no-number': 1 });
    must(await again.changeCampaign({ kind: 'delete', id }));
    expect(await again.campaigns()).toEqual([]);
    expect(await namesOf(again, inCampaign(id))).toEqual([]);
    expect(await namesOf(again, { kind: 'group', of: 'none', items: [inCampaign(id)] })).toEqual([]);
  });
});

describe('[B3] the queue', () => {
  test('opens one after the other, goes back, skips, and is where it was after a reload', async () => {
    const { api, read, disk, clock } = await made();
    const id = await prepared(api, text(read('Hi $FirstName{you}')));
    const first = must(await api.queue(id)).next;
    expect(first).toMatchObject({ name: 'Asha Rao', link: 'https://wa.me/919876543210?text=Hi%20Asha', long: false });
    clock.pass(1);
    expect(must(await api.queueStep(id, first?.recipient ?? -1, 'open'))).toMatchObject({
      left: 2,
      opened: 1,
      lastDay: 1,
      next: { name: 'Bo' },
    });
    clock.pass(1);
    const bo = must(await api.queue(id)).next?.recipient ?? -1;
    expect(must(await api.queueStep(id, bo, 'skip'))).toMatchObject({ left: 1, skipped: 1, last: { name: 'Bo' } });
    const again = (await openService(new MemoryStore(disk), clock)).api;
    expect(must(await again.queue(id))).toMatchObject({ left: 1, opened: 1, skipped: 1, next: { name: 'إلهام' } });
    expect(must(await again.queueStep(id, bo, 'back'))).toMatchObject({
      left: 2,
      next: { name: 'Bo' },
      last: { name: 'Asha Rao' },
    });
  });

  test('two tabs: who comes second is told, and nothing is marked twice', async () => {
    const { api, read, disk, clock } = await made();
    const id = await prepared(api, text(read('Hi')));
    const other = (await openService(new MemoryStore(disk), clock)).api;
    const recipient = must(await api.queue(id)).next?.recipient ?? -1;
    const both = await Promise.all([api.queueStep(id, recipient, 'open'), other.queueStep(id, recipient, 'open')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'stale', message: { id: 'recipient-done' } } });
    expect(await counts(api, id)).toMatchObject({ opened: 1, prepared: 2 });
  });

  test('[B1] who has opted out since is passed over, in the queue and in files, and counted', async () => {
    const { api, read, ids } = await made();
    const id = await prepared(api, text(read('Hi')));
    const { next } = must(await api.queue(id));
    must(await api.bulk(these(ids['asha'] ?? 0), { kind: 'optOut' }));
    expect(must(await api.queue(id))).toMatchObject({ left: 2, optedOut: 1, next: { name: 'Bo' } });
    expect(refusal(await api.queueStep(id, next?.recipient ?? -1, 'open'))).toContain('opted out since');
    const file: CampaignFile = { campaign: id, format: { kind: 'jsonl' }, who: 'waiting' };
    expect(must(await api.exportCampaign(file, null, () => undefined))).toMatchObject({ recipients: 2, optedOut: 1 });
  });
});

describe('[B3] files', () => {
  test('hold those who wait, once; split; and mark them as given', async () => {
    const { api, read } = await made();
    const id = await prepared(api, text(read('Hi $FirstName{you}')));
    const file: CampaignFile = {
      campaign: id,
      format: { kind: 'csv', tool: 'generic', plus: true, rows: 2 },
      who: 'waiting',
    };
    const { files, recipients } = must(await api.exportCampaign(file, null, () => undefined));
    expect(recipients).toBe(3);
    expect(files.map(({ rows }) => rows)).toEqual([2, 1]);
    expect(await files[1]?.blob?.text()).toBe(
      'Name,Mobile Number,FirstName,Message\r\nإلهام,+919876543214,إلهام,Hi إلهام\r\n',
    );
    expect(await counts(api, id)).toMatchObject({ exported: 3 });
    expect(refusal(await api.exportCampaign(file, null, () => undefined))).toContain('nobody left');
    expect(must(await api.exportCampaign({ ...file, who: 'all' }, null, () => undefined)).recipients).toBe(3);
  });
});

describe('[B5] contacts by campaign', () => {
  test('are found by state, listed with it, exported, and followed up', async () => {
    const { api, read, ids } = await made();
    const id = await prepared(api, text(read('Hi')));
    must(await api.queueStep(id, must(await api.queue(id)).next?.recipient ?? -1, 'open'));
    expect(await namesOf(api, inCampaign(id))).toHaveLength(5);
    expect(await namesOf(api, inCampaign(id, 'opened'))).toEqual(['Asha Rao']);
    expect(await namesOf(api, inCampaign(id, 'leftOut:no-number', 'leftOut:opted-out'))).toEqual(['Cy', 'Di']);
    expect(
      await namesOf(api, { kind: 'is', field: 'campaigns', op: 'notInCampaign', campaign: id, states: ['prepared'] }),
    ).toEqual(['Asha Rao', 'Cy', 'Di']);
    expect((await contact(api, ids['asha'] ?? 0)).campaigns).toEqual([{ campaign: id, state: 'opened' }]);
    const filter = inCampaign(id, 'prepared');
    const view = await api.view({ filter, search: '', sort: null });
    const out = must(
      await api.exportCsv(
        { mode: 'reimport', columns: ['name', 'campaigns'], what: { kind: 'view', view: view.id, except: [] } },
        null,
        () => undefined,
      ),
    );
    expect(await out.blob?.text()).toBe('"Name","Campaigns"\r\nBo,Diwali\r\nإلهام,Diwali\r\n');
    const next = await prepared(api, text(read('Again')), { kind: 'filter', filter, search: '' }, 'Again');
    expect((await list(api, { filter: inCampaign(next) })).map(({ contact: { name } }) => name)).toEqual([
      'Bo',
      'إلهام',
    ]);
    expect(await namesOf(api, { kind: 'is', field: 'campaigns', op: 'empty' })).toEqual([]);
  });
});
