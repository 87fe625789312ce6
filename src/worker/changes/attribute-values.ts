/**
 * The values of one attribute's column, converted [A1]: by distinct value, so that a million contacts cost little. The same conversion
 * counts what it would do (preview) and does it.
 */
import { entryOf, entryText, intAt, numAt } from '../../base/column.ts';
import type { Draft } from '../../base/draft.ts';
import { attributeKey, intColumn, isLive, numColumn, type Page, textColumn } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { type Attribute, type AttributeType, type AttributeValue, formatValue } from '../../domain/attribute.ts';
import { readValue } from '../../domain/read-attribute.ts';
import { inferDateOrder } from '../../domain/parse-date.ts';
import { inferDecimal } from '../../domain/read-number.ts';
import { writeAttribute } from '../../base/write-contact.ts';
import { PAGE_SIZE } from '../../base/page.ts';

/** The new value of an old one; null = it does not fit. */
export type Convert = (value: AttributeValue) => AttributeValue | null;

/** Calls back for every contact that has a value. */
export function eachValue(
  snapshot: Snapshot,
  attribute: Pick<Attribute, 'id' | 'type'>,
  visit: (value: AttributeValue, id: number) => void,
): void {
  snapshot.pages.forEach((page, no) => {
    const at = page === null ? null : reader(page, attribute);
    if (page === null || at === null) return;
    for (let slot = 0; slot < page.slots; slot++) {
      if (!isLive(page, slot)) continue;
      const value = at(slot);
      if (value !== null) visit(value, no * PAGE_SIZE + slot);
    }
  });
}

/** Reads values of one page; dictionary entries are decoded once. null where the page has none. */
function reader(
  page: Page,
  { id, type }: Pick<Attribute, 'id' | 'type'>,
): ((slot: number) => AttributeValue | null) | null {
  const key = attributeKey(id);
  switch (type) {
    case 'text':
    case 'choice': {
      const column = textColumn(page, key);
      if (column === undefined) return null;
      const texts: string[] = [];
      return (slot) => {
        const entry = entryOf(column, slot);
        const text = (texts[entry] ??= entryText(column, entry));
        return text === '' ? null : text;
      };
    }
    case 'number':
    case 'date': {
      const column = numColumn(page, key);
      if (column === undefined) return null;
      return (slot) => {
        const n = numAt(column, slot, NaN);
        return Number.isNaN(n) ? null : n;
      };
    }
    case 'yesno': {
      const column = intColumn(page, key);
      if (column === undefined) return null;
      return (slot) => {
        const code = intAt(column, slot);
        return code === 0 ? null : code === 2;
      };
    }
  }
}

/** How many contacts have each value. */
export function countValues(
  snapshot: Snapshot,
  attribute: Pick<Attribute, 'id' | 'type'>,
): Map<AttributeValue, number> {
  const counts = new Map<AttributeValue, number>();
  eachValue(snapshot, attribute, (value) => counts.set(value, (counts.get(value) ?? 0) + 1));
  return counts;
}

/** [A3] [A4] By the value's text; what can be read in two ways is read as the values there are say. */
export function conversion(
  from: AttributeType,
  to: { readonly type: AttributeType; readonly options: readonly string[] },
  values: Iterable<AttributeValue>,
): Convert {
  const texts = from === 'text' || from === 'choice' ? Array.from(values, (value) => formatValue(from, value)) : [];
  const dateOrder = to.type === 'date' ? inferDateOrder(texts).order : null;
  // Where the values do not decide it, a point is for decimals, as Kith itself writes it.
  const decimal = to.type === 'number' ? (inferDecimal(texts).decimal ?? '.') : null;
  return (value) => {
    const read = readValue(to, formatValue(from, value), { dateOrder, decimal });
    return read !== null && 'value' in read ? read.value : null;
  };
}

/**
 * Gives every contact that has a value of `from` the converted one, as a value of `to` (the same id). Returns how many contacts have
 * another value than before (a number is another value than its text), or none.
 */
export function convertValues(draft: Draft, from: Attribute, to: Attribute, convert: Convert): number {
  const key = attributeKey(from.id);
  const sameColumn = columnKind(from.type) === columnKind(to.type);
  const results = new Map<AttributeValue, { readonly value: AttributeValue | null; readonly differs: boolean }>();
  if (!sameColumn) draft.dropColumn(key);
  let changed = 0;
  eachValue(draft.base, from, (value, id) => {
    let result = results.get(value);
    if (result === undefined) {
      const next = convert(value);
      result = { value: next, differs: next !== value };
      results.set(value, result);
    }
    if (result.differs) changed++;
    if (result.differs || !sameColumn) writeAttribute(draft, to, id, result.value);
  });
  return changed;
}

function columnKind(type: AttributeType): 'text' | 'num' | 'int' {
  return type === 'yesno' ? 'int' : type === 'number' || type === 'date' ? 'num' : 'text';
}
