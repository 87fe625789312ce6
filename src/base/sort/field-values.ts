/** Fields as sorting sees them: numbers, or texts as they are shown; and the columns that they are made of. */
import { attributeById, type Catalog, tagById } from '../../domain/catalog.ts';
import { ORIGINS, STATES, statusOf } from '../../domain/contact.ts';
import type { FieldRef } from '../../domain/filter.ts';
import { tagId } from '../../domain/tag.ts';
import { intAt, numAt, setAt, textAt } from '../column.ts';
import {
  attributeKey,
  COLUMN,
  type ColumnKey,
  intColumn,
  numColumn,
  type Page,
  setsColumn,
  textColumn,
} from '../page.ts';

interface MadeOf {
  /** Columns that the values come from. */
  readonly columns: readonly ColumnKey[];
}

export interface NumberField extends MadeOf {
  readonly kind: 'number';
  /** NaN = empty. */
  readonly at: (page: Page, slot: number) => number;
  readonly column: ColumnKey;
  /** What stands for empty in the column; -1 = nothing does. */
  readonly empty: number;
}

export interface TextField extends MadeOf {
  readonly kind: 'text';
  /** '' = empty. */
  readonly at: (page: Page, slot: number) => string;
  /** The column that holds the texts as they are; null: they are made of others. */
  readonly column: ColumnKey | null;
}

export type SortField = NumberField | TextField;

/** `now`: milliseconds, for the status. */
export function sortField(field: FieldRef, catalog: Catalog, now: number): SortField {
  switch (field) {
    case 'phone':
      return numbers(COLUMN.phone, 0);
    case 'createdAt':
      return numbers(COLUMN.createdAt, 0);
    case 'lastActive':
      return numbers(COLUMN.lastActive, 0);
    case 'optedOut':
      return numbers(COLUMN.optedOut, -1);
    case 'name':
      return texts(COLUMN.name);
    case 'userId':
      return texts(COLUMN.userIds);
    case 'username':
      return texts(COLUMN.username);
    case 'tags': {
      const names = new Map(catalog.tags.map(({ id, name }) => [id as number, name]));
      return made([COLUMN.tags], (page, slot) => joined(setAt(setsColumn(page, COLUMN.tags), slot), names));
    }
    case 'firstMessage':
      return made([COLUMN.firstMessage], (page, slot) => {
        const id = intAt(intColumn(page, COLUMN.firstMessage), slot);
        return id === 0 ? '' : (tagById(catalog, tagId(id))?.name ?? '');
      });
    case 'source':
      return made([COLUMN.source, COLUMN.origin], (page, slot) => {
        const source = textAt(textColumn(page, COLUMN.source), slot);
        return source === '' ? (ORIGINS[intAt(intColumn(page, COLUMN.origin), slot)] ?? '') : source;
      });
    case 'status':
      return made([COLUMN.lastActive], (page, slot) =>
        statusOf(numAt(numColumn(page, COLUMN.lastActive), slot, 0), now),
      );
    case 'origin':
      return made([COLUMN.origin], (page, slot) => ORIGINS[intAt(intColumn(page, COLUMN.origin), slot)] ?? '');
    case 'state':
      return made([COLUMN.state], (page, slot) => STATES[intAt(intColumn(page, COLUMN.state), slot)] ?? '');
    case 'campaigns': // no list is sorted by it
    case 'messages': // these have an order of their own (talk-order.ts)
    case 'unreplied':
    case 'lastMessage':
    case 'lastFrom':
      return made([], () => '');
    default: {
      const type = attributeById(catalog, field.attribute)?.type;
      const key = attributeKey(field.attribute);
      if (type === undefined) return made([], () => '');
      if (type === 'text' || type === 'choice') return texts(key);
      return numbers(key, type === 'yesno' ? 0 : NaN);
    }
  }
}

export const joined = (ids: Uint32Array, names: ReadonlyMap<number, string>): string =>
  Array.from(ids, (id) => names.get(id) ?? '').join(', ');

function numbers(column: ColumnKey, empty: number): NumberField {
  return {
    kind: 'number',
    columns: [column],
    column,
    empty,
    at(page, slot) {
      const found = page.columns.get(column);
      if (found?.kind !== 'num' && found?.kind !== 'int') return empty === -1 ? 0 : NaN;
      const value = found.values[found.values.length === 1 ? 0 : slot] ?? 0;
      return Object.is(value, empty) ? NaN : value + 0; // -0 is 0
    },
  };
}

const texts = (column: ColumnKey): TextField => ({
  kind: 'text',
  columns: [column],
  column,
  at: (page, slot) => textAt(textColumn(page, column), slot),
});

const made = (columns: readonly ColumnKey[], at: TextField['at']): TextField => ({
  kind: 'text',
  columns,
  column: null,
  at,
});
