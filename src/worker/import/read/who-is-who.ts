/**
 * [C2] Who is one person, where files name people by WhatsApp user ids and usernames beside numbers: known from the base and from all rows, before
 * the rows are taken, so that those of one person are folded wherever the row stands that names both. Two numbers are always two people.
 */
import { contactAt } from '../../../base/contact-row.ts';
import { identitiesOf, type IdentityIndex, type TextIdentity } from '../../../base/identity-index.ts';
import { intAt, numAt } from '../../../base/column.ts';
import { COLUMN, intColumn, numColumn, PAGE_SIZE } from '../../../base/page.ts';
import type { Snapshot } from '../../../base/snapshot.ts';
import { variantKey } from '../../../formats/phone/variants.ts';
import { unnumberedKey } from './identity-cells.ts';

interface Person {
  /** Variant key of the number, or below 0: of who has none. */
  key: number;
  /** A user id is known of them. */
  hasId: boolean;
  /** Contacts of the base, the one with the number first. */
  bases: number[];
  /** Set where it turned out to be the same as another. */
  same: Person | null;
}

export class WhoIsWho {
  readonly #byText = new Map<TextIdentity, Person>();
  readonly #byNumber = new Map<number, Person>();
  #made = 0;

  /** `unnumbered`: those of the base who have no identity at all are looked for, too. */
  constructor(base: Snapshot, index: IdentityIndex, unnumbered: boolean) {
    for (const ids of index.texts.values()) {
      for (const id of ids) {
        const contact = contactAt(base, id);
        if (contact === null) continue;
        const person = contact.phone === 0 ? this.#fresh(-1 - id) : this.#numbered(variantKey(contact.phone));
        // Of several with variants of one number the oldest stands for all.
        if (!person.bases.includes(id) && (contact.phone === 0 || person.bases.length === 0)) person.bases.push(id);
        if (contact.userIds.length > 0) person.hasId = true;
        // A text that several have is the oldest one's.
        for (const text of identitiesOf(contact.userIds, contact.username))
          if (!this.#byText.has(text)) this.#byText.set(text, person);
      }
    }
    if (unnumbered)
      for (const [text, id] of unnumberedOf(base)) this.#byText.set(text, { ...this.#fresh(-1 - id), bases: [id] });
  }

  /** A row: the variant key of its number, 0 = none, and its user ids and username. */
  row(number: number, texts: readonly TextIdentity[]): void {
    let person = number === 0 ? null : this.#numbered(number);
    for (const text of texts) {
      const known = this.#personOf(text);
      if (known === null) {
        person ??= this.#fresh(-(2 ** 43) - this.#made++);
        this.#byText.set(text, person);
      } else if (person === null) person = known;
      else if (known !== person && mayJoin(text, person, known)) person = join(person, known);
      if (!text.startsWith('@') && this.#personOf(text) === person) person.hasId = true;
    }
  }

  /** By text: the key that its rows are folded under. */
  keys(): Map<TextIdentity, number> {
    return new Map(Array.from(this.#byText, ([text, person]) => [text, last(person).key]));
  }

  /** By key: contacts of the base who are that person; only where they are not found by the number alone. */
  bases(): ReadonlyMap<number, readonly number[]> {
    const bases = new Map<number, readonly number[]>();
    for (const person of this.#byText.values()) {
      const { key, bases: ids } = last(person);
      if (ids.length > 0) bases.set(key, ids);
    }
    return bases;
  }

  #personOf(text: TextIdentity): Person | null {
    const person = this.#byText.get(text);
    return person === undefined ? null : last(person);
  }

  #numbered(key: number): Person {
    let person = this.#byNumber.get(key);
    if (person === undefined) {
      person = this.#fresh(key);
      this.#byNumber.set(key, person);
    }
    return last(person);
  }

  #fresh(key: number): Person {
    return { key, hasId: false, bases: [], same: null };
  }
}

function last(person: Person): Person {
  let at = person;
  while (at.same !== null) at = at.same;
  return at;
}

/** A username passes from one person to another: it joins only with somebody of whom nothing else is known. */
function mayJoin(text: TextIdentity, person: Person, known: Person): boolean {
  if (text.startsWith('@')) return known.key < 0 && !known.hasId;
  return person.key < 0 || known.key < 0;
}

/** The one with the number stays. */
function join(a: Person, b: Person): Person {
  const [stays, goes] = b.key > 0 ? [b, a] : [a, b];
  stays.bases = [...new Set([...stays.bases, ...goes.bases])];
  stays.hasId ||= goes.hasId;
  goes.same = stays;
  return stays;
}

function* unnumberedOf(base: Snapshot): Iterable<readonly [TextIdentity, number]> {
  const seen = new Map<TextIdentity, number>();
  for (const [no, page] of base.pages.entries()) {
    if (page === null) continue;
    const [phones, live] = [numColumn(page, COLUMN.phone), intColumn(page, COLUMN.live)];
    for (let slot = 0; slot < page.slots; slot++) {
      if (numAt(phones, slot, 0) !== 0 || intAt(live, slot) !== 1) continue;
      const contact = contactAt(base, no * PAGE_SIZE + slot);
      if (contact === null || contact.userIds.length > 0 || contact.username !== '') continue;
      const same = unnumberedKey(contact.name, contact.createdAt, 0);
      const nth = seen.get(same) ?? 0;
      seen.set(same, nth + 1);
      yield [unnumberedKey(contact.name, contact.createdAt, nth), contact.id];
    }
  }
}
