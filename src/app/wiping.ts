/**
 * [K7] What the browser keeps of this Kith beside the base is deleted: the service worker and its caches, and all keys of local storage. Then
 * every tab of it loads anew, at a bare address: what was looked for stands in the old one.
 */
/** The part of a BroadcastChannel that is needed. */
interface Channel {
  postMessage(message: string): void;
  addEventListener(type: 'message', listener: () => void): void;
  close(): void;
}

export interface WipePlace {
  readonly page: Pick<Window, 'location' | 'history' | 'localStorage'> & {
    readonly navigator: { readonly serviceWorker?: Pick<ServiceWorkerContainer, 'getRegistrations'> };
    /** Browsers give it to secure addresses only. */
    readonly caches?: Pick<CacheStorage, 'keys' | 'delete'>;
    readonly indexedDB?: Pick<IDBFactory, 'deleteDatabase'>;
  };
  /** The folder that the page is served from, as the base's store names it. */
  readonly scope: string;
  /** The same, as an address. */
  readonly folder: string;
  /** Takes all that is shown away, so that nothing asks whether to stay. */
  readonly leave: () => Promise<void>;
  readonly channel?: (name: string) => Channel;
}

/** Once the base is wiped. False: some of it is still there, and the page stays. */
export async function startAnew(place: WipePlace): Promise<boolean> {
  const done = [
    await triedTo(() => forgetFolder(place)),
    await triedTo(() => forgetKeys(place)),
    // Before its caches: an update that it is fetching would fill another one. Both late: until this page is left, its files come from there.
    await triedTo(() => unregister(place)),
    await triedTo(() => deleteCaches(place)),
  ];
  const channel = open(place);
  channel.postMessage('wiped');
  channel.close();
  if (done.includes(false)) return false;
  await reload(place);
  return true;
}

/** Reloads this tab when another has wiped. */
export function followWipes(place: WipePlace): void {
  open(place).addEventListener('message', () => void reload(place));
}

async function reload(place: WipePlace): Promise<void> {
  await place.leave();
  // What the page has written meanwhile.
  await triedTo(() => forgetKeys(place));
  place.page.history.replaceState(null, '', place.folder);
  place.page.location.reload();
}

async function unregister({ page, folder }: WipePlace): Promise<void> {
  const all = (await page.navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const registration of all) if (registration.scope === folder) await registration.unregister();
}

async function deleteCaches({ page: { caches }, scope, folder }: WipePlace): Promise<void> {
  const isOurs = (name: string): boolean =>
    name === `kith-sentinel:${scope}` || name === `kith-shared:${folder}` || name.startsWith(`kith-site:${folder} `);
  for (const name of (await caches?.keys()) ?? []) if (isOurs(name)) await caches?.delete(name);
}

/** [K4] Which folder backups go to by themselves (storage/folder-note.ts); what lies in it is the person's. Tabs that have it open let go of it in a moment. */
function forgetFolder({ page: { indexedDB }, scope }: WipePlace): Promise<void> | undefined {
  const request = indexedDB?.deleteDatabase(`kith-folder:${scope}`);
  return (
    request &&
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve();
      request.onerror = () => reject(new Error('It was not deleted.'));
    })
  );
}

/** They bear no folder's name: Kiths in other folders of the same site lose theirs too. */
function forgetKeys({ page: { localStorage } }: WipePlace): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('kith.')) localStorage.removeItem(key);
}

async function triedTo(work: () => unknown): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}

const open = ({ channel = (name) => new BroadcastChannel(name), scope }: WipePlace): Channel =>
  channel(`kith-wiped:${scope}`);
