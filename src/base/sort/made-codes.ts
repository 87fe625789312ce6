/** Fields whose texts no column holds as they are shown: first message by name, source or origin, status, state. */
import { type Catalog, tagById } from '../../domain/catalog.ts';
import { ORIGINS, STATES, statusOf } from '../../domain/contact.ts';
import type { FieldRef } from '../../domain/filter.ts';
import { tagId } from '../../domain/tag.ts';
import { intAt, numAt } from '../column.ts';
import { COLUMN, intColumn, numColumn, type Page, PAGE_SIZE, textColumn } from '../page.ts';
import { entryCodes, slotCodes } from './slot-codes.ts';

/** By slot; `codeOf` gives the code of a text. */
export function madeCodes(
  page: Page,
  field: FieldRef,
  catalog: Catalog,
  now: number,
  codeOf: (text: string) => number,
): Uint32Array {
  const codes = new Uint32Array(PAGE_SIZE);
  const fill = (textOf: (slot: number) => number): Uint32Array => {
    for (let slot = 0; slot < page.slots; slot++) codes[slot] = textOf(slot);
    return codes;
  };
  switch (field) {
    case 'firstMessage': {
      const column = intColumn(page, COLUMN.firstMessage);
      const names = new Map<number, number>([[0, 0]]);
      return fill((slot) => {
        const id = intAt(column, slot);
        let code = names.get(id);
        if (code === undefined) {
          code = codeOf(tagById(catalog, tagId(id))?.name ?? '');
          names.set(id, code);
        }
        return code;
      });
    }
    case 'source': {
      const column = textColumn(page, COLUMN.source);
      const origins = ORIGINS.map(codeOf);
      const origin = intColumn(page, COLUMN.origin);
      const decoder = new TextDecoder();
      const stored =
        column === undefined
          ? codes
          : slotCodes(
              column,
              entryCodes(column, (bytes, start, end) => codeOf(decoder.decode(bytes.subarray(start, end)))),
            );
      for (let slot = 0; slot < page.slots; slot++)
        if (stored[slot] === 0) stored[slot] = origins[intAt(origin, slot)] ?? 0;
      return stored;
    }
    case 'status': {
      const column = numColumn(page, COLUMN.lastActive);
      return fill((slot) => codeOf(statusOf(numAt(column, slot, 0), now)));
    }
    case 'origin': {
      const column = intColumn(page, COLUMN.origin);
      const origins = ORIGINS.map(codeOf);
      return fill((slot) => origins[intAt(column, slot)] ?? 0);
    }
    case 'state': {
      const column = intColumn(page, COLUMN.state);
      const states = STATES.map(codeOf);
      return fill((slot) => states[intAt(column, slot)] ?? 0);
    }
    default:
      return codes;
  }
}
