/**
 * [K4] Backups of every format that was ever written are restored: files that were saved once and are kept (`UPDATE_BACKUPS=1` writes that of this
 * format), and backups of bases whose commits and pages an older Kith has written.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FORMAT } from '../../../src/base/format/steps.ts';
import { DexieStore } from '../../../src/storage/dexie-store.ts';
import { CONTAINER } from '../../../src/worker/backup/manifest.ts';
import { look, lookBack, restore, type StoredBase } from '../../storage/formats/stored.ts';
import { environmentOf, newIdb } from '../../storage/support.ts';
import { add, addAttribute, addTag, must, openService, these, undo, wholeBase } from '../support/service.ts';
import { backedUp, csvOf, lookInto } from './support.ts';

const quiet = (): void => undefined;
const PASSPHRASE = 'four words or more';

const files = join(import.meta.dirname, 'files');
const ours = `${CONTAINER}-${FORMAT}`;

/** What a kept file must give. */
interface Kept {
  readonly csv: string;
  readonly history: readonly string[];
}

async function lived() {
  const opened = await openService();
  const { api, clock } = opened;
  const tag = await addTag(api, 'VIP');
  const city = await addAttribute(api, 'City');
  const first = await add(api, { name: 'Asha Rao', phone: '9876543210', attributes: new Map([[city, 'पुणे']]) });
  clock.pass(5);
  const second = await add(api, { name: 'Mohit Dua', phone: '9876543211' });
  must(await api.bulk(these(first, second), { kind: 'addTags', tags: [tag] }));
  must(await api.bulk(these(second), { kind: 'optOut' }));
  must(await undo(api));
  must(await api.edit(first, { name: 'Asha R.' }));
  return opened;
}

const historyOf = async (api: Awaited<ReturnType<typeof lived>>['api']): Promise<readonly string[]> =>
  must(await api.history(0, 50)).entries.map(({ action, undone }) => `${action.kind}${undone ? ' undone' : ''}`);

if (process.env['UPDATE_BACKUPS'] !== undefined) {
  const { api } = await lived();
  const kept: Kept = { csv: await csvOf(api), history: await historyOf(api) };
  mkdirSync(files, { recursive: true });
  for (const [name, passphrase] of [
    [`${ours}.zip`, null],
    [`${ours}.zip.age`, PASSPHRASE],
  ] as const)
    writeFileSync(join(files, name), new Uint8Array(await (await backedUp(api, true, passphrase)).arrayBuffer()));
  writeFileSync(join(files, `${ours}.json`), `${JSON.stringify(kept, null, 2)}\n`);
}

const all = existsSync(files) ? readdirSync(files) : [];

test('[K4] a backup of this container and format is kept, with a passphrase and without', () => {
  expect(all).toEqual(expect.arrayContaining([`${ours}.zip`, `${ours}.zip.age`, `${ours}.json`]));
});

test.each(all.filter((name) => !name.endsWith('.json')))(
  '[K4] the kept backup %s is restored, with its history',
  async (name) => {
    const [id = ''] = name.split('.');
    const kept = JSON.parse(readFileSync(join(files, `${id}.json`), 'utf8')) as Kept; // written above
    const { api } = await openService();
    const file = new Blob([new Uint8Array(readFileSync(join(files, name)))]);
    const inside = must(await lookInto(api, file, name.endsWith('.age') ? PASSPHRASE : null));
    expect(inside.isOlder).toBe(id !== ours);
    must(await api.restore(true, quiet));
    expect(await csvOf(api)).toBe(kept.csv);
    expect(await historyOf(api)).toEqual(['restore', ...kept.history]);
  },
  60_000,
);

const stored = join(import.meta.dirname, '../../storage/formats');

describe.each(readdirSync(stored).filter((name) => name.endsWith('.json.gz')))('a base stored as %s', (name) => {
  test('[K4] is backed up as it lies there, and restored the same', async () => {
    const { database, seen } = JSON.parse(gunzipSync(readFileSync(join(stored, name))).toString()) as StoredBase;
    const idb = newIdb();
    await restore(idb, 'kith:/', database);
    const from = await openService(new DexieStore('/', environmentOf(idb, null)));
    const file = await backedUp(from.api);
    const to = await openService();
    expect(must(await lookInto(to.api, file)).contacts).toBe(seen.contacts.length);
    must(await to.api.restore(true, quiet));
    expect(await wholeBase(to)).toEqual(await wholeBase(from));
    const catalog = to.told()?.catalog;
    if (catalog === undefined) throw new Error('nothing was told');
    expect(JSON.parse(JSON.stringify(await look(to.api, catalog)))).toEqual(seen);
    const [top, ...line] = await lookBack(to.api);
    expect(top?.said).toContain('estored');
    expect(line.map(({ said, at }) => [said, at])).toEqual(
      (await lookBack(from.api)).map(({ said, at }) => [said, at]),
    );
  });
});
