/** [K8] Who is erased is in nothing that lies in the store any more, and all else is as it was, in every state that the history keeps. */
import { expect, test } from 'vitest';
import { DELIVERIES, DELIVERY, RECIPIENTS } from '../../../src/base/campaign/recipient-pages.ts';
import { numberAt, textOf } from '../../../src/base/campaign/columns.ts';
import { intAt } from '../../../src/base/column.ts';
import { ContactBase } from '../../../src/base/contact-base.ts';
import { CONTACT_PAGES } from '../../../src/base/contact-pages.ts';
import { readContact } from '../../../src/base/contact-row.ts';
import { MESSAGE_PAGES } from '../../../src/base/messages/message-pages.ts';
import { messageAt } from '../../../src/base/messages/message-row.ts';
import { intColumn, isLive, type Page, PAGE_SIZE } from '../../../src/base/page.ts';
import { partKeysOf } from '../../../src/base/page-lists.ts';
import type { PageKind } from '../../../src/base/page-kind.ts';
import { CAMPAIGNS } from '../../../src/base/campaign/campaign-pages.ts';
import { variantKey } from '../../../src/formats/phone/variants.ts';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { Random } from '../../support/random.ts';
import { backedUp, restored } from '../backup/support.ts';
import { everything, must, openService } from '../support/service.ts';
import { formsOf, type Life, lived, lying, phoneOf, strays } from './lives.ts';

const quiet = (): void => undefined;
const SEEDS = Array.from({ length: Number(process.env['KITH_FUZZ'] ?? 8) }, (_, i) => i + 1);

interface State {
  /** Id, and all that is known. */
  readonly contacts: ReadonlyMap<number, string>;
  /** By row: whose, and all that it says. */
  readonly messages: ReadonlyMap<number, { readonly contact: number; readonly said: string }>;
  readonly recipients: ReadonlyMap<number, { readonly contact: number; readonly said: string }>;
}

const NOBODY: State['recipients'] = new Map();

/** Every state that is kept, by its commit. */
async function states(disk: MemoryState): Promise<ReadonlyMap<number, State>> {
  const base = new ContactBase({ store: new MemoryStore(disk), now: () => 0, keyOf: variantKey, kinds: [MESSAGE_PAGES, CAMPAIGNS, RECIPIENTS, DELIVERIES] }); // prettier-ignore
  must(await base.open());
  const { archive } = base.backups.source;
  const found = new Map<number, State>();
  for (const commit of must(await archive.commits())) {
    const pagesOf = async (kind: PageKind<Page>): Promise<readonly (Page | null)[]> => {
      const read = must(await archive.pages(kind, partKeysOf(commit, archive.kinds, kind.name)));
      expect(read.unreadable, kind.name).toBe(0);
      return read.pages;
    };
    const [contacts, messages, recipients] = [new Map<number, string>(), new Map(), new Map()] as const;
    (await pagesOf(CONTACT_PAGES)).forEach((page, no) => {
      for (let slot = 0; slot < (page?.slots ?? 0); slot++) {
        if (page === null || !isLive(page, slot)) continue;
        const contact = readContact(page, no, slot, commit.catalog);
        contacts.set(contact.id, JSON.stringify({ ...contact, attributes: [...contact.attributes] }));
      }
    });
    expect(contacts.size).toBe(commit.contacts);
    const rows = await pagesOf(MESSAGE_PAGES);
    for (let id = 0; id < rows.length * PAGE_SIZE; id++) {
      const row = messageAt(rows, id);
      if (row !== null) messages.set(id, { contact: row.contact, said: JSON.stringify(row) });
    }
    const frozen = await pagesOf(RECIPIENTS);
    (await pagesOf(DELIVERIES)).forEach((page, no) => {
      for (let slot = 0; slot < (page?.slots ?? 0); slot++) {
        if (page === null) continue;
        const said = JSON.stringify([frozen[no], page].map((one) => one && valuesAt(one, slot)));
        recipients.set(no * PAGE_SIZE + slot, { contact: intAt(intColumn(page, DELIVERY.contact), slot), said });
      }
    });
    found.set(commit.id, { contacts, messages, recipients });
  }
  base.close();
  return found;
}

/** By column; what is empty is left out. */
const valuesAt = (page: Page, slot: number): readonly (readonly [number, unknown])[] =>
  [...page.columns]
    .map(([key, column]) => [key, column.kind === 'text' ? textOf(column, slot) : numberAt(column, slot)] as const)
    .filter(([, value]) => value !== 0 && value !== '')
    .sort(([x], [y]) => x - y);

