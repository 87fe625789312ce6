/** A service over the memory store, with a clock of its own. */
import { expect } from 'vitest';
import type { AttributeId, AttributeType, AttributeValue } from '../../../src/domain/attribute.ts';
import { type Catalog, EMPTY_CATALOG } from '../../../src/domain/catalog.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { EVERYTHING, type Filter } from '../../../src/domain/filter.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { TagId } from '../../../src/domain/tag.ts';
import type { PageStore } from '../../../src/base/page-store.ts';
import { ContactBase } from '../../../src/base/contact-base.ts';
import { variantKey } from '../../../src/formats/phone/variants.ts';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { sayBackupMessage } from '../../../src/text/say-backup-message.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { ContactEdits, EditResult } from '../../../src/worker/contract/changes.ts';
import type { Query, Row, Selection } from '../../../src/worker/contract/contacts.ts';
import type { BaseState, Changed } from '../../../src/worker/contract/state.ts';
import { createService } from '../../../src/worker/service.ts';
import { type ContactFields, writeContact } from '../../support/base.ts';

export const START = Date.UTC(2026, 0, 15, 10);
const MINUTE = 60_000;

/** A moment that only moves when it is told to. */
export class Clock {
  at = START;
  now = (): number => this.at;
  pass(minutes: number): void {
    this.at += minutes * MINUTE;
  }
}

export interface Opened {
  readonly api: KithApi;
  readonly clock: Clock;
  /** As onState told it last. */
  readonly told: () => BaseState | null;
}

/** `unlock` is called where the base is locked. */
export async function openService(
  store: PageStore = new MemoryStore(),
  clock = new Clock(),
  unlock?: (api: KithApi) => Promise<unknown>,
): Promise<Opened> {
  const api = createService({ store, now: clock.now, ticks: () => 0, space: null, pause: () => Promise.resolve() });
  let told: BaseState | null = null;
  const open = (): Promise<Result<BaseState>> => api.open((state) => (told = state), 'en');
  let opened = await open();
  if (unlock !== undefined && !opened.ok && opened.failure.code === 'locked') {
    await unlock(api);
    opened = await open();
  }
  must(opened);
  return { api, clock, told: () => told };
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message.id}`);
  return result.value;
}

export function refusal(result: Result<unknown>): string {
  expect(result).toMatchObject({ ok: false });
  return result.ok ? '' : sayBackupMessage(result.failure.message);
}

/** Of the entry that the history shows as the latest. */
export async function undo(api: KithApi): Promise<Result<Changed>> {
  const { entries } = must(await api.history(0, Infinity));
  return api.undo(
    entries.find(({ undone, apart = false, action }) => !undone && !apart && action.kind !== 'erase')?.id ?? 0,
  );
}

/** Of the entry that was undone last. */
export async function redo(api: KithApi): Promise<Result<Changed>> {
  const { entries } = must(await api.history(0, Infinity));
  return api.redo(entries.findLast(({ undone, canBringBack }) => undone && !canBringBack)?.id ?? 0);
}

/** Creates a contact; returns its id. */
export async function add(api: KithApi, edits: ContactEdits): Promise<number> {
  return savedId(must(await api.create(edits)));
}

export function savedId(result: EditResult): number {
  if (result.kind !== 'saved') throw new Error(JSON.stringify(result));
  return result.id;
}

export async function addTag(api: KithApi, name: string): Promise<TagId> {
  const { state } = must(await api.tag({ kind: 'create', name, color: null }));
  const tag = state.catalog.tags.find((one) => one.name === name);
  if (tag === undefined) throw new Error(`no tag ${name}`);
  return tag.id;
}

export async function addAttribute(
  api: KithApi,
  name: string,
  type: AttributeType = 'text',
  options: readonly string[] = [],
): Promise<AttributeId> {
  const { state } = must(await api.attribute({ kind: 'create', name, type, options }));
  const attribute = state.catalog.attributes.find((one) => one.name === name);
  if (attribute === undefined) throw new Error(`no attribute ${name}`);
  return attribute.id;
}

export async function contact(api: KithApi, id: number): Promise<Contact> {
  const row = await api.contact(id);
  if (row === null) throw new Error(`no contact ${id}`);
  return row.contact;
}

export const valueOf = async (api: KithApi, id: number, attribute: AttributeId): Promise<AttributeValue | null> =>
  (await contact(api, id)).attributes.get(attribute) ?? null;

/** All rows of a list. */
export async function list(api: KithApi, query: Partial<Query> = {}): Promise<readonly Row[]> {
  const view = await api.view({ filter: EVERYTHING, search: '', sort: null, ...query });
  const rows: Row[] = [];
  for (let from = 0; from < view.count; from += 500) {
    for (const row of await api.rows(view.id, from, from + 500)) if (row !== null) rows.push(row);
  }
  api.closeView(view.id);
  return rows;
}

export const everything = async (api: KithApi): Promise<readonly Contact[]> =>
  (await list(api)).map((row) => row.contact);

/** Everybody whom the filter means, but some. */
export async function matching(api: KithApi, filter: Filter = EVERYTHING, except: number[] = []): Promise<Selection> {
  const view = await api.view({ filter, search: '', sort: null });
  return { kind: 'view', view: view.id, except };
}

export const these = (...ids: readonly number[]): Selection => ({ kind: 'ids', ids });

/** All that a base is: what undo must bring back exactly. The next id of its catalog is not: an id is given once. */
export interface Whole {
  readonly contacts: readonly Contact[];
  readonly catalog: Catalog;
}

export async function wholeBase({ api, told }: Opened): Promise<Whole> {
  return { contacts: await everything(api), catalog: { ...(told()?.catalog ?? EMPTY_CATALOG), nextId: 0 } };
}

/** A service over a base of these contacts, with this catalog; null = one that was deleted. */
export async function serviceOver(
  contacts: readonly (ContactFields | null)[],
  catalog: Catalog,
  clock = new Clock(),
): Promise<Opened> {
  const disk = new MemoryState();
  const base = new ContactBase({ store: new MemoryStore(disk), now: clock.now, keyOf: variantKey });
  must(await base.open());
  must(
    await base.commit((draft) => {
      draft.catalog = catalog;
      for (const one of contacts) {
        const id = draft.append();
        if (one === null) draft.remove(id);
        else writeContact(draft, id, one, catalog);
      }
      return { kind: 'sample', contacts: contacts.length };
    }),
  );
  base.close();
  return openService(new MemoryStore(disk), clock);
}
