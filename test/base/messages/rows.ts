/** Pages of messages as plain rows, for tests that compare columns with what they stand for. */
import fc from 'fast-check';
import { INTS, MESSAGE, NUMBERS, TEXTS } from '../../../src/base/messages/columns.ts';
import { PageColumns } from '../../../src/base/messages/page-columns.ts';
import type { ColumnKey, Page } from '../../../src/base/page.ts';

export type Value = number | string;
export const KEYS: readonly ColumnKey[] = [...INTS, ...NUMBERS, ...TEXTS];
const TEXT_KEYS = new Set<ColumnKey>(TEXTS);
/** A live row by its values; null = nothing is there. */
export type Row = ReadonlyMap<ColumnKey, Value> | null;

export const emptyOf = (key: ColumnKey): Value => (TEXT_KEYS.has(key) ? '' : 0);

export function setValue(columns: PageColumns, key: ColumnKey, slot: number, value: Value): void {
  if (typeof value === 'string') columns.setText(key, slot, value);
  else columns.setNumber(key, slot, value);
}

/** null where no row is live. */
export function pageOfRows(rows: readonly Row[]): Page | null {
  const columns = new PageColumns(null);
  rows.forEach((row, slot) => {
    setValue(columns, MESSAGE.live, slot, row === null ? 0 : 1);
    for (const [key, value] of row ?? []) setValue(columns, key, slot, value);
  });
  return columns.close();
}

export function rowsOf(page: Page | null): Row[] {
  const columns = new PageColumns(page);
  return Array.from({ length: page?.slots ?? 0 }, (_, slot) => {
    if (!columns.isLive(slot)) return null;
    const values = KEYS.map((key): [ColumnKey, Value] => [key, valueAt(columns, key, slot)]);
    return new Map(values.filter(([key, value]) => value !== emptyOf(key)));
  });
}

/** By the column's key, of whatever kind it is. */
export function valueAt(columns: PageColumns, key: ColumnKey, slot: number): Value {
  const text = TEXTS.find((one) => one === key);
  if (text !== undefined) return columns.text(text, slot);
  const number = [...INTS, ...NUMBERS].find((one) => one === key);
  return number === undefined ? 0 : columns.number(number, slot);
}

/** Few values, so that rows agree often. */
export const someValue = (key: ColumnKey): fc.Arbitrary<Value> =>
  key === MESSAGE.live
    ? fc.constantFrom(0, 1)
    : TEXT_KEYS.has(key)
      ? fc.constantFrom('', 'a', 'नमस्ते')
      : fc.constantFrom(0, 1, 300);

export const someRow: fc.Arbitrary<Row> = fc.option(
  fc
    .array(
      fc.constantFrom(MESSAGE.contact, MESSAGE.text, MESSAGE.delivery, MESSAGE.editedAt, MESSAGE.theirReaction).chain((key) =>
        someValue(key).map((value): [ColumnKey, Value] => [key, value]),
      ),
      { maxLength: 5 },
    )
    .map((values): Row => new Map([[MESSAGE.live, 1], ...values.filter(([key, value]) => value !== emptyOf(key))])),
  { freq: 5 },
); // prettier-ignore
