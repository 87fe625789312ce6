/** The base as it lies in the browser's database, opened past the browser: by Kith's own service over what was read there. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Head } from '../../../src/base/page-store.ts';
import { isSealed } from '../../../src/storage/lock/mark.ts';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { must, openService } from '../../worker/support/service.ts';
import { csvOf } from '../../worker/backup/support.ts';

export interface Disk {
  readonly state: MemoryState;
  readonly lock: 'none' | 'locking' | 'locked' | 'opening';
  /** Pages and commits that are encrypted, and those that are not. */
  readonly sealed: number;
  readonly open: number;
}

/** From a tab of the site in which nothing of Kith runs. */
export async function readDisk(page: Page): Promise<Disk> {
  const { head, commits, pages } = await page.evaluate(readAll);
  const state = new MemoryState();
  state.head = head;
  for (const { row, bytes } of commits) state.commits.set(row.id, { ...row, bytes: bytesOf(bytes) });
  for (const { key, bytes } of pages) state.pages.set(key, bytesOf(bytes));
  const all = [...state.pages.values(), ...[...state.commits.values()].map(({ bytes }) => bytes)];
  const sealed = all.filter(isSealed).length;
  return { state, lock: head.lock?.state ?? 'none', sealed, open: all.length - sealed };
}

/** Of every contact and all that an export says of it; the base is opened whole, with the passphrase where it is locked. */
export async function digestOf(disk: Disk, passphrase: string): Promise<string> {
  const store = new MemoryStore(disk.state);
  const { api } = await openService(store, undefined, async (locked) => must(await locked.unlock(passphrase)));
  return createHash('sha256')
    .update(await csvOf(api))
    .digest('hex');
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, 'base64'));

interface Raw {
  readonly head: Head;
  readonly commits: readonly {
    readonly row: { readonly id: number; readonly at: number; readonly contacts: number };
    readonly bytes: string;
  }[];
  readonly pages: readonly { readonly key: number; readonly bytes: string }[];
}

/** Runs in the browser. */
async function readAll(): Promise<Raw> {
  // What is stored there is Kith's own.
  const done = <T>(request: IDBRequest): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result as T);
      request.onerror = () => reject(new Error('the database cannot be read'));
    });
  const base64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 30_000) text += String.fromCharCode(...bytes.subarray(at, at + 30_000));
    return btoa(text);
  };
  const name = `kith:${location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1)}`;
  const database = await done<IDBDatabase>(indexedDB.open(name));
  const from = database.transaction(['pages', 'commits', 'head']);
  const [head, commits, pages] = await Promise.all([
    done<Head>(from.objectStore('head').get('head')),
    done<{ id: number; at: number; contacts: number; bytes: Uint8Array }[]>(from.objectStore('commits').getAll()),
    done<{ key: number; bytes: Uint8Array }[]>(from.objectStore('pages').getAll()),
  ]);
  database.close();
  return {
    head,
    commits: commits.map(({ id, at, contacts, bytes }) => ({ row: { id, at, contacts }, bytes: base64(bytes) })),
    pages: pages.map(({ key, bytes }) => ({ key, bytes: base64(bytes) })),
  };
}