/** Who goes with a contact, told apart by what the test itself did; and whose words nobody else in the base may have. */
function goneWith(
  id: number,
  before: ReadonlyMap<number, State>,
  head: number,
  merges: Life['merges'],
): { readonly ids: ReadonlySet<number>; readonly people: readonly number[] } {
  const noOf = new Map<number, number>();
  for (const { contacts } of before.values()) {
    for (const [one, said] of contacts) noOf.set(one, (Number(/"phone":(\d+)/.exec(said)?.[1]) - phoneOf(0)) / 7919);
  }
  const here = new Set(before.get(head)?.contacts.keys());
  const ids = new Set([id]);
  const isOthers = (no: number): boolean => [...here].some((one) => !ids.has(one) && noOf.get(one) === no);
  for (let size = 0; size !== ids.size;) {
    size = ids.size;
    for (const [drop, keep] of merges) if (ids.has(keep) && !here.has(drop)) ids.add(drop);
    const nos = new Set([...ids].flatMap((one) => noOf.get(one) ?? []).filter((no) => !isOthers(no)));
    for (const [one, no] of noOf) if (!here.has(one) && nos.has(no)) ids.add(one);
  }
  return { ids, people: [...new Set([...ids].flatMap((one) => noOf.get(one) ?? []))].filter((no) => !isOthers(no)) };
}

const without = <T>(rows: ReadonlyMap<number, T>, isGone: (id: number, row: T) => boolean): [number, T][] =>
  [...rows].filter(([id, row]) => !isGone(id, row));

test.each(SEEDS)(
  '[K8] a person of a base with a life behind it (seed %i)',
  async (seed) => {
    const random = new Random(seed);
    const life = await lived(random, 30);
    const { disk, api } = life;
    const all = await everything(api);
    if (all.length === 0) return;
    const { id, phone } = random.pick(all);
    const [before, head] = [await states(disk), disk.head];
    const { ids, people } = goneWith(id, before, head.commit, life.merges);
    expect(people).toContain((phone - phoneOf(0)) / 7919);
    const held = people.flatMap(formsOf).filter((form) => lying(disk).includes(form));
    expect(held.length).toBeGreaterThan(1);
    const selection = { kind: 'ids', ids: [id] } as const;
    const look = must(await api.eraseLook(selection));
    expect(look).toMatchObject({ contacts: 1, earlier: ids.size - 1 });
    const erased = must(await api.erase(selection, quiet));
    expect(erased).toMatchObject({ swept: true, contacts: 1, entry: { canRevert: false, undone: false } });
    const nothingOf = (state: MemoryState, told: string): void => {
      const text = lying(state);
      for (const no of people)
        for (const form of formsOf(no)) expect(text.includes(form), `${told}: ${form}`).toBe(false);
    };
    nothingOf(disk, life.steps.join(' '));
    expect(strays(disk)).toEqual([]);

    // All else, in every state.
    const after = await states(disk);
    expect([...after.keys()].filter((one) => !before.has(one))).toEqual([disk.head.commit]);
    const everGone = new Set([...before.values()].flatMap(({ messages }) => [...messages].filter(([, { contact }]) => ids.has(contact)).map(([row]) => row))); // prettier-ignore
    let steps = 0;
    for (const [commit, was] of before) {
      const is = after.get(commit);
      expect([...(is?.contacts ?? [])]).toEqual(without(was.contacts, (one) => ids.has(one)));
      expect([...(is?.messages ?? [])]).toEqual(
        without(was.messages, (row, { contact }) => ids.has(contact) || (contact === -1 && everGone.has(row))),
      );
      const others = without(was.recipients, (_, { contact }) => ids.has(contact));
      expect(without(is?.recipients ?? NOBODY, (_, { contact }) => ids.has(contact))).toEqual(others);
      expect(is?.recipients.size).toBe(was.recipients.size);
      if ([...was.contacts.keys()].some((one) => ids.has(one))) steps++;
    }
    expect(look.steps).toBeGreaterThanOrEqual(steps);

    // Whatever is taken back or done again afterwards, they do not come back.
    const gone = new Set(people.map(phoneOf));
    const nobody = async (told: string): Promise<void> => {
      const there = (await everything(api)).filter((contact) => gone.has(contact.phone));
      expect(there, told).toEqual([]);
    };
    const backup = await backedUp(api);
    const entriesThen = must(await api.history(0, Infinity)).entries;
    let undone = 0;
    for (let next = await undoLatest(api); next; next = await undoLatest(api)) {
      undone++;
      await nobody('undo');
    }
    expect(undone).toBeGreaterThan(0);
    for (let i = 0; i < undone; i++) {
      const { entries } = must(await api.history(0, Infinity));
      must(await api.redo(entries.findLast((entry) => entry.undone && !entry.canBringBack)?.id ?? 0));
      await nobody('redo');
    }
    expect(disk.head.commit).toBe(erased.state.commit);
    for (const { id: entry, canRevert, canBringBack } of entriesThen) {
      if (canRevert) await api.revert(entry);
      if (canBringBack) await api.bringBack(entry);
      await nobody('revert');
    }
    nothingOf(disk, 'after all that');

    // Nor do backups with their history hold anything.
    const elsewhere = new MemoryState();
    const other = await openService(new MemoryStore(elsewhere));
    await restored(other.api, backup);
    nothingOf(elsewhere, 'a backup');
  },
  60_000,
);

/** False: there is nothing to undo any more. */
async function undoLatest(api: Life['api']): Promise<boolean> {
  const { entries } = must(await api.history(0, Infinity));
  for (const { id, undone, apart } of entries) {
    if (undone || apart === true) continue;
    const done = await api.undo(id);
    if (done.ok) return true;
  }
  return false;
}
