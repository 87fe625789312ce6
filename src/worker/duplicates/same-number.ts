/** [P9] Contacts whose numbers are variants of one subscriber's. */
import { numAt } from '../../base/column.ts';
import { NumberIndex } from '../../base/number-index.ts';
import { COLUMN, isLive, numColumn, PAGE_SIZE } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { variantKey } from '../../formats/phone/variants.ts';
import { Joiner, type JudgedGroups } from './groups.ts';

export function sameNumber(snapshot: Snapshot): JudgedGroups {
  const joiner = new Joiner(snapshot.nextId);
  const index = new NumberIndex(snapshot.contacts);
  snapshot.pages.forEach((page, no) => {
    const column = page ? numColumn(page, COLUMN.phone) : undefined;
    if (page === null || column === undefined) return;
    for (let slot = 0; slot < page.slots; slot++) {
      const phone = numAt(column, slot, 0);
      if (phone === 0 || !isLive(page, slot)) continue;
      const id = no * PAGE_SIZE + slot;
      const first = index.add(variantKey(phone), id);
      if (first !== id) joiner.join(first, id);
    }
  });
  return { ...joiner.groups(), isSure: () => true };
}
