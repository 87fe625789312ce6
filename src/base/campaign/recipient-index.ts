/** Recipients by contact: found without a pass over all of them. */
import { intAt, type IntColumn } from '../column.ts';
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
    const each = (take: (contact: number, recipient: number) => void): void => {
      pages.forEach((page, no) => {
        const column = this.#columns[no];
        if (page !== null) for (let s = 0; s < page.slots; s++) take(intAt(column, s), no * PAGE_SIZE + s);
      });
    };
    let most = 0;
    each((contact) => (most = Math.max(most, contact)));
    const starts = new Uint32Array(most + 3);
    each((contact) => (starts[contact + 2] = (starts[contact + 2] ?? 0) + 1));
    for (let i = 2; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    this.#recipients = new Uint32Array(starts.at(-1) ?? 0);
    each((contact, recipient) => {
      const at = starts[contact + 1] ?? 0;
      this.#recipients[at] = recipient;
      starts[contact + 1] = at + 1;
    });
    this.#starts = starts;
  }

  isOf(pages: Pages): boolean {
    return pages.length === this.#columns.length && pages.every((page, no) => contactsOf(page) === this.#columns[no]);
  }

  of(contact: number): Uint32Array {
    return this.#recipients.subarray(this.#starts[contact] ?? 0, this.#starts[contact + 1] ?? 0);
  }
}

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
