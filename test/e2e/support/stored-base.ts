/** The base as it lies in the browser's database, read past the app: from an address of the site that is no page of it. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { decodePage } from '../../../src/base/codec.ts';
import { readContact } from '../../../src/base/contact-row.ts';
import { isLive } from '../../../src/base/page.ts';
import { attributeById, type Catalog, tagById } from '../../../src/domain/catalog.ts';
import { keysOf } from '../../../src/base/commit-record.ts';
import { CONTACT_PARTS } from '../../../src/base/contact-parts.ts';
import { keysAt } from '../../../src/base/page-parts.ts';
import { decodeCommit } from '../../../src/base/format/commit-bytes.ts';
import type { Head } from '../../../src/base/page-store.ts';

/** A file of the site: nothing of Kith runs there. */
export const BESIDE = 'icon.svg';

export interface StoredBase {
  readonly contacts: number;
  /** Of catalog and contacts, but for ids and the moments at which contacts were made, which no two imports share. */
  readonly digest: string;
  /** Pages that the base and its history need. */
  readonly kept: number;
  /** Pages that no commit names: what a commit in the making leaves when it is cut off. */
  readonly orphans: number;
}

export async function storedBase(page: Page): Promise<StoredBase> {
  const { head, commits, keys } = await page.evaluate(readRaw);
  const decoded = commits.map((base64) => {
    const commit = decodeCommit({ bytes: new Uint8Array(Buffer.from(base64, 'base64')) });
    if (typeof commit === 'string') throw new Error(`a commit is ${commit}`);
    return commit;
  });
  const commit = decoded.find(({ id }) => id === head.commit);
  if (commit === undefined) throw new Error(`no commit ${head.commit}`);
  const all = new Set(decoded.flatMap(keysOf).filter((key) => key !== 0));
  const lists = CONTACT_PARTS.names.map((name) => commit.lists[name] ?? []);
  const named = [...new Set(lists.flat())].filter((key) => key !== 0);
  const { lengths, bytes } = await page.evaluate(readPages, named);
  const buffer = Buffer.from(bytes, 'base64');
  const hash = createHash('sha256');
  const { catalog } = commit;
  hash.update(JSON.stringify(catalogInWords(catalog)));
  let contacts = 0;
  let at = 0;
  const records = new Map(
    named.map((key, i) => {
      const record = decodePage(new Uint8Array(buffer.subarray(at, (at += lengths[i] ?? 0))));
      if (typeof record === 'string') throw new Error(`record ${key} is ${record}`);
      return [key, record];
    }),
  );
  for (let no = 0; no < commit.lists.contacts.length; no++) {
    const [first = null, ...rest] = keysAt(lists, no).map((key, part) => {
      const record = records.get(key);
      return record === undefined ? null : CONTACT_PARTS.of(record, part);
    });
    if (first === null) continue;
    const contactPage = CONTACT_PARTS.join(first, rest);
    if (contactPage === 'damaged') throw new Error(`page ${no} is damaged`);
    for (let slot = 0; slot < contactPage.slots; slot++) {
      if (!isLive(contactPage, slot)) continue;
      const {
        id: _id,
        createdAt: _at,
        tags,
        firstMessage,
        attributes,
        ...rest
      } = readContact(contactPage, 0, slot, catalog);
      const values = [...attributes].map(([id, value]) => [attributeById(catalog, id)?.name, value]);
      const names = [...tags, firstMessage].map((id) => (id === 0 ? '' : tagById(catalog, id)?.name));
      hash.update(JSON.stringify([rest, names, values]));
      contacts++;
    }
  }
  return {
    contacts,
    digest: hash.digest('hex'),
    kept: all.size,
    orphans: keys.filter((key) => !all.has(key)).length,
  };
}

/** Ids of tags and attributes are given once: those of an import that was undone do not come again, nor the colours that follow from them. */
function catalogInWords(catalog: Catalog): unknown {
  const { nextId: _next, tags, attributes, mappings, ...rest } = catalog;
  return {
    ...rest,
    tags: tags.map(({ id: _id, color: _color, ...tag }) => tag),
    attributes: attributes.map(({ id: _id, ...attribute }) => attribute),
    mappings: mappings.map(({ headers, columns }) => ({
      headers,
      columns: columns.map((column) =>
        column.to === 'attribute' ? attributeById(catalog, column.attribute)?.name : column,
      ),
    })),
  };
}

interface Raw {
  readonly head: Head;
  /** Their bytes in base64. */
  readonly commits: readonly string[];
  /** Of all pages. */
  readonly keys: readonly number[];
}

interface RawPages {
  readonly lengths: readonly number[];
  /** The pages, one behind the other, in base64. */
  readonly bytes: string;
}

/** Runs in the browser. */
async function readRaw(): Promise<Raw> {
  // What is stored there is Kith's own.
  const done = <T>(request: IDBRequest): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result as T);
      request.onerror = () => reject(new Error('the database cannot be read'));
    });
  const name = `kith:${location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1)}`;
  const names = (await indexedDB.databases()).map((database) => database.name);
  if (!names.includes(name)) throw new Error(`no database ${name} among ${names.join(', ')}`);
  const database = await done<IDBDatabase>(indexedDB.open(name));
  const from = database.transaction(['pages', 'commits', 'head']);
  const [head, commits, keys] = await Promise.all([
    done<Head>(from.objectStore('head').get('head')),
    done<{ readonly bytes: Uint8Array }[]>(from.objectStore('commits').getAll()),
    done<number[]>(from.objectStore('pages').getAllKeys()),
  ]);
  database.close();
  const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return { head, commits: commits.map(({ bytes }) => base64(bytes)), keys };
}

/** Runs in the browser. */
async function readPages(keys: readonly number[]): Promise<RawPages> {
  const done = <T>(request: IDBRequest): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result as T);
      request.onerror = () => reject(new Error('the database cannot be read'));
    });
  const name = `kith:${location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1)}`;
  const database = await done<IDBDatabase>(indexedDB.open(name));
  const from = database.transaction('pages').objectStore('pages');
  const pages = await Promise.all(
    keys.map((key) => done<{ readonly bytes: Uint8Array<ArrayBuffer> } | undefined>(from.get(key))),
  );
  database.close();
  const found = pages.flatMap((page) => (page === undefined ? [] : [page.bytes]));
  if (found.length < keys.length) throw new Error('a page that the base names is not there');
  const url = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string); // as a data URL is
    reader.readAsDataURL(new Blob(found));
  });
  return { lengths: found.map(({ length }) => length), bytes: url.slice(url.indexOf(',') + 1) };
}
