/** A database as it lies in the browser, in JSON, and what a person saw of it: how a stored base of an old format is kept for tests. */
import { Buffer } from 'node:buffer';
import type { StoreEnvironment } from '../../../src/storage/environment.ts';
import type { Catalog } from '../../../src/domain/catalog.ts';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import { sayAction } from '../../../src/text/say-action.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { Row } from '../../../src/worker/contract/contacts.ts';
import type { HistoryEntry } from '../../../src/domain/history-entry.ts';

export interface StoredTable {
  readonly name: string;
  readonly keyPath: string | null;
  /** Keys of records without a key in them. */
  readonly rows: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
}

export interface StoredDatabase {
  /** As the browser counts. */
  readonly version: number;
  readonly tables: readonly StoredTable[];
}

export interface Seen {
  readonly contacts: readonly unknown[];
  readonly tags: readonly string[];
  readonly attributes: readonly string[];
  readonly segments: readonly string[];
  /** Where there are any: bases of the first formats had none. */
  readonly campaigns?: readonly unknown[];
  readonly talks?: readonly unknown[];
}

/** An entry of the history as it is shown. */
export type SeenEntry = Omit<HistoryEntry, 'action'> & { readonly said: string };

export interface StoredBase {
  readonly database: StoredDatabase;
  readonly seen: Seen;
  readonly history: readonly SeenEntry[];
  /** What undo of the latest then makes of it. */
  readonly undone: Seen;
}

type Idb = NonNullable<StoreEnvironment['idb']>;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The database cannot be read.'));
  });

const written = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(new Error('The database cannot be written.'));
  });

/** Bytes as `{ base64 }`. */
function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]));
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  if ('base64' in value && typeof value.base64 === 'string') {
    return new Uint8Array(Buffer.from(value.base64, 'base64'));
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromJson(inner)]));
}

export async function dump({ indexedDB }: Idb, name: string): Promise<StoredDatabase> {
  const db = await done(indexedDB.open(name));
  const tables: StoredTable[] = [];
  for (const table of db.objectStoreNames) {
    const store = db.transaction(table).objectStore(table);
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done<unknown[]>(store.getAll())]);
    const keyPath = typeof store.keyPath === 'string' ? store.keyPath : null;
    tables.push({ name: table, keyPath, rows: keys.map((key, i) => ({ key, value: toJson(values[i]) })) });
  }
  const { version } = db;
  db.close();
  return { version, tables };
}

export async function restore({ indexedDB }: Idb, name: string, { version, tables }: StoredDatabase): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const table of tables) {
      request.result.createObjectStore(table.name, table.keyPath === null ? undefined : { keyPath: table.keyPath });
    }
  };
  const db = await done(request);
  for (const table of tables) {
    const transaction = db.transaction(table.name, 'readwrite');
    const store = transaction.objectStore(table.name);
    for (const { key, value } of table.rows) store.put(fromJson(value), table.keyPath === null ? key : undefined);
    await written(transaction);
  }
  db.close();
}

/** What a person sees of a base. Tags and attributes by name: ids are no matter of theirs. */
export async function look(api: KithApi, { tags, attributes, segments }: Catalog): Promise<Seen> {
  const view = await api.view({ filter: EVERYTHING, search: '', sort: null });
  const rows: (Row | null)[] = [];
  for (let from = 0; from < view.count; from += 500) rows.push(...(await api.rows(view.id, from, from + 500)));
  api.closeView(view.id);
  const tagNames = new Map(tags.map(({ id, name }) => [id, name]));
  const attributeNames = new Map(attributes.map(({ id, name }) => [id, name]));
  return {
    contacts: rows.map((row) => {
      if (row === null) throw new Error('A contact is gone.');
      // Fields that the first Kiths had not: nothing was seen of them.
      const { userIds, username, ...contact } = row.contact;
      return {
        ...contact,
        ...(userIds.length > 0 && { userIds }),
        ...(username !== '' && { username }),
        tags: contact.tags.map((id) => tagNames.get(id)),
        firstMessage: contact.firstMessage === 0 ? '' : tagNames.get(contact.firstMessage),
        attributes: [...contact.attributes].map(([id, value]) => [attributeNames.get(id), value]),
      };
    }),
    tags: tags.map(({ name }) => name),
    attributes: attributes.map(({ name, type }) => `${name}: ${type}`),
    segments: segments.map(({ name }) => name),
    ...(await lookBeside(api)),
  };
}

/** Campaigns with what became of their recipients, and all messages. */
async function lookBeside(api: KithApi): Promise<Pick<Seen, 'campaigns' | 'talks'>> {
  const campaigns: unknown[] = [];
  for (const { campaign, counts } of await api.campaigns()) {
    const queue = await api.queue(campaign.id);
    const met: unknown[] = [];
    const view = await api.view({
      filter: { kind: 'is', field: 'campaigns', op: 'inCampaign', campaign: campaign.id, states: [] },
      search: '',
      sort: null,
    });
    for (const id of await api.ids(view.id, 0, view.count)) met.push(await api.campaignsOfContact(id));
    api.closeView(view.id);
    const next = queue.ok ? queue.value.next : null;
    campaigns.push({ ...campaign, counts: [...counts], next: next === null ? '' : `${next.name}: ${next.text}`, met });
  }
  const talks: unknown[] = [];
  const inbox = await api.inbox({ list: 'all', search: '' });
  for (const row of await api.inboxRows(inbox.id, 0, 100)) {
    if (row === null) continue;
    const { name, id } = row.contact;
    talks.push({ name, standing: row.standing, messages: await api.messages(id, 0, 100) });
  }
  api.closeInbox(inbox.id);
  return { ...(campaigns.length > 0 && { campaigns }), ...(talks.length > 0 && { talks }) };
}

/** Counts without the commas of a locale: as the files have them. */
const inPlain = (words: string): string => words.replaceAll(/(\d),(?=\d{3})/g, '$1');

/** The history, the newest first. */
export async function lookBack(api: KithApi): Promise<readonly SeenEntry[]> {
  const history = await api.history(0, 1000);
  if (!history.ok) throw new Error(history.failure.message.id);
  return history.value.entries.map(({ action, ...entry }) => ({ ...entry, said: inPlain(sayAction(action)) }));
}
