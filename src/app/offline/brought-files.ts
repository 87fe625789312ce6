/**
 * [K1] Files that the system hands to Kith: opened with it (File Handling), or shared to it. What was shared lies in a cache of the service
 * worker's, unencrypted: it is deleted as soon as it is read, and at the next start where it never was.
 */

interface LaunchParams {
  readonly files: readonly { readonly getFile: () => Promise<File> }[];
}

export interface LaunchQueue {
  setConsumer(consumer: (params: LaunchParams) => void): void;
}

export function takeOpened(queue: LaunchQueue, take: (files: readonly File[]) => void): void {
  queue.setConsumer(({ files }) => {
    if (files.length === 0) return;
    // One that has gone meanwhile is not there to be read.
    void Promise.allSettled(files.map((file) => file.getFile())).then((got) => {
      take(got.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
    });
  });
}

/** `scope`: the service worker's, as an address. */
export async function takeShared(caches: CacheStorage, scope: string): Promise<readonly File[]> {
  const name = `kith-shared:${scope}`;
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const files: File[] = [];
  for (const { url } of await cache.keys()) {
    const blob = await (await cache.match(url))?.blob();
    const title = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
    if (blob !== undefined) files.push(new File([blob], title, { type: blob.type }));
  }
  await caches.delete(name);
  return files;
}
