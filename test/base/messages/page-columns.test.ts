import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MESSAGE } from '../../../src/base/messages/columns.ts';
import { PageColumns } from '../../../src/base/messages/page-columns.ts';
import { type ColumnKey, PAGE_SIZE } from '../../../src/base/page.ts';
import {
  emptyOf,
  KEYS,
  pageOfRows,
  type Row,
  rowsOf,
  setValue,
  someRow,
  someValue,
  type Value,
  valueAt,
} from './rows.ts';

const someRows = fc.array(someRow, { maxLength: 6 });

const someAct = fc.oneof(
  fc
    .constantFrom(...KEYS)
    .chain((key) =>
      fc.record({ kind: fc.constant('set' as const), key: fc.constant(key), slot: fc.nat(8), value: someValue(key) }),
    ),
  fc.record({ kind: fc.constant('clear' as const), slot: fc.nat(8) }),
  fc.record({ kind: fc.constant('copy' as const), slot: fc.nat(8), from: fc.nat(5) }),
);

/** Rows by slot, each with its values; nothing of a row that is not live counts. */
type Model = Map<ColumnKey, Value>[];
const plain = (model: Model): Row[] =>
  model.map((row) =>
    row.get(MESSAGE.live) === 1 ? new Map(KEYS.flatMap((key) => (row.has(key) && row.get(key) !== emptyOf(key) ? [[key, row.get(key) ?? 0] as const] : []))) : null,
  ); // prettier-ignore

describe('[C1] a page of messages that is written to', () => {
  test('holds what plain rows hold, while open and when closed', () => {
    fc.assert(
      fc.property(someRows, someRows, fc.array(someAct, { maxLength: 12 }), (rows, others, acts) => {
        const [base, other] = [pageOfRows(rows), pageOfRows(others)];
        const columns = new PageColumns(base);
        const model: Model = base === null ? [] : rows.map((row) => new Map(row ?? []));
        const grow = (slot: number): void => {
          while (model.length <= slot) model.push(new Map());
        };
        for (const act of acts) {
          if (act.kind === 'set') {
            setValue(columns, act.key, act.slot, act.value);
            grow(act.slot);
            model[act.slot]?.set(act.key, act.value);
          } else if (act.kind === 'clear') {
            columns.clear(act.slot);
            model[act.slot]?.clear();
          } else if (other !== null) {
            columns.copy(other, act.slot);
            grow(act.slot);
            model[act.slot] = new Map(others[act.slot] ?? []);
          }
          const is = model[act.slot]?.get(MESSAGE.live) === 1;
          expect(columns.isLive(act.slot)).toBe(is);
          for (const key of KEYS)
            expect(valueAt(columns, key, act.slot)).toBe(model[act.slot]?.get(key) ?? emptyOf(key));
        }
        expect(columns.slots).toBe(model.length);
        const page = columns.close();
        const live = model.filter((row) => row.get(MESSAGE.live) === 1).length;
        expect(page?.live ?? 0).toBe(live);
        if (page === null) return;
        expect(page.slots).toBe(model.length);
        expect(rowsOf(page)).toEqual(plain(model));
        expect([...page.columns.keys()]).toEqual([...page.columns.keys()].sort((a, b) => a - b));
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  test('one value for all holds of the slots that were there, not of those that come', () => {
    const base = pageOfRows(Array.from({ length: 3 }, () => new Map<ColumnKey, Value>([[MESSAGE.contact, 7], [MESSAGE.text, 'a'], [MESSAGE.at, 9]]))); // prettier-ignore
    const columns = new PageColumns(base);
    columns.setNumber(MESSAGE.live, 3, 1);
    const page = new PageColumns(columns.close());
    expect([MESSAGE.contact, MESSAGE.text, MESSAGE.at].map((key) => valueAt(page, key, 3))).toEqual([0, '', 0]);
    expect([MESSAGE.contact, MESSAGE.text, MESSAGE.at].map((key) => valueAt(page, key, 2))).toEqual([7, 'a', 9]);
  });

  test('columns that nobody wrote to are the same, not copies', () => {
    const base = pageOfRows([new Map<ColumnKey, Value>([[MESSAGE.text, 'a'], [MESSAGE.at, 5], [MESSAGE.side, 1]]), null]); // prettier-ignore
    const columns = new PageColumns(base);
    columns.setNumber(MESSAGE.delivery, 0, 2);
    const page = columns.close();
    for (const key of [MESSAGE.text, MESSAGE.at, MESSAGE.side, MESSAGE.live])
      expect(page?.columns.get(key)).toBe(base?.columns.get(key));
    expect(page?.columns.get(MESSAGE.text)).toBeDefined();
  });

  test('a page is full at its last slot', () => {
    const columns = new PageColumns(null);
    columns.setNumber(MESSAGE.live, PAGE_SIZE - 1, 1);
    columns.setText(MESSAGE.text, PAGE_SIZE - 1, 'last');
    const page = new PageColumns(columns.close());
    expect(page.slots).toBe(PAGE_SIZE);
    expect([page.text(MESSAGE.text, PAGE_SIZE - 1), page.text(MESSAGE.text, 0)]).toEqual(['last', '']);
    expect([page.isLive(PAGE_SIZE - 1), page.isLive(0)]).toEqual([true, false]);
  });

  test('rows are the same when every value of theirs is', () => {
    const some = (key: ColumnKey): Value => (emptyOf(key) === '' ? 'x' : 1);
    const full = (without: ColumnKey | null): Row => new Map(KEYS.filter((key) => key !== without).map((key) => [key, some(key)])); // prettier-ignore
    const all = pageOfRows([full(null)]);
    if (all === null) expect.unreachable();
    expect(new PageColumns(all).isSame(all, 0)).toBe(true);
    for (const key of KEYS.filter((one) => one !== MESSAGE.live)) {
      const columns = new PageColumns(pageOfRows([full(key)]));
      expect(columns.isSame(all, 0)).toBe(false);
      expect(columns.isSameValue(all, key, 0)).toBe(false);
    }
  });
});
