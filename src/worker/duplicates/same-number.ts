/** [P9] [C2] Contacts whose numbers are variants of one subscriber's, or that have the same WhatsApp user id or username. */
import { numAt } from '../../base/column.ts';
import type { TextIdentity } from '../../base/identity-index.ts';
import { NumberIndex } from '../../base/number-index.ts';
import { COLUMN, isLive, numColumn, PAGE_SIZE, pageOf, slotOf } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { variantKey } from '../../formats/phone/variants.ts';
import { Joiner, type JudgedGroups } from './groups.ts';

/** `texts`: user ids and usernames with the contacts that have them. */
export function sameNumber(snapshot: Snapshot, texts: ReadonlyMap<TextIdentity, readonly number[]>): JudgedGroups {
  const joiner = new Joiner(snapshot.nextId);
  const sure = new Joiner(snapshot.nextId);
  const index = new NumberIndex(snapshot.contacts);
  snapshot.pages.forEach((page, no) => {
    const column = page ? numColumn(page, COLUMN.phone) : undefined;
    if (page === null || column === undefined) return;
    for (let slot = 0; slot < page.slots; slot++) {
      const phone = numAt(column, slot, 0);
      if (phone === 0 || !isLive(page, slot)) continue;
      const id = no * PAGE_SIZE + slot;
      const first = index.add(variantKey(phone), id);
      if (first === id) continue;
      joiner.join(first, id);
      sure.join(first, id);
    }
  });
  const phoneOf = (id: number): number => {
    const page = snapshot.pages[pageOf(id)];
    return page ? numAt(numColumn(page, COLUMN.phone), slotOf(id), 0) : 0;
  };
  for (const [text, ids] of texts) {
    const [first = -1, ...others] = ids;
    for (const id of others) joiner.join(first, id);
    // A username may have had another owner before; and of two numbers one would be lost.
    const phones = new Set(
      ids
        .map(phoneOf)
        .filter((phone) => phone !== 0)
        .map(variantKey),
    );
    if (!text.startsWith('@') && phones.size < 2) for (const id of others) sure.join(first, id);
  }
  const groups = joiner.groups();
  return { ...groups, isSure: (i) => sure.areJoined(groups.at(i)) };
}
