/** [K2] No contact leaves the machine: the policy forbids connections in the page and in the worker. */
import type { Page, Worker } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { exportAll, importFile, openApp, PATIENT, ready, toMapping } from './support/app.ts';
import { listen } from './support/listener.ts';
import { sampleFile } from './support/sample-file.ts';
import { openSite } from './support/site.ts';
import { nameElsewhere, tryToConnect } from './support/ways-out.ts';

async function firstWorker(page: Page): Promise<Worker> {
  return page.workers()[0] ?? (await page.waitForEvent('worker', { timeout: 10_000 }));
}

/** Tried everywhere. */
const WAYS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];

const hosts = [
  { host: 'a host that sends no headers', headers: false },
  { host: 'a host that reads _headers', headers: true },
];

test.each(hosts)('[K2] from $host the site loads its own files and nothing else', async ({ headers }) => {
  const site = await openSite({ headers });
  onTestFinished(() => site.close());
  await site.page.locator('main').first().waitFor();
  expect(site.requests.length).toBeGreaterThan(1);
  expect(site.foreignRequests()).toEqual([]);
  expect(site.errors).toEqual([]);
});

test.each(hosts)('[K2] from $host an attempt to connect from the page is refused', async ({ headers }) => {
  const stranger = await listen();
  onTestFinished(() => stranger.close());
  const site = await openSite({ headers });
  onTestFinished(() => site.close());
  const outcome = await site.page.evaluate(tryToConnect, stranger.port);
  expect(Object.keys(outcome)).toEqual([...WAYS, 'cache', 'image', 'script']);
  expect(new Set(Object.values(outcome))).toEqual(new Set(['refused']));
  expect(stranger.connections()).toBe(0);
});

test.each(hosts)('[K2] from $host an attempt to connect from the worker is refused', async ({ headers }) => {
  const stranger = await listen();
  onTestFinished(() => stranger.close());
  const site = await openSite({ headers });
  onTestFinished(() => site.close());
  const worker = await firstWorker(site.page);
  expect(worker.url()).toMatch(/^blob:/);
  const outcome = await worker.evaluate(tryToConnect, stranger.port);
  expect(Object.keys(outcome)).toEqual([...WAYS, 'WebTransport', 'importScripts', 'cache']);
  expect(new Set(Object.values(outcome))).toEqual(new Set(['refused']));
  expect(stranger.connections()).toBe(0);
});

test.each(hosts)(
  '[K2] from $host nothing that markup and style can name brings anything from elsewhere',
  async ({ headers }) => {
    const stranger = await listen();
    onTestFinished(() => stranger.close());
    const site = await openSite({ headers });
    onTestFinished(() => site.close());
    const { page } = site;
    await ready(page);
    await page.evaluate(nameElsewhere, stranger.port);
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
    await page.waitForLoadState('networkidle');
    // Where a frame is to be sent elsewhere, Chromium opens a connection before it looks at the policy, and sends nothing on it.
    expect(stranger.heard()).toBe(0);
  },
);

test.each(hosts)('[K2] from $host an attempt to connect from the service worker is refused', async ({ headers }) => {
  const stranger = await listen();
  onTestFinished(() => stranger.close());
  const site = await openSite({ headers });
  onTestFinished(() => site.close());
  const { context, page } = site;
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('there is no service worker');
  const outcome = await worker.evaluate(tryToConnect, stranger.port);
  // Of the others it has none any more.
  expect(Object.keys(outcome)).toEqual([...WAYS, 'cache']);
  expect(new Set(Object.values(outcome))).toEqual(new Set(['refused']));
  expect(stranger.connections()).toBe(0);
});

test.each(hosts)(
  '[K2] from $host a module from elsewhere is refused in page, worker and service worker',
  async ({ headers }) => {
    const stranger = await listen();
    onTestFinished(() => stranger.close());
    const site = await openSite({ headers });
    onTestFinished(() => site.close());
    const { context, page } = site;
    await ready(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // As text: what a test imports is not what it says by the time it runs.
    const bring = `import('http://127.0.0.1:${stranger.port}/module.js').then(() => 'connected', () => 'refused')`;
    const worker = await firstWorker(page);
    expect(await page.evaluate(bring)).toBe('refused');
    expect(await worker.evaluate(bring)).toBe('refused');
    expect(await context.serviceWorkers()[0]?.evaluate(bring)).toBe('refused');
    expect(stranger.connections()).toBe(0);
  },
);

test('[K2] WebRTC, which no policy forbids, is not there, and does not come back', async () => {
  const { page } = await openApp();
  const found = await page.evaluate(() => {
    const names = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'];
    for (const name of names) {
      Reflect.deleteProperty(globalThis, name);
      Reflect.set(globalThis, name, () => name);
    }
    return names.map((name) => typeof Reflect.get(globalThis, name));
  });
  // What the browser never had is not put there either, so it may be set.
  expect(found[0]).toBe('undefined');
  expect(found[2]).toBe('undefined');
});

test('[K2] an attempt to connect from the worker that reads files ahead is refused', async () => {
  const stranger = await listen();
  onTestFinished(() => stranger.close());
  // The refusals are complaints of the console.
  const site = await openSite();
  onTestFinished(() => site.close());
  const { page } = site;
  await ready(page);
  const [base] = page.workers();
  const started = page.waitForEvent('worker', { timeout: PATIENT });
  await toMapping(page, {
    name: 'one.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Name,Phone\nAsha,9876543210\n'),
  });
  const reader = await started;
  expect(reader).not.toBe(base);
  expect(page.workers()).toHaveLength(2);
  const outcome = await reader.evaluate(tryToConnect, stranger.port);
  expect(Object.keys(outcome)).toEqual([...WAYS, 'WebTransport', 'importScripts', 'cache']);
  expect(new Set(Object.values(outcome))).toEqual(new Set(['refused']));
  expect(stranger.connections()).toBe(0);
});

test('[K2] a whole import and export ask for nothing but the files of the site', async () => {
  const file = sampleFile({ rows: 3000, problems: true });
  onTestFinished(() => file.remove());
  const app = await openApp();
  const { page, requests, url } = app;
  // What the service worker keeps is there.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const { length } = requests;
  await importFile(page, file.path);
  expect((await exportAll(page)).contacts).toBe(file.report.contacts);
  expect(app.foreignRequests()).toEqual([]);
  const later = requests.slice(length).filter((address) => !address.startsWith('blob:'));
  expect(later.filter((address) => !address.startsWith(`${url}assets/`) && address !== `${url}icon.svg`)).toEqual([]);
});

test('[K2] a script from a string or from a stranger is refused by Trusted Types', async () => {
  const site = await openSite();
  onTestFinished(() => site.close());
  const refused = await site.page.evaluate(() => {
    const tries: Record<string, () => unknown> = {
      innerHTML: () => (document.createElement('div').innerHTML = '<b>text</b>'),
      'foreign worker': () => new Worker('https://example.com/worker.js'),
      'data worker': () => new Worker('data:text/javascript,0'),
      'another policy': () =>
        // The DOM library has no types for it everywhere.
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy('other', {}),
    };
    return Object.entries(tries).flatMap(([name, go]) => {
      try {
        go();
        return [];
      } catch {
        return [name];
      }
    });
  });
  expect(refused).toEqual(['innerHTML', 'foreign worker', 'data worker', 'another policy']);
});
