/** Recipients by contact: found without a pass over all of them. */
import type { IntColumn } from '../column.ts';
import { intColumn, type Page, PAGE_SIZE } from '../page.ts';
import { listOf, type Snapshot } from '../snapshot.ts';
import { DELIVERIES, DELIVERY } from './recipient-pages.ts';

type Pages = readonly (Page | null)[];

class RecipientIndex {
  /** Recipients of contact c: `recipients[starts[c] … starts[c + 1])`. */
  readonly #starts: Uint32Array;
  readonly #recipients: Uint32Array;
  /** Of the pages that it is made of. */
  readonly #columns: readonly (IntColumn | undefined)[];

  constructor(pages: Pages) {
    this.#columns = pages.map(contactsOf);
    let most = 0;
    for (const column of this.#columns) {
      const contacts = column?.values ?? NONE;
      for (let i = 0; i < contacts.length; i++) most = Math.max(most, contacts[i] ?? 0);
    }
    const starts = new Uint32Array(most + 3);
    pages.forEach((page, no) => {
      const contacts = this.#columns[no]?.values ?? NONE;
      for (let slot = 0; slot < (page?.slots ?? 0); slot++) {
        const at = placeOf(contacts, slot) + 2;
        starts[at] = (starts[at] ?? 0) + 1;
      }
    });
    for (let i = 2; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const recipients = new Uint32Array(starts.at(-1) ?? 0);
    pages.forEach((page, no) => {
      const contacts = this.#columns[no]?.values ?? NONE;
      for (let slot = 0; slot < (page?.slots ?? 0); slot++) {
        const at = placeOf(contacts, slot) + 1;
        const place = starts[at] ?? 0;
        recipients[place] = no * PAGE_SIZE + slot;
        starts[at] = place + 1;
      }
    });
    this.#recipients = recipients;
    this.#starts = starts;
  }

  isOf(pages: Pages): boolean {
    return pages.length === this.#columns.length && pages.every((page, no) => contactsOf(page) === this.#columns[no]);
  }

  of(contact: number): Uint32Array {
    return this.#recipients.subarray(this.#starts[contact] ?? 0, this.#starts[contact + 1] ?? 0);
  }
}

/** A column of contact 0 alone is none, one of one contact has one value. */
const NONE = new Uint8Array(1);
const placeOf = (contacts: ArrayLike<number>, slot: number): number => contacts[contacts.length === 1 ? 0 : slot] ?? 0;

const contactsOf = (page: Page | null): IntColumn | undefined =>
  page === null ? undefined : intColumn(page, DELIVERY.contact);

const byPages = new WeakMap<Pages, RecipientIndex>();
/** What becomes of recipients changes often, whose they are by merges alone: by the contacts of the first page. */
const byContacts = new WeakMap<IntColumn, RecipientIndex>();

/** Ids of the recipients that a contact is, ascending. */
export function recipientsOf(snapshot: Snapshot, contact: number): Uint32Array {
  const { pages } = listOf(snapshot, DELIVERIES);
  return (byPages.get(pages) ?? indexOf(pages)).of(contact);
}

function indexOf(pages: Pages): RecipientIndex {
  // None where all that there is is contact 0.
  const key = pages.map(contactsOf).find((column) => column !== undefined);
  const known = key === undefined ? undefined : byContacts.get(key);
  const index = known?.isOf(pages) === true ? known : new RecipientIndex(pages);
  if (key !== undefined) byContacts.set(key, index);
  byPages.set(pages, index);
  return index;
}
