/**
 * [H2] Numbers are unique in the base, so a number may go back to a contact only where nobody else has it by now. What of a revert would give a
 * number twice is found beforehand: numbers that stay as they are, and deleted contacts that stay deleted.
 */
import { numAt } from '../column.ts';
import { COLUMN, isLive, numColumn, type Page, PAGE_SIZE } from '../page.ts';
import type { KeyOf, PhoneIndex } from '../phone-index.ts';
import { type PageDiff, sameContact, sameValue } from './diff.ts';
import { ContactNumbers, ContactSet } from './slots.ts';

/** A page around the entry, as it is now, and what the entry did to it. */
export interface RevertPage {
  readonly no: number;
  readonly before: Page | null;
  readonly after: Page | null;
  readonly now: Page | null;
  readonly diff: PageDiff;
}

/** Contacts that the entry created and nobody has touched since: they go. */
export function untouchedCreations(pages: readonly RevertPage[]): ContactSet {
  const untouched = new ContactSet();
  for (const { no, after, now, diff } of pages) {
    for (const slot of diff.created) {
      if (after === null || now === null || !isLive(now, slot)) continue;
      if (sameContact(after, now, slot)) untouched.add(no * PAGE_SIZE + slot);
    }
  }
  return untouched;
}

/** The contacts whose number cannot go back, or who cannot come back because of it. */
export function takenNumbers(
  pages: readonly RevertPage[],
  going: ContactSet,
  index: () => PhoneIndex,
  keyOf: KeyOf,
): ContactSet {
  const wanted = wantedNumbers(pages);
  const taken = new ContactSet();
  // One that cannot have its old number keeps the one it has, which somebody else may have counted on.
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const [id, phone] of wanted.entries()) {
      const key = phone === 0 ? 0 : keyOf(phone);
      if (key === 0) continue;
      const isFree = index()
        .holders(key)
        .every((holder) => holder === id || going.has(holder) || wanted.get(holder) !== undefined);
      if (isFree) continue;
      taken.add(id);
      wanted.delete(id);
      isSettled = false;
    }
  }
  return taken;
}

/** The number that each contact concerned would get back. */
function wantedNumbers(pages: readonly RevertPage[]): ContactNumbers {
  const wanted = new ContactNumbers();
  for (const { no, before, after, now, diff } of pages) {
    if (before === null) continue;
    const phones = numColumn(before, COLUMN.phone);
    const want = (slot: number): void => wanted.set(no * PAGE_SIZE + slot, numAt(phones, slot, 0));
    for (const slot of diff.deleted) if (now === null || !isLive(now, slot)) want(slot);
    for (const slot of diff.changed.get(COLUMN.phone) ?? []) {
      if (now === null || !isLive(now, slot)) continue;
      if (sameValue(COLUMN.phone, after?.columns.get(COLUMN.phone), now.columns.get(COLUMN.phone), slot)) want(slot);
    }
  }
  return wanted;
}
