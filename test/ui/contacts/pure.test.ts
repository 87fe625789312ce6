import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_COLUMNS } from '../../../src/app/column-choice.ts';
import { condition } from '../../../src/app/filter-code.ts';
import { attributeId, type Attribute } from '../../../src/domain/attribute.ts';
import { type Catalog, EMPTY_CATALOG } from '../../../src/domain/catalog.ts';
import { type Contact, contactId } from '../../../src/domain/contact.ts';
import type { FieldRef, Group } from '../../../src/domain/filter.ts';
import { tagId } from '../../../src/domain/tag.ts';
import type { Row } from '../../../src/worker/contract/contacts.ts';
import { contactColumns } from '../../../src/ui/contacts/columns.ts';
import { tagsThatFit, widthOfTags } from '../../../src/ui/contacts/tags-that-fit.ts';
import { readEdit } from '../../../src/ui/contacts/edit-value.ts';
import { editorKind, editText } from '../../../src/ui/contacts/edit-text.ts';
import { FilterDraft, MAX_DEPTH } from '../../../src/ui/contacts/filter/filter-draft.svelte.ts';

const city: Attribute = { id: attributeId(11), name: 'City', type: 'text', options: [] };
const amount: Attribute = { id: attributeId(12), name: 'Amount', type: 'number', options: [] };
const joined: Attribute = { id: attributeId(13), name: 'Joined', type: 'date', options: [] };
const plan: Attribute = { id: attributeId(14), name: 'Plan', type: 'choice', options: ['Free', 'Pro'] };
const catalog: Catalog = { ...EMPTY_CATALOG, attributes: [city, amount, joined, plan] };
const day = Date.UTC(2024, 0, 31);

const contact: Contact = {
  id: contactId(1),
  name: 'Mohit Dua',
  nameParts: null,
  phone: 919876543210,
  tags: [],
  source: '',
  firstMessage: tagId(3),
  attributes: new Map<Attribute['id'], string | number>([
    [city.id, 'Pune'],
    [amount.id, 12.5],
    [joined.id, day + 0.5],
  ]),
  optedOut: false,
  origin: 'IMPORT',
  state: '',
  userIds: [],
  username: '',
  lastActive: 0,
  createdAt: day,
};
const row: Row = { contact, status: 'INACTIVE', phoneText: '+91 98765 43210', landline: false };

describe('[Q1] columns of the grid', () => {
  test('are the shown fields with Name pinned; automatic ones are not edited', () => {
    const columns = contactColumns(catalog, DEFAULT_COLUMNS);
    expect(columns.map(({ label }) => label)).toEqual([
      'Name',
      'Mobile number',
      'Tags',
      'Source',
      'First message',
      'Status',
      'Created at',
      'Opted out',
      'City',
      'Amount',
      'Joined',
      'Plan',
    ]);
    expect(columns.filter(({ pinned }) => pinned).map(({ id }) => id)).toEqual(['name']);
    expect(columns.filter(({ editable }) => !editable).map(({ id }) => id)).toEqual(['status', 'createdAt']);
    expect(columns.find(({ id }) => id === '@12')).toMatchObject({ align: 'end', kind: 'number' });
  });
});

describe('[D1] a value as text in an editor', () => {
  test.each<[FieldRef, Attribute | undefined, string]>([
    ['name', undefined, 'Mohit Dua'],
    ['phone', undefined, '+91 98765 43210'],
    ['source', undefined, ''],
    ['firstMessage', undefined, '3'],
    ['optedOut', undefined, 'no'],
    [{ attribute: city.id }, city, 'Pune'],
    [{ attribute: amount.id }, amount, '12.5'],
    [{ attribute: joined.id }, joined, '2024-01-31'],
    [{ attribute: plan.id }, plan, ''],
  ])('%j %j', (field, attribute, text) => {
    expect(editText(row, field, attribute)).toBe(text);
    const read = readEdit(text, field, attribute);
    expect(read).toHaveProperty('edits');
  });

  test.each<[Attribute, string, unknown]>([
    [amount, '1,234.5', 1234.5],
    [joined, '2024-01-31', day + 0.5],
    [joined, '31/01/2024', day + 0.5],
    [joined, '01/31/2024', day + 0.5],
    [joined, '2024-01-31T10:30', day + 10.5 * 3_600_000],
    [plan, 'pro', 'Pro'],
    [city, '  ', null],
  ])('%j is read from %s', (attribute, text, value) => {
    expect(readEdit(text, { attribute: attribute.id }, attribute)).toEqual({
      edits: { attributes: new Map([[attribute.id, value]]) },
    });
  });

  test.each([
    [amount, 'many', 'write-number'],
    [joined, '31/31/2024', 'write-date'],
    [plan, 'Gold', 'no-such-option'],
  ])('%j does not take %s', (attribute, text, id) => {
    expect(readEdit(text, { attribute: attribute.id }, attribute)).toEqual({ problem: { id } });
  });

  test('a date with a time keeps its time', () => {
    const timed: Contact = { ...contact, attributes: new Map([[joined.id, day + 3_600_000]]) };
    expect(editorKind({ attribute: joined.id }, joined, timed)).toBe('dateTime');
    expect(editorKind({ attribute: joined.id }, joined, contact)).toBe('date');
    expect(editText({ ...row, contact: timed }, { attribute: joined.id }, joined)).toBe('2024-01-31T01:00:00');
  });
});

