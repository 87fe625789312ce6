/** The worker in a real browser: what is saved outlives it, two tabs see one base, an export reaches a file. */
import { afterEach, expect, test } from 'vitest';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import type { Result } from '../../../src/domain/result.ts';
import { type KithClient, startKith } from '../../../src/worker/client.ts';
import type { BaseState } from '../../../src/worker/contract/state.ts';

const all = { filter: EVERYTHING, search: '', sort: null };
let clients: KithClient[] = [];
let scopes = 0;

afterEach(async () => {
  for (const client of clients) {
    await client.wipe();
    client.terminate();
  }
  clients = [];
});

const scopeOfTest = (): string => `/test/client/${++scopes}/`;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message.id);
  return result.value;
}

async function openTab(scope: string): Promise<{ client: KithClient; told: () => BaseState }> {
  const client = must(await must(startKith({ scope })).there);
  clients.push(client);
  let state = must(await client.open((next) => (state = next), 'en'));
  return { client, told: () => state };
}

test('what was saved is there for the next worker; another scope is another base', async () => {
  const scope = scopeOfTest();
  const { client, told } = await openTab(scope);
  must(await client.addSample(500));
  const saved = must(await client.create({ name: 'Asha Rao', phone: '9876543210' }));
  expect(saved.kind).toBe('saved');
  expect(told()).toMatchObject({ contacts: 501, undo: { action: { kind: 'create', name: 'Asha Rao' } } });
  client.terminate();
  clients = [];
  const next = await openTab(scope);
  expect(next.told()).toMatchObject({ contacts: 501, undo: { action: { kind: 'create' } } });
  const view = await next.client.view({ ...all, search: '98765 43210' });
  const [row] = await next.client.rows(view.id, 0, 1);
  expect(row).toMatchObject({
    contact: { name: 'Asha Rao', origin: 'MANUAL' },
    phoneText: '+91 98765 43210',
    status: 'INACTIVE',
  });
  expect((await openTab(scopeOfTest())).told().contacts).toBe(0);
});

test('[K5] a second tab is told of every change, and neither loses one', async () => {
  const scope = scopeOfTest();
  const here = await openTab(scope);
  const there = await openTab(scope);
  await Promise.all(
    Array.from({ length: 12 }, async (_, i) => must(await (i % 2 ? here : there).client.create({ name: `N${i}` }))),
  );
  for (const { told } of [here, there]) await expect.poll(() => told().contacts, { timeout: 20_000 }).toBe(12);
  must(await here.client.undo(here.told().undo?.id ?? 0));
  await expect.poll(() => there.told().contacts, { timeout: 20_000 }).toBe(11);
});

test('[E1] an export goes to a file of the browser, or is a Blob', async () => {
  const { client } = await openTab(scopeOfTest());
  must(await client.addSample(3000));
  const directory = await navigator.storage.getDirectory();
  const handle = await directory.getFileHandle('export.csv', { create: true });
  const options = { mode: 'reimport', columns: null, what: { kind: 'all' } } as const;
  const phases = new Set<string>();
  const toFile = must(await client.exportCsv(options, handle, ({ phase }) => phases.add(phase)));
  const file = await (await handle.getFile()).text();
  const toBlob = must(await client.exportCsv(options, null, () => undefined));
  expect(toFile).toMatchObject({ blob: null, contacts: 3000 });
  expect(await toBlob.blob?.text()).toBe(file);
  expect(file.split('\r\n')).toHaveLength(3002);
  expect(phases).toEqual(new Set(['write']));
  await directory.removeEntry('export.csv');
});

test('a bug in the worker is a rejected promise with its message, and is reported', async () => {
  const { client } = await openTab(scopeOfTest());
  const reports: string[] = [];
  client.onCrash((report) => reports.push(report));
  // Not a query: what a bug in the page might send.
  await expect(client.view(null as never)).rejects.toThrow();
  expect(reports).toHaveLength(1);
  expect(await client.count(EVERYTHING, '')).toBe(0);
});

test('[K3] the browser tells of its space', async () => {
  const { client } = await openTab(scopeOfTest());
  const use = await client.storage();
  expect(use.quota).toBeGreaterThan(0);
  expect(typeof use.persisted).toBe('boolean');
});
