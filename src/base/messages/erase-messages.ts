/** [K8] Messages of contacts that are erased. A row that waited for its message before it was known whose it is goes as well. */
import type { Erasing } from '../erase/erasing.ts';
import { intAt } from '../column.ts';
import { intColumn, isLive, type Page } from '../page.ts';
import { MESSAGE } from './columns.ts';
import { PageColumns } from './page-columns.ts';

export const erasing: Erasing<Page> = {
  slots(page, _no, contacts) {
    const column = intColumn(page, MESSAGE.contact);
    const found: number[] = [];
    for (let slot = 0; slot < page.slots; slot++) if (contacts.has(intAt(column, slot) - 1)) found.push(slot);
    return found;
  },
  isUnclaimed: (page, slot) => isLive(page, slot) && intAt(intColumn(page, MESSAGE.contact), slot) === 0,
  without(page, _no, slots) {
    const columns = new PageColumns(page);
    for (const slot of slots) columns.clear(slot);
    return columns.close();
  },
};
