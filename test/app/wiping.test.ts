/** [K7] What the browser keeps of this Kith beside the base goes, and nothing of anybody else. */
import { expect, test } from 'vitest';
import { followWipes, startAnew, type WipePlace } from '../../src/app/wiping.ts';

const SCOPE = '/kith/';
const FOLDER = 'https://a.example/kith/';

const OURS = [`kith-site:${FOLDER} 1`, `kith-site:${FOLDER} 2`, `kith-shared:${FOLDER}`, `kith-sentinel:${SCOPE}`];
const NOT_OURS = [
  'kith-site:https://a.example/kith/two/ 1',
  'kith-shared:https://a.example/',
  'kith-sentinel:/',
  'another program',
];

class Profile {
  readonly caches = new Set([...OURS, ...NOT_OURS]);
  readonly workers = new Set([FOLDER, 'https://a.example/', 'https://a.example/kith/two/']);
  readonly databases = new Set([`kith-folder:${SCOPE}`, 'kith-folder:/', 'another']);
  readonly keys: Record<string, string> = { 'kith.theme': '"dark"', 'kith.replies': '[]', kithkin: '1', other: '2' };
  /** What happened, in order, each with its tab. */
  readonly told: string[] = [];
  readonly #listeners: { readonly tab: string; readonly listener: () => void }[] = [];

  tab(tab: string, { refuses = '', writes = '' } = {}): WipePlace {
    const refused = (what: string): void => {
      if (refuses === what) throw new Error(`no ${what}`);
    };
    const page = {
      navigator: {
        serviceWorker: {
          getRegistrations: async () => {
            refused('workers');
            return [...this.workers].map((scope) => ({ scope, unregister: async () => this.workers.delete(scope) }));
          },
        },
      },
      caches: {
        keys: async () => {
          refused('caches');
          return [...this.caches];
        },
        delete: async (name: string) => this.caches.delete(name),
      },
      localStorage: Object.defineProperty(this.keys, 'removeItem', {
        configurable: true,
        value: (key: string) => Reflect.deleteProperty(this.keys, key),
      }),
      indexedDB: {
        deleteDatabase: (name: string) => {
          const request = { onsuccess: () => undefined, onerror: () => undefined };
          if (refuses !== 'databases') this.databases.delete(name);
          queueMicrotask(() => (refuses === 'databases' ? request.onerror() : request.onsuccess()));
          return request;
        },
      },
      history: { replaceState: (_: unknown, __: string, url: string) => this.told.push(`${tab} at ${url}`) },
      location: { reload: () => this.told.push(`${tab} reloads`) },
    };
    return {
      page: page as unknown as WipePlace['page'], // the few methods that are used
      scope: SCOPE,
      folder: FOLDER,
      leave: async () => {
        this.told.push(`${tab} shows nothing`);
        if (writes !== '') this.keys[writes] = '1';
      },
      channel: (name) => {
        expect(name).toBe(`kith-wiped:${SCOPE}`);
        return {
          postMessage: () => {
            for (const { tab: other, listener } of this.#listeners) if (other !== tab) listener();
          },
          addEventListener: (_: string, listener: () => void) => {
            this.#listeners.push({ tab, listener });
          },
          close: () => undefined,
        };
      },
    };
  }
}

test('[K7] caches, service worker and local storage of this Kith are gone, others stay', async () => {
  const profile = new Profile();
  expect(await startAnew(profile.tab('a'))).toBe(true);
  expect([...profile.caches]).toEqual(NOT_OURS);
  expect([...profile.workers]).toEqual(['https://a.example/', 'https://a.example/kith/two/']);
  expect([...profile.databases]).toEqual(['kith-folder:/', 'another']);
  expect(Object.keys(profile.keys)).toEqual(['kithkin', 'other']);
  expect(profile.told).toEqual(['a shows nothing', `a at ${FOLDER}`, 'a reloads']);
});

test('[K7] every other tab loads anew, and what tabs write as they close goes as well', async () => {
  const profile = new Profile();
  followWipes(profile.tab('b', { writes: 'kith.used' }));
  const a = profile.tab('a', { writes: 'kith.columns' });
  followWipes(a);
  await startAnew(a);
  expect(profile.told.filter((step) => step.endsWith('reloads')).toSorted()).toEqual(['a reloads', 'b reloads']);
  expect(profile.told.indexOf('b shows nothing')).toBeLessThan(profile.told.indexOf('b reloads'));
  expect(Object.keys(profile.keys)).toEqual(['kithkin', 'other']);
});

test.each(['workers', 'caches', 'databases'])(
  '[K7] where the browser refuses its %s, the rest goes, and it is told',
  async (refuses) => {
    const profile = new Profile();
    expect(await startAnew(profile.tab('a', { refuses }))).toBe(false);
    expect(profile.told).toEqual([]);
    expect(Object.keys(profile.keys)).toEqual(['kithkin', 'other']);
    expect(profile.caches.size).toBe(refuses === 'caches' ? OURS.length + NOT_OURS.length : NOT_OURS.length);
    expect(profile.workers.has(FOLDER)).toBe(refuses === 'workers');
  },
);

test('[K7] without a service worker and caches there is only local storage', async () => {
  const profile = new Profile();
  const { page, ...place } = profile.tab('a');
  const bare = { localStorage: page.localStorage, history: page.history, location: page.location, navigator: {} };
  expect(await startAnew({ ...place, page: bare })).toBe(true);
  expect(Object.keys(profile.keys)).toEqual(['kithkin', 'other']);
});
