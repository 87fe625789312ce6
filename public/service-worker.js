/* Kith without a network [K1]: keeps the files of one build and gives them out. It asks the network for the files of the list when installed,
   and for nothing else, ever [K2]; a page that misses a file that is lost here is sent on with `?lost` and asks by itself. It takes the place
   of an older one when told to, or when no tab is open; older files stay while a tab holds their lock (src/app/offline/build-lock.ts). */
{
  const FILES = {}; // address → digest; this and the next two are written by the build (scripts/precache.mjs)
  const BUILD = '';
  const PAGE_HEADERS = {};
  const { addAll } = Cache.prototype;
  const gone = { value: undefined };
  const ways = 'fetch fetchLater WebSocket WebSocketStream EventSource WebTransport importScripts';
  for (const way of ways.split(' ')) Object.defineProperty(self, way, gone);
  Object.defineProperty(ServiceWorkerRegistration.prototype, 'backgroundFetch', gone);
  for (const way of ['add', 'addAll']) Object.defineProperty(Cache.prototype, way, gone);
  const { scope } = registration;
  const ours = `kith-site:${scope} `;
  const addresses = new Set(Object.keys(FILES).map((file) => new URL(file, scope).href));
  const find = (url, cacheName) => caches.match(url, { ignoreVary: true, ...(cacheName && { cacheName }) });
  const lost = (url) => Response.redirect(`${url}?lost`);
  const answer = async (url) => (await find(url, ours + BUILD)) ?? (await find(url)) ?? lost(url);
  async function keep(cache, [file, integrity]) {
    const url = new URL(file, scope).href;
    const isFixed = file.startsWith('assets/'); // its name bears its digest
    const kept = isFixed && (await find(url));
    const request = new Request(url, { integrity, cache: isFixed ? 'default' : 'no-cache' });
    return kept ? cache.put(url, kept) : addAll.call(cache, [request]);
  }
  async function page() {
    const kept = await find(scope, ours + BUILD);
    if (kept) return new Response(kept.body, { headers: PAGE_HEADERS });
    await registration.unregister(); // The browser has lost the files: the network has them.
    return Response.redirect(scope);
  }
  async function takeShared(request) {
    const cache = await caches.open(`kith-shared:${scope}`);
    for (const file of (await request.formData()).getAll('files'))
      await cache.put(`${scope}shared/${Date.now()}/${encodeURIComponent(file.name)}`, new Response(file));
    return Response.redirect(`${scope}#/import`, 303);
  }
  async function sweep() {
    const others = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== ours + BUILD);
    const { held } = await navigator.locks.query();
    if (registration.installing || registration.waiting) return; // One that is to come has its files among these.
    const older = held.map(({ name }) => name.replace(/^kith-build:/, '')).filter((url) => !addresses.has(url));
    for (const name of others)
      if (!(await Promise.all(older.map((url) => find(url, name)))).some(Boolean)) await caches.delete(name);
  }
  const keepAll = (cache) => Promise.all(Object.entries(FILES).map((file) => keep(cache, file)));
  addEventListener('install', (event) => event.waitUntil(caches.open(ours + BUILD).then(keepAll)));
  addEventListener('activate', (event) => event.waitUntil(clients.claim().then(sweep)));
  addEventListener('message', ({ data }) => data === 'take over' && skipWaiting());
  addEventListener('fetch', (event) => {
    const { method, mode, url: asked } = event.request;
    const url = asked.replace(/[?#].*/, '');
    const isFile = !asked.includes('?') && (addresses.has(url) || url.startsWith(`${scope}assets/`));
    const isPage = mode === 'navigate' && (url === scope || url === `${scope}index.html`);
    if (method === 'POST' && url === `${scope}share`) event.respondWith(takeShared(event.request));
    else if (method === 'GET' && isPage) event.waitUntil((event.respondWith(page()), sweep()));
    else if (method === 'GET' && isFile) event.respondWith(answer(url));
  });
}
