/** A base that an older Kith has left is read by this one: contacts, history, undo. One file for each format that was ever written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Catalog, EMPTY_CATALOG } from '../../../src/domain/catalog.ts';
import { DexieStore } from '../../../src/storage/dexie-store.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { createService } from '../../../src/worker/service.ts';
import { value } from '../contract.ts';
import { environmentOf, newIdb, NOW } from '../support.ts';
import { look, lookBack, restore, type Seen, type StoredBase } from './stored.ts';

const folder = import.meta.dirname;
const formats = readdirSync(folder).filter((name) => name.endsWith('.json.gz'));
/** Written by `makeStored`. */
const read = (name: string): StoredBase =>
  JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString()) as StoredBase;

interface Opened {
  readonly api: KithApi;
  readonly seen: () => Promise<Seen>;
}

async function open(idb: ReturnType<typeof newIdb>): Promise<Opened> {
  const store = new DexieStore('/', environmentOf(idb, null));
  const deps = { store, now: () => NOW, ticks: () => 0, space: null, pause: () => Promise.resolve() };
  const api = createService(deps);
  let catalog: Catalog = EMPTY_CATALOG;
  const state = value(await api.open((told) => (catalog = told.catalog), 'en'));
  catalog = state.catalog;
  return { api, seen: async () => plain(await look(api, catalog)) };
}

/** As JSON has it. */
const plain = (seen: Seen): Seen => JSON.parse(JSON.stringify(seen)) as Seen;

describe.each(formats)('the stored base %s', (name) => {
  const { database, seen, history, undone } = read(name);

  test('shows its contacts and its history', async () => {
    const idb = newIdb();
    await restore(idb, 'kith:/', database);
    const opened = await open(idb);
    expect(await opened.seen()).toEqual(seen);
    expect(await lookBack(opened.api)).toEqual(history);
  });

  test('undoes, redoes and reverts what was done before, and is the same after it was changed and opened again', async () => {
    const idb = newIdb();
    await restore(idb, 'kith:/', database);
    const { api, seen: now } = await open(idb);
    const latest = history.find((entry) => !entry.undone)?.id ?? 0;
    value(await api.undo(latest));
    expect(await now()).toEqual(undone);
    value(await api.redo(latest));
    expect(await now()).toEqual(seen);
    const older = history.find(({ said }) => said.startsWith('Set Source'))?.id ?? 0;
    expect(value(await api.revert(older)).contacts).toBe(2);
    const after = await now();
    const again = await open(idb);
    expect(await again.seen()).toEqual(after);
    expect((await lookBack(again.api)).slice(1).filter(({ canBringBack }) => canBringBack).length).toBeGreaterThan(1);
    value(await again.api.undo((await lookBack(again.api))[0]?.id ?? 0));
    expect(await again.seen()).toEqual(seen);
  });
});

test('there is a stored base of the first format', () => {
  expect(formats).toContain('1.json.gz');
});
