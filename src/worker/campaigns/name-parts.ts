/**
 * `$FirstName` and `$LastName` of a page's contacts, kept where they stand in the name: four bytes a contact. An audience is read again with every
 * change of its message, and once more when it is prepared; to take names apart is most of that.
 */
import { unpackNameParts } from '../../base/contact-row.ts';
import { intAt } from '../../base/column.ts';
import { COLUMN, intColumn, type Page, PAGE_SIZE } from '../../base/page.ts';
import { type NameParts, nameParts } from '../../domain/name.ts';

/** A place within the name: its first letter, and how many. 0 = not looked for yet. */
const NOWHERE = 0xff00;
/** A part that is no piece of the name, or beyond its 254th letter. */
const ELSEWHERE = 0xffff;

interface Kept {
  readonly first: Uint16Array;
  readonly last: Uint16Array;
}

const keptOf = new WeakMap<Page, Kept>();

export function partsReader(page: Page, name: (slot: number) => string): (slot: number) => NameParts {
  const packed = intColumn(page, COLUMN.nameParts);
  let kept = keptOf.get(page);
  if (kept === undefined) {
    keptOf.set(page, (kept = { first: new Uint16Array(PAGE_SIZE), last: new Uint16Array(PAGE_SIZE) }));
  }
  const { first, last } = kept;
  let at = -1;
  let known: NameParts = { first: '', last: '' };
  return (slot) => {
    if (slot === at) return known;
    at = slot;
    const whole = name(slot);
    const [one, other] = [first[slot] ?? 0, last[slot] ?? 0];
    if (one !== 0 && one !== ELSEWHERE && other !== ELSEWHERE) {
      return (known = { first: piece(whole, one), last: piece(whole, other) });
    }
    known = nameParts(whole, unpackNameParts(whole, intAt(packed, slot)));
    first[slot] = placeOf(known.first, whole.indexOf(known.first));
    last[slot] = placeOf(known.last, whole.lastIndexOf(known.last));
    return known;
  };
}

function placeOf(part: string, at: number): number {
  if (part === '') return NOWHERE;
  return at < 0 || at > 254 || part.length > 254 ? ELSEWHERE : (at << 8) | part.length;
}

function piece(name: string, place: number): string {
  const at = place >> 8;
  return place === NOWHERE ? '' : name.slice(at, at + (place & 0xff));
}
