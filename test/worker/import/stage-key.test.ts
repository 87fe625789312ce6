/** Rows are read again when a choice that their reading depends on has changed, and only then. */
import { expect, test } from 'vitest';
import type { Attribute } from '../../../src/domain/attribute.ts';
import { attributeId } from '../../../src/domain/attribute.ts';
import { type Catalog, EMPTY_CATALOG } from '../../../src/domain/catalog.ts';
import type { ColumnMapping } from '../../../src/domain/mapping.ts';
import { type Tag, tagId } from '../../../src/domain/tag.ts';
import { firstChoices, type ImportChoices } from '../../../src/worker/contract/import-choices.ts';
import { stageKey } from '../../../src/worker/import/read/stage-key.ts';

const CHOICES = firstChoices('IN');
const MAPPINGS: readonly ColumnMapping[] = [
  { to: 'field', field: 'name' },
  { to: 'field', field: 'phone' },
];
const plan: Attribute = { id: attributeId(1), name: 'Plan', type: 'choice', options: ['Free'] };
const CATALOG: Catalog = { ...EMPTY_CATALOG, attributes: [plan] };
const tag = (name: string): Tag => ({ id: tagId(2), name, color: 'slate', rules: [] });
const keyOf = (choices: Partial<ImportChoices>, mappings = MAPPINGS, catalog = CATALOG): string =>
  stageKey({ ...CHOICES, ...choices }, mappings, catalog);

test.each<readonly [what: string, key: string]>([
  ['how a file is read', keyOf({ read: { delimiter: ';' } })],
  ['the country', keyOf({ country: 'BR' })],
  ['numbers of ranges that are not known', keyOf({ acceptUnknownRanges: true })],
  ['words for nothing', keyOf({ nothingAsText: true })],
  ['restoring', keyOf({ restore: true })],
  ['a corrected cell', keyOf({ fixes: [{ kind: 'cell', file: 0, row: 2, column: 1, text: '9876543210' }] })],
  ['a suggestion that was taken', keyOf({ fixes: [{ kind: 'suggestions', problem: 'number-long' }] })],
  ['what a column stands for', keyOf({}, [{ to: 'field', field: 'source' }, ...MAPPINGS.slice(1)])],
  ['the type of an attribute', keyOf({}, MAPPINGS, { ...CATALOG, attributes: [{ ...plan, type: 'text' }] })],
  ['its options', keyOf({}, MAPPINGS, { ...CATALOG, attributes: [{ ...plan, options: ['Free', 'Pro'] }] })],
  ['a tag with a separator in its name', keyOf({}, MAPPINGS, { ...CATALOG, tags: [tag('Delhi, NCR')] })],
])('%s asks for reading again', (_, key) => expect(key).not.toBe(keyOf({})));

test.each<readonly [what: string, key: string]>([
  ['the same again', keyOf({})],
  ['a policy', keyOf({ policy: { ...CHOICES.policy, which: 'addOnly' } })],
  ['tags to create', keyOf({ createTags: ['VIP'], leaveTags: ['Old'], renameTags: { vip: 'VIP' } })],
  ['options', keyOf({ addOptions: false, options: { 1: { free: 'Free' } } as never })],
  ['how dates are read', keyOf({ readings: { 2: 'dmy' } })],
  ['a plain tag', keyOf({}, MAPPINGS, { ...CATALOG, tags: [tag('VIP')] })],
])('%s does not', (_, key) => expect(key).toBe(keyOf({})));
