/** [I13] What says that there is nothing is a blank in every column; what a spreadsheet wraps is what is inside. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { EMPTY_CATALOG } from '../../../src/domain/catalog.ts';
import type { ColumnMapping } from '../../../src/domain/mapping.ts';
import { plainCell, saysNothing, unwrapped } from '../../../src/domain/nothing.ts';
import { rowText } from '../../../src/formats/csv/row-text.ts';
import { layoutOf } from '../../../src/worker/import/map/layout.ts';
import { NoteLog } from '../../../src/worker/import/problems/note-log.ts';
import { PlainCells } from '../../../src/worker/import/read/plain-cells.ts';
import { TableReader } from '../../../src/worker/import/open/row-reader.ts';

const NOTHING = ['NULL', 'null', '\\N', '(null)', 'nan', 'NaN', 'None', 'undefined', 'n/a', 'N/A', '#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NV', '#BEZUG!', '#WERT!', '#NUL!', '#¡VALOR!', 'NaT', '<NA>', '(blank)', '-', '--', '–', '—', '0000-00-00', '0000-00-00 00:00:00']; // prettier-ignore
const SOMETHING = ['Nan', 'Nand', 'NA', 'No', 'none of them', 'Null Island', '-5', '- Delhi', '#1001', '#', '#hashtag', '#vip!', '0', '00', '000', '0000', '+91', 'N', 'U', 'under', '(new)', '<b>', '.', '?', '~', 'Delhi - NCR']; // prettier-ignore

describe('[I13] words for nothing', () => {
  test.each(NOTHING)('%s', (text) => expect([saysNothing(text, true), saysNothing(text, false)]).toEqual([true, true]));
  test.each(SOMETHING)('not %s', (text) => expect(saysNothing(text, false)).toBe(false));
  test.each(['Null', 'Nil', 'nil'])('%s is a name', (text) => {
    expect([saysNothing(text, true), saysNothing(text, false)]).toEqual([false, true]);
  });
});

test.each([
  ['="00123"', '00123'],
  ['="Asha"', 'Asha'],
  ['=""', ''],
  ["'00123", '00123'],
  ["'+919876543210", '+919876543210'],
  ["'90s", "'90s"],
  ["'quoted'", "'quoted'"],
  ['=1+1', '=1+1'],
  ['="a"&"b"', '="a"&"b"'],
])('[I13] %s is %s', (text, inside) => expect(unwrapped(text)).toBe(inside));

const MAPPINGS: readonly ColumnMapping[] = [
  { to: 'field', field: 'name' },
  { to: 'field', field: 'source' },
  { to: 'ignore' },
];
const layout = layoutOf(MAPPINGS, EMPTY_CATALOG, { restored: () => false, decimal: () => null, own: () => false });
const map = Int32Array.of(0, 1, 2);

function read(cells: readonly string[], asText: boolean): { cells: readonly string[]; counted: number } {
  const notes = new NoteLog();
  const plain = new PlainCells(layout, asText, notes);
  const reader = new TableReader([cells]);
  reader.next();
  plain.row(reader, map);
  return { cells: rowText(reader).map((cell) => cell.trim()), counted: NoteLog.joined([notes])[0]?.count ?? 0 };
}

describe('[I13] the cells of a row', () => {
  it('are what the rule says of each, and what was taken as blank is counted', () => {
    const word = fc.oneof(
      fc.constantFrom(...NOTHING, ...SOMETHING, 'Null', 'nil', '="00123"', "'00123", ''),
      fc.string(),
    );
    const cell = fc.tuple(fc.constantFrom('', ' '), word, fc.constantFrom('', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(cell, cell, cell, fc.boolean(), (name, source, ignored, asText) => {
        fc.pre([name, source, ignored].every((text) => text.isWellFormed()));
        const expected = [plainCell(name, true, asText), plainCell(source, false, asText), ignored].map((text) =>
          text.trim(),
        );
        const blanked = [name, source].filter(
          (text, i) => expected[i] === '' && !/^(?:|="")$/.test(text.trim()),
        ).length;
        expect(read([name, source, ignored], asText)).toEqual({ cells: expected, counted: blanked });
      }),
    );
  });
  it('of a column that has such a tag or option stay', () => {
    const catalog = { ...EMPTY_CATALOG, tags: [{ id: 1, name: 'None', color: 'blue', rules: [] }] } as never;
    const tags = layoutOf([{ to: 'field', field: 'tags' }], catalog, {
      restored: () => false,
      decimal: () => null,
      own: () => false,
    });
    expect(tags.plain).toEqual([]);
  });
});
