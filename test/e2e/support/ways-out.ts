/** [K2] Every way out that script, markup and style have: run in the page, in workers, in the service worker, against a stranger's port. */

/** Runs in the page or the worker: tries every way out that script has there, and tells which of them were refused. */
export async function tryToConnect(port: number): Promise<Record<string, string>> {
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
export function nameElsewhere(port: number): void {
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
