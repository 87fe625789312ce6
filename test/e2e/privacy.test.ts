/** [K2] No contact leaves the machine: the policy forbids connections in the page and in the worker. */
import type { Page, Worker } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { exportAll, importFile, openApp, PATIENT, ready, toMapping } from './support/app.ts';
import { listen } from './support/listener.ts';
import { sampleFile } from './support/sample-file.ts';
import { openSite } from './support/site.ts';

/** Runs in the page or the worker: tries every way out that script has there, and tells which of them were refused. */
async function tryToConnect(port: number): Promise<Record<string, string>> {
  const host = `127.0.0.1:${port}`;
  const outcome: Record<string, string> = {};
  const attempt = async (way: string, go: () => Promise<string>): Promise<void> => {
    try {
      outcome[way] = await go();
    } catch {
      outcome[way] = 'refused';
    }
  };
  const settled = (target: EventTarget, good: string): Promise<string> =>
    new Promise((resolve) => {
      target.addEventListener(good, () => {
        resolve('connected');
      });
      target.addEventListener('error', () => {
        resolve('refused');
      });
    });
  await attempt('fetch', async () => {
    await fetch(`http://${host}/`, { mode: 'no-cors' });
    return 'connected';
  });
  await attempt('XMLHttpRequest', () => {
    const request = new XMLHttpRequest();
    const end = settled(request, 'load');
    request.open('GET', `http://${host}/`);
    request.send();
    return end;
  });
  await attempt('WebSocket', async () => settled(new WebSocket(`ws://${host}/`), 'open'));
  await attempt('EventSource', async () => settled(new EventSource(`http://${host}/`), 'open'));
  if (typeof WebTransport === 'function')
    await attempt('WebTransport', async () => {
      await new WebTransport(`https://${host}/`).ready;
      return 'connected';
    });
  const importScripts: unknown = Reflect.get(globalThis, 'importScripts');
  if (typeof importScripts === 'function')
    await attempt('importScripts', async () => {
      Reflect.apply(importScripts, globalThis, [`http://${host}/script.js`]);
      return 'connected';
    });
  if (typeof Cache === 'function')
    await attempt('cache', async () => {
      await (await caches.open('test')).add(new Request(`http://${host}/cached`, { mode: 'no-cors' }));
      return 'connected';
    });
  if (typeof document !== 'undefined') {
    // sendBeacon answers true even where the policy then refuses: only the listener's count tells.
    navigator.sendBeacon(`http://${host}/`, 'contact');
    await attempt('image', () => {
      const image = new Image();
      const end = settled(image, 'load');
      image.src = `http://${host}/contact.png`;
      return end;
    });
    await attempt('script', () => {
      const script = document.createElement('script');
      const end = settled(script, 'load');
      script.src = `http://${host}/contact.js`;
      document.head.append(script);
      return end;
    });
  }
  return outcome;
}

/** Runs in the page: whatever markup and style can name that lies elsewhere. */
function nameElsewhere(port: number): void {
  const host = `http://127.0.0.1:${port}`;
  const add = (
    tag: string,
    attributes: Readonly<Record<string, string>>,
    inside: ParentNode = document.body,
  ): Element => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      try {
        element.setAttribute(name, value);
      } catch {
        // refused at once
      }
    inside.append(element);
    return element;
  };
  for (const tag of ['iframe', 'embed', 'video', 'audio', 'input']) add(tag, { src: `${host}/${tag}`, type: 'image' });
  add('object', { data: `${host}/object` });
  add('video', { poster: `${host}/poster` });
  add('track', { src: `${host}/track`, default: '' }, add('video', {}));
  add('img', { srcset: `${host}/srcset 2x`, src: 'data:,' });
  for (const rel of ['stylesheet', 'icon', 'manifest', 'modulepreload', 'prefetch', 'preload', 'prerender'])
    add('link', { rel, href: `${host}/${rel}`, as: 'script' }, document.head);
  for (const way of ['image', 'use']) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', way);
    element.setAttribute('href', `${host}/${way}.svg#a`);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.append(element);
    document.body.append(svg);
  }
  document.body.style.background = `url(${host}/background)`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@font-face { font-family: far; src: url(${host}/font) } body { font-family: far; cursor: url(${host}/cursor), auto }`,
  );
  document.adoptedStyleSheets.push(sheet);
  const link = add('a', { href: '#/history', ping: `${host}/ping` });
  if (link instanceof HTMLElement) link.click();
  const frame = add('iframe', { name: 'aside' });
  const form = add('form', { method: 'post', action: `${host}/form`, target: 'aside' });
  if (form instanceof HTMLFormElement && frame instanceof HTMLIFrameElement) form.submit();
  for (const begin of [
    () => new Worker(`${host}/worker.js`),
    () => new SharedWorker(`${host}/shared.js`),
    () => void navigator.serviceWorker.register(`${host}/service.js`).catch(() => undefined),
    () => void new FontFace('far', `url(${host}/face)`).load().catch(() => undefined),
  ])
    try {
      begin();
    } catch {
      // refused at once
    }
}

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
