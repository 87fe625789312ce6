/** [K8] Contacts out of their own pages: the slot is as that of a deleted one. */
import { Draft } from '../draft.ts';
import { isLive, type Page, PAGE_SIZE, pageOf } from '../page.ts';
import { EMPTY_SNAPSHOT } from '../snapshot.ts';
import type { Erasing } from './erasing.ts';

export const erasing: Erasing<Page> = {
  pages: (contacts) => new Set([...contacts].map(pageOf)),
  slots(page, no, contacts) {
    const found: number[] = [];
    for (let slot = 0; slot < page.slots; slot++)
      if (isLive(page, slot) && contacts.has(no * PAGE_SIZE + slot)) found.push(slot);
    return found;
  },
  without(page, _no, slots) {
    const draft = new Draft({ ...EMPTY_SNAPSHOT, pages: [page], nextId: page.slots });
    for (const slot of slots) draft.remove(slot);
    return draft.finish().pages[0] ?? null;
  },
};
