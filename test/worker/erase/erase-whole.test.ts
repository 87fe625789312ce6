/** [K8] Erasing is all or nothing, whatever ends it; other tabs follow it; and it reaches what is beside the contacts themselves. */
import { expect, test } from 'vitest';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import { sayAction } from '../../../src/text/say-action.ts';
import { fail } from '../../../src/domain/result.ts';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { Random } from '../../support/random.ts';
import { backedUp, lineOn, restored } from '../backup/support.ts';
import { counts, made, prepared } from '../campaigns/support.ts';
import { choicesWith, fileOf } from '../import/support.ts';
import { add, everything, must, openService, refusal, undo } from '../support/service.ts';
import { formsOf, lived, lying, phoneOf, strays, talk, wordOf } from './lives.ts';

const quiet = (): void => undefined;
const only = (...ids: readonly number[]) => ({ kind: 'ids', ids }) as const;

function copyOf(disk: MemoryState): MemoryState {
  const copy = new MemoryState();
  copy.head = disk.head;
  for (const [id, commit] of disk.commits) copy.commits.set(id, commit);
  for (const [key, bytes] of disk.pages) copy.pages.set(key, bytes);
  copy.note = disk.note;
  return copy;
}

const person = (api: KithApi, no: number): Promise<number> =>
  add(api, { name: `${wordOf(no)} Rao`, phone: `+${String(phoneOf(no))}`, source: `${wordOf(no)} ad` });
const holds = (disk: MemoryState, no: number): boolean => formsOf(no).some((form) => lying(disk).includes(form));
const newest = async (api: KithApi): Promise<string> =>
  must(await api.history(0, Infinity))
    .entries.map(({ action }) => sayAction(action))
    .join('\n');

test('[K8] the browser dies at any write: the base is the one before or the one after, and the next start leaves nothing lying', async () => {
  const { disk } = await lived(new Random(5), 25);
  const base = await openService(new MemoryStore(copyOf(disk)));
  const { id } = (await everything(base.api))[0] ?? { id: -1 };
  const whole = copyOf(disk);
  const counting = new MemoryStore(whole);
  const first = await openService(counting);
  const already = counting.writes;
  must(await first.api.erase(only(id), quiet));
  const writes = counting.writes - already;
  const [before, after] = [await lineOn(copyOf(disk)), await lineOn(whole)];
  expect(writes).toBeGreaterThan(5);
  const ends = new Set<string>();
  for (let at = 0; at < writes; at++) {
    const cut = copyOf(disk);
    const store = new MemoryStore(cut);
    const { api } = await openService(store);
    store.failAfter(at, 'die');
    await api.erase(only(id), quiet);
    expect(store.isDead).toBe(true);
    const again = await openService(new MemoryStore(cut));
    await expect.poll(() => strays(cut)).toEqual([]);
    const line = JSON.stringify(await lineOn(cut));
    const is = line === JSON.stringify(before) ? 'before' : 'after';
    if (is === 'after') expect(line).toBe(JSON.stringify(after));
    ends.add(is);
    // It can be done again, and then it is.
    if (is === 'before') must(await again.api.erase(only(id), quiet));
    expect((await everything(again.api)).some((contact) => contact.id === id)).toBe(false);
  }
  expect([...ends]).toEqual(['before', 'after']);
});

test('[K8] a full disk leaves all as it was, and says so', async () => {
  const disk = new MemoryState();
  const store = new MemoryStore(disk);
  const { api } = await openService(store);
  const id = await person(api, 1);
  store.failAfter(0, fail('full', { id: 'storage-full' }).failure);
  expect(refusal(await api.erase(only(id), quiet))).toMatch(/full|room|space/i);
  expect(await everything(api)).toHaveLength(1);
  expect(holds(disk, 1)).toBe(true);
});

test('[K8] [K6] a locked base: what is written anew lies encrypted, and holds nothing of them when the lock is removed', async () => {
  const disk = new MemoryState();
  const { api } = await openService(new MemoryStore(disk));
  const [one, other] = [await person(api, 1), await person(api, 2)];
  await talk(api, 1, 'k1', 1_700_000_000);
  must(await api.edit(one, { name: `${wordOf(1)} Menon` }));
  must(await api.setLock('four words or more', quiet));
  must(await api.erase(only(one), quiet));
  expect([holds(disk, 1), holds(disk, 2)]).toEqual([false, false]);
  must(await api.removeLock('four words or more', quiet));
  expect([holds(disk, 1), holds(disk, 2)]).toEqual([false, true]);
  expect((await everything(api)).map(({ id }) => id)).toEqual([other]);
});

