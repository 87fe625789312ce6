import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf, daySpan } from '../../src/app/days.ts';
import { allFields } from '../../src/app/fields.ts';
import { condition, encodeFilter } from '../../src/app/filter-code.ts';
import { conditionCount, pruned, toGroup, withItem, withoutItem } from '../../src/app/filter-tree.ts';
import { filterWords } from '../../src/app/filter-words.ts';
import { filtersText } from '../../src/text/filters.ts';
import { Format } from '../../src/text/format.ts';
import { speak } from '../../src/text/part.svelte.ts';
import { speech } from '../../src/text/speech.svelte.ts';
import { type ConditionDraft, draftOf, editorOf, newDraft, readDraft } from '../../src/app/condition-draft.ts';
import { knownValues, operatorsOf } from '../../src/app/operators.ts';
import { attributeId } from '../../src/domain/attribute.ts';
import { type Catalog, EMPTY_CATALOG } from '../../src/domain/catalog.ts';
import { DAY_MS } from '../../src/domain/date.ts';
import { EVERYTHING, type Condition, type FieldRef, type Filter, type Group } from '../../src/domain/filter.ts';
import { tagId } from '../../src/domain/tag.ts';
import { NOW } from '../support/kith.ts';

const catalog: Catalog = {
  ...EMPTY_CATALOG,
  tags: [
    { id: tagId(1), name: 'VIP', color: 'red', rules: [] },
    { id: tagId(2), name: 'Lead', color: 'blue', rules: [] },
  ],
  attributes: [
    { id: attributeId(11), name: 'City', type: 'text', options: [] },
    { id: attributeId(12), name: 'Amount', type: 'number', options: [] },
    { id: attributeId(13), name: 'Joined', type: 'date', options: [] },
    { id: attributeId(14), name: 'Member', type: 'yesno', options: [] },
    { id: attributeId(15), name: 'Plan', type: 'choice', options: ['Free', 'Pro'] },
  ],
};
const format = new Format({ locale: 'en-GB' }, 'UTC', () => NOW);
const words = (filter: Filter): string => filterWords(filter, catalog, format);
const at = (n: number): FieldRef => ({ attribute: attributeId(n) });
const all = (...items: Filter[]): Group => ({ kind: 'group', of: 'all', items });
const day = Date.UTC(2024, 0, 31);

describe('[Q3] a filter in words', () => {
  test.each<[Filter, string]>([
    [condition('name', { op: 'contains', value: 'pri' }), 'Name contains “pri”'],
    [condition('phone', { op: 'startsWith', value: '91' }), 'Mobile number starts with “91”'],
    [condition('tags', { op: 'hasAny', tags: [tagId(1)] }), 'Tags include VIP'],
    [condition('tags', { op: 'hasAny', tags: [tagId(1), tagId(2)] }), 'Tags include any of VIP or Lead'],
    [condition('tags', { op: 'hasAll', tags: [tagId(1), tagId(2)] }), 'Tags include all of VIP and Lead'],
    [condition('tags', { op: 'hasNone', tags: [tagId(9)] }), 'Tags do not include a deleted tag'],
    [condition('tags', { op: 'empty' }), 'Tags are empty'],
    [condition('firstMessage', { op: 'in', values: [2] }), 'First message is Lead'],
    [condition('status', { op: 'in', values: ['ACTIVE'] }), 'Status is Active'],
    [condition('origin', { op: 'notIn', values: ['API', 'IMPORT'] }), 'Origin is none of API or Import'],
    [condition('optedOut', { op: 'yes' }), 'Opted out: Yes'],
    [condition('createdAt', { op: 'lastDays', days: 30 }), 'Created at in the last 30 days'],
    [condition('lastActive', { op: 'notLastDays', days: 1 }), 'Last active not in the last 1 day'],
    [condition(at(12), { op: 'between', from: 5, to: 1000.5 }), 'Amount is 5 to 1,000.5'],
    [condition(at(12), { op: 'ge', value: 10 }), 'Amount is at least 10'],
    [condition(at(13), { op: 'between', from: day, to: day + DAY_MS - 1 }), 'Joined on 31 Jan 2024'],
    [condition(at(13), { op: 'gt', value: day + DAY_MS - 1 }), 'Joined after 31 Jan 2024'],
    [condition(at(15), { op: 'in', values: ['Pro'] }), 'Plan is Pro'],
    [condition(at(11), { op: 'in', values: ['ACTIVE'] }), 'City is ACTIVE'],
    [condition(at(11), { op: 'in', values: ['A', 'B', 'C', 'D', 'E'] }), 'City is any of A, B, C or 2 more'],
    [condition('name', { op: 'in', values: ['Asha'] }), 'Name is Asha'],
    [condition('source', { op: 'empty' }), 'Source is empty'],
    [condition('phone', { op: 'contains', value: '98' }), 'Mobile number contains digits “98”'],
    [condition(at(12), { op: 'ne', value: 1234567 }), 'Amount is not 1,234,567'],
    [condition(at(99), { op: 'filled' }), 'Deleted attribute no longer works'],
    [
      { kind: 'group', of: 'any', items: [condition('optedOut', { op: 'yes' }), condition(at(11), { op: 'filled' })] },
      'Opted out: Yes or City is not empty',
    ],
    [{ kind: 'group', of: 'none', items: [condition(at(11), { op: 'empty' })] }, 'not City is empty'],
    [EVERYTHING, 'everything'],
  ])('%j', (filter, expected) => {
    expect(words(filter)).toBe(expected);
  });
});