describe('[Q3] a filter being built', () => {
  const named = condition('name', { op: 'contains', value: 'pri' });
  const start: Group = { kind: 'group', of: 'all', items: [named, { kind: 'group', of: 'any', items: [named] }] };

  test('says what it was made from, and tells every change', () => {
    const told = vi.fn();
    const draft = new FilterDraft(start, () => catalog, told);
    expect(draft.filter).toEqual(start);
    draft.setOf(draft.root.key, 'none');
    expect(told).toHaveBeenLastCalledWith({ ...start, of: 'none' });
  });

  test('leaves out what is not filled in, and keeps it in the form', () => {
    const draft = new FilterDraft(
      start,
      () => catalog,
      () => undefined,
    );
    draft.addCondition(draft.root.key, 'tags');
    draft.addGroup(draft.root.key, 'source');
    expect(draft.filter).toEqual(start);
    expect(draft.root.items.map(({ kind }) => kind)).toEqual(['condition', 'group', 'condition', 'group']);
  });

  test('changes and removes at any depth; other forms keep their keys', () => {
    const draft = new FilterDraft(
      start,
      () => catalog,
      () => undefined,
    );
    const [first, group] = draft.root.items;
    const inner = group?.kind === 'group' ? group.items[0] : undefined;
    if (first?.kind !== 'condition' || group?.kind !== 'group' || inner?.kind !== 'condition')
      throw new Error('other shape');
    draft.setDraft(inner.key, { ...inner.draft, text: 'moh' });
    expect(draft.root.items[0]).toBe(first);
    expect(draft.filter.items[1]).toEqual({ ...group0(start), items: [{ ...named, value: 'moh' }] });
    draft.remove(inner.key);
    expect(draft.filter).toEqual({ ...start, items: [named] });
    draft.remove(draft.root.key);
    expect(draft.filter.items).toEqual([]);
  });

  test('ends somewhere', () => {
    const draft = new FilterDraft(
      { kind: 'group', of: 'all', items: [] },
      () => catalog,
      () => undefined,
    );
    for (let i = 0; i < 60; i++) draft.addCondition(draft.root.key, 'name');
    expect(draft.full).toBe(true);
    expect(MAX_DEPTH).toBeGreaterThan(2);
  });

  const group0 = (group: Group): Group => {
    const inner = group.items.find((item) => item.kind === 'group');
    if (inner?.kind !== 'group') throw new Error('no group');
    return inner;
  };
});

describe('tags in a cell', () => {
  const names = ['Hot', 'NCR', 'Alumni', 'Retail', 'MBA', 'Expo 2026', 'Design'];

  test('all of them where there is room', () => {
    expect(tagsThatFit(names.slice(0, 3), 220)).toBe(3);
    expect(tagsThatFit(names, widthOfTags(names) + 24)).toBe(names.length);
    expect(tagsThatFit([], 220)).toBe(0);
  });

  test('else as many as fit beside the count of the rest, and never none', () => {
    const shown = tagsThatFit(names, 220);
    expect(shown).toBeLessThan(names.length);
    expect(widthOfTags(names.slice(0, shown))).toBeLessThan(220 - 24);
    expect(tagsThatFit(['a tag with a name that is very long indeed', 'b'], 80)).toBe(1);
    expect(tagsThatFit(['客户', '潜在客户', '重要客户'], 110)).toBe(1);
  });
});
