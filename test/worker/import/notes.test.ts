/** [I14] What an import leaves out is told with its count: in the review, and in the history afterwards. */
import { expect, test } from 'vitest';
import { itemCount, noteSentence } from '../../../src/app/import-notes.ts';
import { NOTE_ITEMS, NOTE_KINDS } from '../../../src/domain/notes.ts';
import { freezePeople, thawPeople, People } from '../../../src/worker/import/read/people.ts';
import { NoteLog } from '../../../src/worker/import/problems/note-log.ts';
import { layoutOf } from '../../../src/worker/import/map/layout.ts';
import { EMPTY_CATALOG } from '../../../src/domain/catalog.ts';
import { createPhoneReader } from '../../../src/formats/phone/reader.ts';
import { openService } from '../support/service.ts';
import { choicesWith, csvOf, fileOf, importAll } from './support.ts';

const FILE = csvOf([
  ['Name', 'Mobile Number', 'Tags', 'Shoe size', 'Nothing', 'Created At'],
  ['Asha', '9876543201', 'Retail', '38', '', '2024-01-01'],
  ['Ravi', '9876543202', 'Retail', '', ' ', '2024-01-02'],
  ['Uma', '9876543203', 'Walk-in', '40', '', ''],
]);

test('[I14] columns and tags that are left out, with how much is in them; a column that holds nothing is none', async () => {
  const { api, told } = await openService();
  const all: (typeof NOTE_KINDS)[number][] = ['column-left-out', 'column-automatic', 'tag-left-out'];
  const choices = choicesWith({ createTags: [], columns: [undefined, undefined, undefined, { to: 'ignore' }] });
  const { review } = await importAll(api, [fileOf(FILE)], choices);
  const own = review.notes.filter(({ kind }) => all.includes(kind));
  expect(own).toEqual([
    { kind: 'column-left-out', count: 1, distinct: 1, items: [{ text: 'Shoe size', column: 3, count: 2 }] },
    { kind: 'column-automatic', count: 1, distinct: 1, items: [{ text: 'Created At', column: 5, count: 2 }] },
    {
      kind: 'tag-left-out',
      count: 2,
      distinct: 2,
      items: [
        { text: 'Retail', count: 2 },
        { text: 'Walk-in', count: 1 },
      ],
    },
  ]);
  expect(told()?.undo?.action).toMatchObject({ notes: review.notes.map(({ kind, count }) => ({ kind, count })) });
});

test('[I14] notes cross from the reader whole', () => {
  const phones = createPhoneReader({ defaultCountry: 'IN', acceptUnknownRanges: false });
  const people = new People({
    layout: layoutOf([{ to: 'ignore' }], EMPTY_CATALOG, {
      restored: () => false,
      decimal: () => null,
      own: () => false,
    }),
    phones,
    takeSuggestions: new Set(),
    nothingAsText: false,
  });
  people.notes.add('tag-left-out', 'a', 2);
  people.notes.add('tag-left-out', 'b', 3);
  people.notes.add('tag-left-out', '', 4);
  const thawed = thawPeople(structuredClone(freezePeople(people)));
  expect(NoteLog.joined([thawed.notes, people.notes])).toEqual([
    {
      kind: 'tag-left-out',
      count: 18,
      distinct: 2,
      items: [
        { text: 'b', count: 6 },
        { text: 'a', count: 4 },
      ],
    },
  ]);
});

test('a long list is cut, its numbers are not', () => {
  const log = new NoteLog();
  for (let i = 0; i < 500; i++) log.add('tag-left-out', `tag ${String(i)}`);
  const [note] = NoteLog.joined([log]);
  expect(note).toMatchObject({ count: 500, distinct: 500 });
  expect(note?.items.length).toBe(NOTE_ITEMS);
});

test('every kind has a sentence for one and for many', () => {
  for (const kind of NOTE_KINDS) {
    expect(noteSentence({ kind, count: 1 })).toMatch(/^[^ ]/);
    expect(noteSentence({ kind, count: 2000 })).toContain('2,000');
    expect(itemCount(kind, 0)).toBe('');
  }
});
