import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MESSAGE } from '../../../src/base/messages/columns.ts';
import { MESSAGE_PAGES } from '../../../src/base/messages/message-pages.ts';
import type { ColumnKey } from '../../../src/base/page.ts';
import { emptyOf, KEYS, pageOfRows, type Row, rowsOf, someRow, type Value } from './rows.ts';

const same = (a: Row, b: Row): boolean =>
  a === b || (a !== null && b !== null && KEYS.every((key) => at(a, key) === at(b, key)));
const at = (row: Row, key: ColumnKey): Value => row?.get(key) ?? emptyOf(key);

/** [H2] A row by the rule's words. */
function reverted(before: Row, after: Row, now: Row): { row: Row; kept: number } {
  if (before === null) {
    if (after === null || now === null) return { row: now, kept: 0 };
    return same(now, after) ? { row: null, kept: 0 } : { row: now, kept: 1 };
  }
  if (after === null) return { row: now ?? before, kept: 0 };
  if (now === null) return { row: null, kept: 0 };
  let kept = 0;
  const values = KEYS.map((key): [ColumnKey, Value] => {
    const [was, became, is] = [at(before, key), at(after, key), at(now, key)];
    if (was === became || is === was) return [key, is];
    if (is === became) return [key, was];
    kept++;
    return [key, is];
  });
  return { row: new Map(values.filter(([key, value]) => value !== emptyOf(key))), kept };
}

/** An entry's page, often little different from the one before it. */
const near = (rows: readonly Row[]) =>
  fc.tuple(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), fc.array(someRow, { minLength: 8, maxLength: 8 })).map(
    ([stays, others]) => others.map((other, i) => (stays[i] === true ? (rows[i] ?? null) : other)),
  ); // prettier-ignore
const three = fc
  .array(someRow, { minLength: 8, maxLength: 8 })
  .chain((before) => fc.tuple(fc.constant(before), near(before)))
  .chain(([before, after]) => fc.tuple(fc.constant(before), fc.constant(after), near(after)));

const revert = (before: readonly Row[], after: readonly Row[], now: readonly Row[]) =>
  MESSAGE_PAGES.revert?.({ before: pageOfRows(before), after: pageOfRows(after), now: pageOfRows(now) });

describe('[H2] an entry is taken back within a page of messages', () => {
  test('what came since stays and is counted, value by value', () => {
    fc.assert(
      fc.property(three, ([before, after, now]) => {
        const wanted = before.map((row, i) => reverted(row, after[i] ?? null, now[i] ?? null));
        const done = revert(before, after, now);
        expect(done?.kept).toBe(wanted.reduce((sum, { kept }) => sum + kept, 0));
        const rows = rowsOf(done?.page ?? null);
        wanted.forEach(({ row }, i) => {
          expect(rows[i] ?? null).toEqual(row);
        });
      }),
      { numRuns: 80, seed: 5 },
    );
  });

  const row = (text: string): Row => new Map<ColumnKey, Value>([[MESSAGE.live, 1], [MESSAGE.text, text]]); // prettier-ignore
  test.each([
    ['a page that it made goes', [], [row('a')], [row('a')], [], 0],
    ['a page that it emptied comes back', [row('a')], [], [], [row('a')], 0],
    ['a page that is empty now stays so', [row('a')], [row('b')], [], [], 0],
    ['a page that it made and that is gone stays gone', [], [row('a')], [], [], 0],
    ['rows that came into a page it made stay', [], [row('a')], [row('a'), row('b')], [null, row('b')], 0],
    ['a row of its making that is another now stays', [], [row('a')], [row('b')], [row('b')], 1],
    ['a row that it took away, and that is there again, stays', [row('a')], [null], [row('b')], [row('b')], 0],
  ])('%s', (_, before, after, now, wanted, kept) => {
    const done = revert(before, after, now);
    expect({ rows: rowsOf(done?.page ?? null), kept: done?.kept }).toEqual({ rows: wanted, kept });
  });
});

describe('a page of messages as bytes', () => {
  const page = pageOfRows([new Map<ColumnKey, Value>([[MESSAGE.text, 'Hi'], [MESSAGE.at, 5]]), null]); // prettier-ignore
  if (page === null) throw new Error('rows make a page');

  test('comes back as it was; other bytes are damaged', () => {
    const bytes = MESSAGE_PAGES.encode(page, 0);
    expect(MESSAGE_PAGES.decode(bytes)).toEqual(page);
    for (const at of [0, 9, bytes.length - 1]) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 1;
      expect(MESSAGE_PAGES.decode(broken)).toBe('damaged');
    }
  });

  test('takes what its columns take, less those that it shares', () => {
    const all = [...page.columns.values()].reduce((sum, column) => {
      if (column.kind === 'text') return sum + column.bytes.byteLength + column.offsets.byteLength + (column.codes?.byteLength ?? 0); // prettier-ignore
      return sum + (column.kind === 'sets' ? 0 : column.values.byteLength);
    }, 0);
    expect(MESSAGE_PAGES.size(page, null)).toBe(all);
    expect(MESSAGE_PAGES.size(page, page)).toBe(0);
    const columns = new Map([...page.columns].filter(([key]) => key !== MESSAGE.at));
    expect(MESSAGE_PAGES.size(page, { ...page, columns })).toBe(16);
  });
});