describe('[Q3] [L1] a filter in Hindi words', () => {
  const inHindi = new Format(speech, 'UTC', () => NOW);
  beforeAll(() => speak('hi', 'hi-IN'));
  afterAll(() => speak('en', 'en-IN'));

  test.each<[Filter, string]>([
    [condition('name', { op: 'contains', value: 'pri' }), 'नाम में “pri” है'],
    [condition('name', { op: 'startsWith', value: 'pri' }), 'नाम की शुरुआत “pri” से है'],
    [condition('tags', { op: 'hasAny', tags: [tagId(1)] }), 'टैग में VIP है'],
    [condition('tags', { op: 'hasAny', tags: [tagId(1), tagId(2)] }), 'टैग में VIP या Lead है'],
    [condition('tags', { op: 'hasAll', tags: [tagId(1), tagId(2)] }), 'टैग में ये सभी हैं: VIP और Lead'],
    [condition('tags', { op: 'hasNone', tags: [tagId(9)] }), 'टैग में मिटाया गया टैग नहीं है'],
    [condition('status', { op: 'in', values: ['ACTIVE'] }), 'स्टेटस सक्रिय है'],
    [condition('createdAt', { op: 'lastDays', days: 30 }), 'जोड़ने का समय पिछले 30 दिनों में'],
    [condition('lastActive', { op: 'notLastDays', days: 1 }), 'पिछली सक्रियता पिछले 1 दिन में नहीं'],
    [condition(at(12), { op: 'between', from: 5, to: 123456.5 }), 'Amount 5 से 1,23,456.5 तक है'],
    [condition(at(13), { op: 'gt', value: day + DAY_MS - 1 }), 'Joined 31 जन॰ 2024 के बाद'],
    [
      { kind: 'group', of: 'any', items: [condition('optedOut', { op: 'yes' }), condition(at(11), { op: 'filled' })] },
      'ऑप्ट आउट: हाँ या City खाली नहीं है',
    ],
  ])('%j', (filter, expected) => {
    expect(filterWords(filter, catalog, inHindi)).toBe(expected);
  });

  test('every operator of every field is in Hindi', () => {
    for (const field of allFields(catalog)) {
      for (const { words: name } of operatorsOf(field, catalog)) {
        expect(filtersText.operators[name]).toMatch(/^[\p{Script=Devanagari}\s…]+$/u);
      }
    }
  });
});