test('[K8] [K5] another tab follows; what it has prepared over the old base is not written', async () => {
  const disk = new MemoryState();
  const { api } = await openService(new MemoryStore(disk));
  const id = await person(api, 1);
  await person(api, 2);
  const other = await openService(new MemoryStore(disk));
  const { commit } = must(await other.api.whole());
  const file = fileOf(`Name,Phone\nChanged,+${String(phoneOf(2))}\n`);
  must(await other.api.importOpen([file], choicesWith()));
  must(await other.api.importReview(choicesWith(), quiet));
  must(await api.erase(only(id), quiet));
  await expect.poll(() => other.told()?.commit).not.toBe(commit);
  expect(await everything(other.api)).toHaveLength(1);
  await other.api.importCommit(quiet);
  expect(holds(disk, 1)).toBe(false);
  must(await other.api.edit((await everything(other.api))[0]?.id ?? -1, { name: 'Later' }));
  expect(holds(disk, 1)).toBe(false);
});

test('[K8] [K4] a base that a restore has replaced holds nothing of them either, though they have another id there', async () => {
  const away = await openService();
  await person(away.api, 7);
  await person(away.api, 1);
  const file = await backedUp(away.api);
  const disk = new MemoryState();
  const { api } = await openService(new MemoryStore(disk));
  await person(api, 1);
  const stranger = await person(api, 3);
  await restored(api, file);
  const { id } = (await everything(api)).find(({ phone }) => phone === phoneOf(1)) ?? { id: -1 };
  expect(id).toBe(stranger);
  expect(must(await api.eraseLook(only(id)))).toMatchObject({ contacts: 1, earlier: 1 });
  must(await api.erase(only(id), quiet));
  expect([holds(disk, 1), holds(disk, 3), holds(disk, 7)]).toEqual([false, true, true]);
  must(await undo(api));
  expect((await everything(api)).map(({ phone }) => phone)).toEqual([phoneOf(3)]);
});

test('[K8] entries of the history, names of files and searches that were saved do not name them; those of others stay', async () => {
  const disk = new MemoryState();
  const { api, told } = await openService(new MemoryStore(disk));
  const [one, other] = [await person(api, 1), await person(api, 2)];
  await talk(api, 1, 'k1', 1_700_000_000, `WhatsApp Chat with ${wordOf(1)} Rao.ndjson`);
  await talk(api, 2, 'k2', 1_700_000_100, `WhatsApp Chat with ${wordOf(2)} Rao.ndjson`);
  for (const [id, no] of [
    [one, 1],
    [other, 2],
  ] as const) {
    // prettier-ignore
    must(await api.edit(id, { name: `${wordOf(no)} Menon` }));
    must(await api.conversationStep(id, 'intervene'));
    must(await api.segment({ kind: 'create', name: `Search ${String(no)}`, filter: EVERYTHING, search: `+${String(phoneOf(no))}` })); // prettier-ignore
  }
  const before = await newest(api);
  expect(before).toContain(wordOf(1));
  must(await api.erase(only(one), quiet));
  const after = await newest(api);
  expect(after).not.toContain(wordOf(1));
  expect(after.split(wordOf(2)).length).toBe(before.split(wordOf(2)).length);
  expect(after).toContain('Imported 2 messages of 1 contact from …');
  expect(after.split('\n')).toHaveLength(before.split('\n').length + 1);
  const { catalog } = told() ?? { catalog: null };
  expect(catalog?.segments.map(({ search }) => search)).toEqual(['…', `+${String(phoneOf(2))}`]);
  expect(holds(disk, 1)).toBe(false);
});

test('[K8] [B5] a campaign counts on: who was written to stays a number, who was not is left out', async () => {
  const { api, disk, ids, read } = await made();
  const campaign = await prepared(api, { kind: 'text', body: read('Hello {Name} from {City}') });
  const before = await counts(api, campaign);
  const { asha = -1 } = ids;
  expect(must(await api.eraseLook(only(asha)))).toMatchObject({ campaigns: 1, name: 'Asha Rao' });
  must(await api.erase(only(asha), quiet));
  const after = await counts(api, campaign);
  const sum = (some: Record<string, number>): number => Object.values(some).reduce((a, b) => a + b, 0);
  expect(sum(after)).toBe(sum(before));
  expect(after['leftOut:no-number']).toBe((before['leftOut:no-number'] ?? 0) + 1);
  expect(after['prepared']).toBe((before['prepared'] ?? 0) - 1);
  expect(lying(disk)).not.toContain('Asha Rao');
});

test('[K8] who is not there is nobody to erase, and nothing is changed by it', async () => {
  const { api } = await openService();
  const id = await person(api, 1);
  must(await api.erase(only(id), quiet));
  expect(refusal(await api.erase(only(id), quiet))).not.toBe('');
  expect(await api.eraseLook(only(id))).toMatchObject({ ok: false, failure: { code: 'gone' } });
});
