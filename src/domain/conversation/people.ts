/**
 * [C2] Who is who: parties that share a number, a user id or a parent user id are one person, and so are the two sides of a changed number or id.
 * A set of such links has one answer, in whatever order they come. A username may change hands: it links nobody, and finds somebody only
 * where nothing else is said.
 */
import type { Phone } from '../contact.ts';
import type { Party } from './party.ts';

export class People {
  /** The same for the forms of one subscriber's number [P9]. */
  readonly #keyOf: (phone: Phone) => number;
  readonly #parents = new Map<string, string>();
  /** By username: who had it last, as far as is told. */
  readonly #usernames = new Map<string, { readonly at: number; readonly key: string }>();

  constructor(keyOf: (phone: Phone) => number) {
    this.#keyOf = keyOf;
  }

  /** Takes what a place of a source says of somebody. */
  add(party: Party, at: number): void {
    const [first, ...others] = this.#keys(party);
    if (first === undefined) return;
    this.#parents.set(first, this.#parents.get(first) ?? first);
    for (const other of others) this.#link(first, other);
    const { username } = party;
    if (username === '') return;
    const known = this.#usernames.get(username);
    if (known === undefined || at > known.at || (at === known.at && first > known.key))
      this.#usernames.set(username, { at, key: first });
  }

  /** They are one person, whose number or id has changed. */
  join(a: Party, b: Party): void {
    const [first] = this.#keys(a);
    const [second] = this.#keys(b);
    if (first !== undefined && second !== undefined) this.#link(first, second);
  }

  /** The same for all parties that are one person, once everything is added; '' = the party names nobody. */
  keyOf(party: Party): string {
    const [first] = this.#keys(party);
    if (first !== undefined) return this.#root(first);
    if (party.username === '') return '';
    const holder = this.#usernames.get(party.username);
    return holder === undefined ? `name ${party.username}` : this.#root(holder.key);
  }

  #keys({ phone, userId, parentUserId }: Party): string[] {
    const keys = phone === 0 ? [] : [`number ${String(this.#keyOf(phone))}`];
    if (userId !== '') keys.push(`user ${userId}`);
    if (parentUserId !== '') keys.push(`user ${parentUserId}`);
    return keys;
  }

  #root(key: string): string {
    let root = key;
    for (let next = this.#parents.get(root); next !== undefined && next !== root; next = this.#parents.get(root))
      root = next;
    if (root !== key) this.#parents.set(key, root);
    return root;
  }

  /** The lesser key stands for both: so it is the same in any order. */
  #link(a: string, b: string): void {
    const [x, y] = [this.#root(a), this.#root(b)];
    const [least, other] = x < y ? [x, y] : [y, x];
    this.#parents.set(least, least);
    this.#parents.set(other, least);
  }
}
