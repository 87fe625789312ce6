import { describe, expect, test } from 'vitest';
import {
  needsReading,
  openQuestions,
  withCell,
  withColumn,
  withReading,
  withRead,
  withRename,
  withSuggestions,
  withAllTags,
  withTag,
} from '../../src/app/import-choices.ts';
import { targetCode, targetLabel, targetOf, targetOptions } from '../../src/app/import-targets.ts';
import { attributeId } from '../../src/domain/attribute.ts';
import { EMPTY_CATALOG } from '../../src/domain/catalog.ts';
import type { ColumnMapping } from '../../src/domain/mapping.ts';
import { firstChoices } from '../../src/worker/contract/import-choices.ts';
import { column, sketchOf } from './import-fake.ts';

const start = firstChoices('IN');
const { columns } = sketchOf();

describe('how the file is read', () => {
  test('[I10] another encoding keeps the mapping; another delimiter, quote, header or sheet makes other columns', () => {
    const mapped = withColumn(start, columns, 2, { to: 'field', field: 'source' });
    expect(withRead(mapped, { encoding: 'big5' })).toEqual({ ...mapped, read: { encoding: 'big5' } });
    for (const change of [{ delimiter: ';' }, { quote: '' }, { headerRow: -1 }, { sheet: 1 }])
      expect(withRead(withReading(mapped, 2, 'dmy'), change)).toMatchObject({
        columns: [],
        readings: {},
        read: change,
      });
  });

  test('null gives the finding back to Kith', () => {
    expect(withRead(withRead(start, { delimiter: ';', headerRow: 0 }), { delimiter: null }).read).toEqual({
      headerRow: 0,
    });
  });
});

describe('[I11] mapping', () => {
  test('a field that takes one column leaves the one it had, to be seen as ignored', () => {
    const next = withColumn(start, columns, 2, { to: 'field', field: 'name' });
    expect(next.columns).toEqual([{ to: 'ignore' }, undefined, { to: 'field', field: 'name' }]);
  });

  test.each(['phone', 'tags'] as const)('%s may be filled from several columns', (field) => {
    const first = withColumn(start, columns, 1, { to: 'field', field });
    expect(withColumn(first, columns, 2, { to: 'field', field }).columns).toEqual([
      undefined,
      { to: 'field', field },
      { to: 'field', field },
    ]);
  });

  test('every choice of the list comes back as the mapping that it was made of', () => {
    const catalog = {
      ...EMPTY_CATALOG,
      attributes: [{ id: attributeId(7), name: 'City', type: 'text' as const, options: [] }],
    };
    const one = column(0, '$Joined', { suggestedType: 'date' });
    for (const { value } of targetOptions(catalog, one)) {
      const mapping = targetOf(value, one, undefined);
      expect(targetCode(mapping)).toBe(value);
      expect(targetLabel(mapping, catalog) === '').toBe(value === 'ignore');
    }
    expect(targetOf('attribute:7', one, undefined)).toEqual({ to: 'attribute', attribute: 7 });
  });

  test('[A2] a new attribute takes the header’s name without $ and the type that the values suggest', () => {
    expect(targetOf('new', column(0, ' $Joined ', { suggestedType: 'date' }), undefined)).toEqual({
      to: 'newAttribute',
      name: 'Joined',
      type: 'date',
    });
  });

  test('Kith’s own proposal comes back whole', () => {
    const proposed: ColumnMapping = { to: 'field', field: 'tags', separator: ' ::: ' };
    expect(targetOf('field:tags', column(0, 'Labels'), proposed)).toBe(proposed);
    expect(targetOf('field:source', column(0, 'Labels'), proposed)).toEqual({ to: 'field', field: 'source' });
  });

  test('one new attribute of two types is asked about', () => {
    const text = withColumn(start, columns, 1, { to: 'newAttribute', name: 'City', type: 'text' });
    const both = withColumn(text, columns, 2, { to: 'newAttribute', name: 'city', type: 'date' });
    expect(openQuestions(text)).toEqual([]);
    expect(openQuestions(both)).toHaveLength(1);
  });
});

describe('[T2] tags', () => {
  test('are all created until one is left out, and the other way round', () => {
    const one = withTag(start, 'MBA', false);
    expect([one.createTags, one.leaveTags]).toEqual([true, ['MBA']]);
    expect(withTag(one, 'MBA', true)).toEqual(start);
    const none = withAllTags(one, false);
    expect([none.createTags, none.leaveTags]).toEqual([[], []]);
    const some = withTag(withTag(none, 'MBA', true), 'Finance', true);
    expect(some.createTags).toEqual(['MBA', 'Finance']);
    expect(withTag(some, 'MBA', false).createTags).toEqual(['Finance']);
  });

  test('one that means another is itself again when it is kept', () => {
    const renamed = withRename(start, 'finance', 'Finance');
    expect(renamed.renameTags).toEqual({ finance: 'Finance' });
    expect(withTag(renamed, 'finance', true).renameTags).toEqual({});
    expect(withRename(renamed, 'finance', null).renameTags).toEqual({});
  });

  test('a tag called __proto__ is a tag like any other', () => {
    expect(Object.entries(withRename(start, '__proto__', 'Finance').renameTags)).toEqual([['__proto__', 'Finance']]);
  });
});

describe('corrections', () => {
  const cell = { kind: 'cell', file: 0, row: 5, column: 1, text: '+1' } as const;

  test('of the same cell replace one another', () => {
    const twice = withCell(withCell(start, cell), { ...cell, text: '+2' });
    expect(twice.fixes).toEqual([{ ...cell, text: '+2' }]);
    expect(withCell(twice, { ...cell, file: 1 }).fixes).toHaveLength(2);
  });

  test('the suggestions of a kind are taken once', () => {
    const once = withSuggestions(start, 'number-other-country');
    expect(withSuggestions(once, 'number-other-country').fixes).toEqual(once.fixes);
  });

  test('what needs reading again', () => {
    const tagged = withTag({ ...start, policy: { ...start.policy, which: 'addOnly' } }, 'MBA', false);
    expect(needsReading(start, withReading(tagged, 2, 'dmy'))).toBe(false);
    expect(needsReading(start, withCell(start, cell))).toBe(true);
    expect(needsReading(start, { ...start, policy: { ...start.policy, blankClears: true } })).toBe(false);
    expect(needsReading(start, { ...start, country: 'US' })).toBe(true);
  });
});
