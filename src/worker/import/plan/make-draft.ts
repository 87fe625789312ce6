/**
 * A plan becomes pages: a few at a time, each part in a draft of its own, so that a cancel is heard and memory holds only what has become
 * pages already. And the same for the few contacts whose changes a person looks at.
 */
import { Draft, type DraftResult } from '../../../base/draft.ts';
import { COLUMN, type Page, PAGE_BITS, PAGE_SIZE, pageOf, slotOf } from '../../../base/page.ts';
import { countContacts, type Snapshot } from '../../../base/snapshot.ts';
import type { Writer } from './effects.ts';
import { mergeContacts } from '../../changes/merge.ts';
import type { Sliced } from '../in-slices.ts';
import type { PeopleFound } from '../read/people.ts';
import type { Plan } from './plan.ts';

/** Pages of one draft. */
const PART = 32;

/** `now`: milliseconds, Created At of what is new. `onPages`: told after each part. */
export function* makePages(
  plan: Plan,
  people: PeopleFound,
  now: number,
  onPages: (done: number, total: number) => void,
): Sliced<DraftResult> {
  const { base, added } = plan;
  const nextId = base.nextId + added.length;
  const pages = base.pages.slice();
  const changed = new Map<number, Page | null>();
  const updates = byPage(plan);
  const firstNew = added.length === 0 ? Infinity : pageOf(base.nextId);
  const all: number[] = [];
  for (let no = 0; no * PAGE_SIZE < nextId; no++) {
    if (pages.length === no) pages.push(null);
    if (no >= firstNew || updates.of(no).length > 0) all.push(no);
  }
  for (let from = 0; from < all.length; from += PART) {
    yield;
    const part = all.slice(from, from + PART);
    const result = makePart(plan, people, part, updates.of, now);
    for (const [no, page] of result.changed) {
      changed.set(no, page);
      pages[no] = page;
    }
    onPages(Math.min(from + PART, all.length), all.length);
  }
  const made = { changed, pages, contacts: countContacts(pages), nextId };
  return plan.twins.length === 0 ? made : joined(plan, made);
}

/** [C2] Contacts of the base that are one person become one, over what the file has made of them. */
function joined({ base, twins, catalog }: Plan, made: DraftResult): DraftResult {
  const draft = new Draft({ ...base, ...made, catalog });
  const others = new Map<number, number[]>();
  for (const { id, other } of twins) others.set(id, [...(others.get(id) ?? []), other]);
  for (const [id, drop] of others) mergeContacts(draft, id, drop, {});
  const { changed, pages, contacts, nextId } = draft.finish();
  return { changed: new Map([...made.changed, ...changed]), pages, contacts, nextId };
}

/** The base as it would be, where it is looked at: these staged contacts (all of them in the base) are changed, all others are not. */
export function changedOnly(plan: Plan, contacts: readonly number[]): Snapshot {
  const draft = new Draft(plan.base);
  const writers = writersOf(plan, draft);
  for (const contact of contacts) update(plan, writers, contact);
  return { ...plan.base, pages: draft.finish().pages, catalog: plan.catalog };
}

function makePart(
  plan: Plan,
  people: PeopleFound,
  pages: readonly number[],
  updatesOf: (no: number) => Int32Array,
  now: number,
): DraftResult {
  const { base, added } = plan;
  /** Of `added`: the first in these pages. Pages with new contacts stand together, at the end. */
  const firstPage = pages.find((no) => (no + 1) * PAGE_SIZE > base.nextId) ?? 0;
  const first = Math.max(0, firstPage * PAGE_SIZE - base.nextId);
  const last = Math.min(added.length, ((pages.at(-1) ?? 0) + 1) * PAGE_SIZE - base.nextId);
  const draft = new Draft({ ...base, nextId: base.nextId + first });
  const writers = writersOf(plan, draft);
  for (const no of pages) for (const contact of updatesOf(no)) update(plan, writers, contact);
  if (last > first) addAll(plan, people, draft, writers, added.subarray(first, last), now);
  return draft.finish();
}

const writersOf = (plan: Plan, draft: Draft): readonly Writer[] =>
  plan.fields.map(({ applier }) => applier.writer(draft, plan.policy.blankClears));

function update({ fields, ids }: Plan, writers: readonly Writer[], contact: number): void {
  const id = ids[contact] ?? 0;
  fields.forEach(({ applier, changes }, i) => {
    if (changes[applier.effects[contact] ?? 0] === 1) writers[i]?.write(contact, pageOf(id), slotOf(id));
  });
}

function addAll(
  { fields }: Plan,
  people: PeopleFound,
  draft: Draft,
  writers: readonly Writer[],
  contacts: Int32Array,
  now: number,
): void {
  const first = draft.appendMany(contacts.length);
  for (let from = 0; from < contacts.length;) {
    const pageNo = pageOf(first + from);
    const slot = slotOf(first + from);
    const to = Math.min(contacts.length, from + PAGE_SIZE - slot);
    const phones = draft.num(pageNo, COLUMN.phone);
    for (let i = from; i < to; i++) phones[slot + i - from] = people.phones.values[contacts[i] ?? 0] ?? 0;
    draft.num(pageNo, COLUMN.createdAt).fill(now, slot, slot + to - from);
    // Origin IMPORT is 0 in ORIGINS: nothing to write.
    fields.forEach(({ applier, sets }, f) => {
      const writer = writers[f];
      for (let i = from; i < to; i++) {
        const contact = contacts[i] ?? 0;
        if (sets[applier.effects[contact] ?? 0] === 1) writer?.write(contact, pageNo, slot + i - from);
      }
    });
    from = to;
  }
}

/** Contacts that change, by the page that they are in. */
function byPage({ base, updated, ids }: Plan): { readonly of: (no: number) => Int32Array } {
  const starts = new Int32Array(base.pages.length + 1);
  for (const contact of updated) {
    const no = (ids[contact] ?? 0) >> PAGE_BITS;
    starts[no + 1] = (starts[no + 1] ?? 0) + 1;
  }
  for (let no = 0; no < base.pages.length; no++) starts[no + 1] = (starts[no + 1] ?? 0) + (starts[no] ?? 0);
  const contacts = new Int32Array(updated.length);
  const filled = starts.slice();
  for (const contact of updated) {
    const no = (ids[contact] ?? 0) >> PAGE_BITS;
    const at = filled[no] ?? 0;
    contacts[at] = contact;
    filled[no] = at + 1;
  }
  return { of: (no) => contacts.subarray(starts[no] ?? 0, starts[no + 1] ?? 0) };
}
