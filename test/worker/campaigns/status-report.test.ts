/** [B4] What came back, from a file of numbers and statuses: read, reviewed, taken in. */
import { describe, expect, test } from 'vitest';
import type { FreeText } from '../../../src/domain/campaign/message.ts';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { contact, must, openService, undo } from '../support/service.ts';
import { counts, made, prepared } from './support.ts';

const text = (body: FreeText['body']): FreeText => ({ kind: 'text', body });

describe('[B4] statuses from a file', () => {
  const report = (...rows: string[]): File => new File([['Phone,Status,Date', ...rows].join('\n')], 'report.csv');

  test('are mapped, counted exactly, taken in, and told again change nothing', async () => {
    const { api, read, ids } = await made();
    const id = await prepared(api, text(read('Hi')));
    const file = report(
      '919876543210,READ,2026-01-15 10:30',
      '9876543211,failed (131050),',
      '+91 98765 43214,Delivered,',
      '+91 98765 43214,Sent,',
      '919876500000,read,',
      'nobody,read,',
      '919876543210,hello,',
      '919876543211,queued,',
    );
    const opened = must(await api.statusesOpen(file));
    expect(opened.columns).toEqual({ number: 0, status: 1, time: 2 });
    const review = must(await api.statusesReview(id, opened.columns, () => undefined));
    expect(review).toMatchObject({
      rows: 8,
      raised: 4,
      known: 0,
      waiting: 1,
      unknownStatus: 1,
      noNumber: 1,
      nobody: 1,
      optOuts: 1,
    });
    expect(review.states).toEqual([
      { state: 'failed:opted-out', recipients: 1 },
      { state: 'delivered', recipients: 1 },
      { state: 'read', recipients: 1 },
    ]);
    expect(review.unknownTexts).toEqual([{ text: 'hello', rows: 1 }]);
    expect(await counts(api, id)).toMatchObject({ prepared: 3 });
    expect(must(await api.statusesTake(id)).contacts).toBe(3);
    expect(await counts(api, id)).toMatchObject({ read: 1, delivered: 1, 'failed:opted-out': 1 });
    expect((await contact(api, ids['bo'] ?? 0)).optedOut).toBe(true);
    must(await api.statusesOpen(file));
    expect(must(await api.statusesReview(id, opened.columns, () => undefined))).toMatchObject({
      raised: 0,
      known: 4,
      optOuts: 0,
    });
    const results = must(await api.campaignResults(id));
    expect(results.timeline.reduce((sum, point) => sum + point.read, 0)).toBe(1);
  });
});

describe('[B4] what was reviewed of a report', () => {
  const report = (...rows: string[]): File => new File([['Phone,Status', ...rows].join('\n')], 'report.csv');
  const file = report('9876543210,read', '9876543211,failed 131050', '+91 98765 43214,delivered');
  const wanted = { read: 1, delivered: 1, 'failed:opted-out': 1 };

  async function reviewed() {
    const disk = new MemoryState();
    const store = new MemoryStore(disk);
    const base = { ...(await made(disk, store)), store };
    const { api, read } = base;
    const id = await prepared(api, text(read('Hi')));
    const { columns } = must(await api.statusesOpen(file));
    must(await api.statusesReview(id, columns, () => undefined));
    return { ...base, id };
  }

  test('is one change, which undo takes back whole', async () => {
    const { api, id, ids } = await reviewed();
    const { entry } = must(await api.statusesTake(id));
    expect(entry).toMatchObject({
      contacts: 3,
      action: { kind: 'campaign', did: 'statuses', name: 'Diwali', contacts: 3 },
    });
    expect(await counts(api, id)).toMatchObject(wanted);
    must(await undo(api));
    expect(await counts(api, id)).toMatchObject({ prepared: 3 });
    expect((await contact(api, ids['bo'] ?? 0)).optedOut).toBe(false);
  });

  test('is taken in upon what was done since, here or in another tab', async () => {
    const { api, id, ids, disk } = await reviewed();
    must(await api.edit(ids['bo'] ?? 0, { name: 'Bo Lin' }));
    const other = await openService(new MemoryStore(disk));
    must(await other.api.queueStep(id, must(await other.api.queue(id)).next?.recipient ?? -1, 'open'));
    expect(must(await api.statusesTake(id)).contacts).toBe(3);
    expect(await counts(api, id)).toMatchObject(wanted);
    expect(await contact(api, ids['bo'] ?? 0)).toMatchObject({ name: 'Bo Lin', optedOut: true });
  });

  test('is known by then, where another tab took it in', async () => {
    const { api, id, disk } = await reviewed();
    const other = await openService(new MemoryStore(disk));
    const { columns } = must(await other.api.statusesOpen(file));
    must(await other.api.statusesReview(id, columns, () => undefined));
    must(await other.api.statusesTake(id));
    expect(must(await api.statusesTake(id)).entry).toBeNull();
    expect(await counts(api, id)).toMatchObject(wanted);
  });

  test('can be taken in again where the disk was full, or the campaign was deleted and came back', async () => {
    const { api, id, store } = await reviewed();
    store.failAfter(0, { code: 'full', message: { id: 'storage-full' } });
    expect((await api.statusesTake(id)).ok).toBe(false);
    expect(await counts(api, id)).toMatchObject({ prepared: 3 });
    must(await api.changeCampaign({ kind: 'delete', id }));
    expect((await api.statusesTake(id)).ok).toBe(false);
    must(await undo(api));
    expect(must(await api.statusesTake(id)).contacts).toBe(3);
    expect(await counts(api, id)).toMatchObject(wanted);
    expect((await api.statusesTake(id)).ok).toBe(false);
  });
});
