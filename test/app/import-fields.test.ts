import { afterAll, beforeAll, expect, test } from 'vitest';
import { storedValue } from '../../src/app/import-fields.ts';
import { attributeId } from '../../src/domain/attribute.ts';
import { type Catalog, EMPTY_CATALOG } from '../../src/domain/catalog.ts';
import type { ColumnMapping } from '../../src/domain/mapping.ts';
import { speak } from '../../src/text/part.svelte.ts';

const catalog: Catalog = {
  ...EMPTY_CATALOG,
  attributes: [
    { id: attributeId(1), name: 'Paid', type: 'yesno', options: [] },
    { id: attributeId(2), name: 'Answer', type: 'text', options: [] },
  ],
};
beforeAll(() => speak('hi', 'hi-IN'));
afterAll(() => speak('en', 'en-IN'));

test.each<readonly [mapping: ColumnMapping, stored: string, shown: string]>([
  [{ to: 'attribute', attribute: attributeId(1) }, 'yes', 'हाँ'],
  [{ to: 'attribute', attribute: attributeId(1) }, 'no', 'नहीं'],
  [{ to: 'attribute', attribute: attributeId(1) }, '', ''],
  [{ to: 'attribute', attribute: attributeId(2) }, 'yes', 'yes'],
  [{ to: 'newAttribute', name: 'New', type: 'yesno' }, 'yes', 'हाँ'],
  [{ to: 'newAttribute', name: 'New', type: 'text' }, 'yes', 'yes'],
  [{ to: 'field', field: 'optedOut' }, 'no', 'नहीं'],
  [{ to: 'field', field: 'name' }, 'yes', 'yes'],
  [{ to: 'ignore' }, 'yes', 'yes'],
])('[L1] [I11] what %j stores of a cell is shown in the person’s words: %s', (mapping, stored, shown) => {
  expect(storedValue(mapping, stored, catalog)).toBe(shown);
});