describe('the form of a condition', () => {
  test('[Q3] every field has operators, and each can be filled in and read back as it was', () => {
    for (const field of allFields(catalog)) {
      expect(operatorsOf(field, catalog).length).toBeGreaterThan(1);
      for (const { op } of operatorsOf(field, catalog)) {
        const filled: ConditionDraft = { ...newDraft(field, catalog), op, ...filling(field, op) };
        const read = readDraft(filled, catalog);
        expect(read, `${JSON.stringify(field)} ${op}`).not.toBeNull();
        const again = read === null ? null : readDraft(draftOf(read, catalog), catalog);
        expect(again).toEqual(read);
      }
    }
  });

  /** What a person might type, in every slot at once: an operator takes what it needs. */
  function filling(field: FieldRef, op: string): Partial<ConditionDraft> {
    const isDay =
      !/lastDays/i.test(op) &&
      (field === 'createdAt' || field === 'lastActive' || (typeof field !== 'string' && field.attribute === 13));
    const isTag = field === 'tags' || field === 'firstMessage';
    return {
      text: '98',
      from: isDay ? '2024-01-31' : '3',
      to: isDay ? '2024-02-01' : '5',
      list: isTag ? [1] : ['Pro'],
    };
  }

  // An operator of days that counts takes a number where the others take a day.
  test.each(['lastDays', 'notLastDays'] as const)('%s takes a number of days', (op) => {
    const draft: ConditionDraft = { ...newDraft('createdAt', catalog), op, from: '7' };
    expect(readDraft(draft, catalog)).toEqual(condition('createdAt', { op, days: 7 }));
    expect(readDraft({ ...draft, from: '0' }, catalog)).toBeNull();
  });

  test.each<[FieldRef, Partial<ConditionDraft>]>([
    ['name', { op: 'contains', text: '  ' }],
    ['phone', { op: 'contains', text: '+-()' }],
    ['tags', { op: 'hasAny' }],
    ['firstMessage', { op: 'in' }],
    ['createdAt', { op: 'lastDays' }],
    ['createdAt', { op: 'on', from: '2024-1' }],
    ['createdAt', { op: 'between', from: '2024-01-01' }],
    [at(12), { op: 'between' }],
    [at(12), { op: 'eq', from: 'x' }],
    [at(99), { op: 'filled' }],
  ])('of %j that is not filled in says nothing: %j', (field, part) => {
    expect(readDraft({ ...newDraft(field, catalog), ...part }, catalog)).toBeNull();
  });

  test('takes the digits of a number however it is written', () => {
    const draft: ConditionDraft = { ...newDraft('phone', catalog), text: '+91 98765-4' };
    expect(readDraft(draft, catalog)).toEqual(condition('phone', { op: 'contains', value: '91987654' }));
  });

  test('with one end of a range is at least or at most', () => {
    const draft: ConditionDraft = { ...newDraft(at(12), catalog), op: 'between' };
    expect(readDraft({ ...draft, from: '3' }, catalog)).toEqual(condition(at(12), { op: 'ge', value: 3 }));
    expect(readDraft({ ...draft, to: '3' }, catalog)).toEqual(condition(at(12), { op: 'le', value: 3 }));
    expect(readDraft({ ...draft, from: '9', to: '3' }, catalog)).toEqual(
      condition(at(12), { op: 'between', from: 3, to: 9 }),
    );
  });

  test('knows the values of choices', () => {
    expect(knownValues('state', catalog)).toEqual(['Requesting', 'Intervened', 'Closed', 'Handled by Assistant']);
    expect(knownValues(at(15), catalog)).toEqual(['Free', 'Pro']);
    expect(knownValues('source', catalog)).toBeNull();
    expect(editorOf(newDraft('tags', catalog), catalog)).toBe('tags');
  });
});

describe('days', () => {
  test('of a date attribute hold the day and every time of it', () => {
    expect(daySpan('2024-01-31', true)).toEqual({ from: day, to: day + DAY_MS - 1 });
    expect(dayOf(day + 0.5, true)).toBe('2024-01-31');
  });

  test('of an instant begin and end where the clock of the machine says', () => {
    const span = daySpan('2024-03-10', false);
    expect(dayOf(span?.from ?? 0, false)).toBe('2024-03-10');
    expect(dayOf(span?.to ?? 0, false)).toBe('2024-03-10');
    expect(dayOf((span?.to ?? 0) + 1, false)).toBe('2024-03-11');
    expect(dayOf((span?.from ?? 0) - 1, false)).toBe('2024-03-09');
  });

  test.each(['', '2024', 'x', '2024-1-3', '2024-13'])('are none in %j', (text) => {
    expect(daySpan(text, true)).toBeNull();
  });
});

describe('the tree', () => {
  const a: Condition = condition('optedOut', { op: 'yes' });
  const b: Condition = condition('name', { op: 'filled' });
  const any: Group = { kind: 'group', of: 'any', items: [a, b] };

  test('takes one more, whatever its root is', () => {
    expect(withItem(EVERYTHING, a)).toEqual(all(a));
    expect(withItem(all(a), b)).toEqual(all(a, b));
    expect(withItem(any, b)).toEqual(all(any, b));
  });

  test('loses groups that hold nothing', () => {
    const empty: Group = { kind: 'group', of: 'none', items: [{ kind: 'group', of: 'any', items: [] }] };
    expect(pruned(all(a, empty))).toEqual(all(a));
    expect(pruned(empty)).toEqual(EVERYTHING);
    expect(conditionCount(all(any, a, empty))).toBe(3);
    expect(encodeFilter(withoutItem(all(any, a), 0))).toBe('optedOut.yes');
    expect(toGroup(a)).toEqual(all(a));
  });
});
