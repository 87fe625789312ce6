import { describe, expect, test } from 'vitest';
import { changedFields } from '../../src/app/import-fields.ts';
import { progressWords, timed } from '../../src/app/import-progress.ts';
import { fixColumn, nothingToDo, tookTime } from '../../src/app/import-words.ts';
import { Format } from '../../src/text/format.ts';
import { EMPTY_CATALOG } from '../../src/domain/catalog.ts';
import type { ColumnMapping } from '../../src/domain/mapping.ts';
import { addsUp, type ImportCounts, PROBLEM_KINDS, type ProblemKind } from '../../src/domain/report.ts';
import { importText } from '../../src/text/import.ts';
import { problemsText } from '../../src/text/import-problems.ts';
import { reviewText } from '../../src/text/import-review.ts';
import type { ColumnReport } from '../../src/worker/contract/import-review.ts';
import { NOW } from '../support/kith.ts';
import { reviewOf } from './import-fake.ts';

const format = new Format({ locale: 'en' }, 'UTC', () => NOW);
const counts = (part: Partial<ImportCounts>): ImportCounts => ({
  rows: 0,
  blank: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  folded: 0,
  rejected: 0,
  ...part,
});

const sum = (part: Partial<ImportCounts>): string => importText.counts.sum(counts(part), addsUp(counts(part)));

describe('[I6] counts in words', () => {
  test('the sum names every part, so that a person can check it', () => {
    expect(sum({ rows: 1234, added: 1200, updated: 20, unchanged: 10, folded: 3, rejected: 1 })).toBe(
      '1,234 rows = 1,200 added + 20 updated + 10 unchanged + 3 repeated + 1 not imported',
    );
  });

  test('a sum that would not hold is not called one', () => {
    expect(sum({ rows: 2, added: 1 })).toContain('2 rows ≠ 1 added');
  });

  test.each([
    [{ rows: 3, added: 2, updated: 1 }, '2 contacts will be added and 1 updated', ''],
    [{ rows: 1, added: 1 }, '1 contact will be added', ''],
    [{ rows: 1, updated: 1 }, '1 contact will be updated', ''],
    [
      { rows: 2, unchanged: 2 },
      'Nothing would change',
      'Every contact in the file is already in your base, with the same details.',
    ],
    [{ rows: 2, rejected: 2 }, 'Nothing would change', 'No row in the file can be imported. See the problems below.'],
    [{}, 'Nothing would change', 'The file has no rows.'],
  ])('%o', (part, head, nothing) => {
    const { added, updated } = counts(part);
    expect([reviewText.headline(added, updated), nothingToDo(counts(part))]).toEqual([head, nothing]);
  });

  test('times too short to count are called so', () => {
    const read = (ms: number): string => reviewText.read(3, '1 kB', tookTime(ms, format));
    expect([read(12), read(2400)]).toEqual([
      '3 rows of 1 kB read in less than a second. Nothing is saved yet.',
      '3 rows of 1 kB read in 2 s. Nothing is saved yet.',
    ]);
  });
});

describe('[I9] progress in words', () => {
  const read = (done: number, rows: number): Parameters<typeof timed>[1] => ({
    phase: 'read',
    done,
    total: 60e6,
    rows,
  });

  test('rows, bytes, rate and time left', () => {
    const first = timed(null, read(0, 0), 1000);
    const words = progressWords(timed(first, read(20e6, 33_300), 2000), 'Reading a.csv', format);
    expect(words).toEqual({
      label: 'Reading a.csv',
      value: 1 / 3,
      amount: '33,300 rows · 20 MB of 60 MB',
      detail: '33,000 rows a second · 2 s left',
    });
  });

  test('no rate before it means something, no end where none is known', () => {
    const first = timed(null, read(1e6, 10), 0);
    expect(progressWords(timed(first, read(2e6, 20), 100), 'Reading', format).detail).toBe('');
    expect(progressWords(timed(null, { phase: 'prepare', done: 0, total: 0, rows: 7 }, 0), 'x', format)).toMatchObject({
      label: 'Comparing with your contacts',
      value: undefined,
      amount: '7 rows',
    });
  });

  test('before the first word there is the label alone', () => {
    expect(progressWords(null, 'Saving', format)).toEqual({
      label: 'Saving',
      value: undefined,
      amount: '',
      detail: '',
    });
  });
});

describe('[I5] problems', () => {
  const columns: ColumnReport[] = (
    [
      ['Tel', { to: 'ignore' }],
      ['First', { to: 'field', field: 'firstName' }],
      ['Tel', { to: 'field', field: 'phone' }],
    ] satisfies [string, ColumnMapping][]
  ).map(([header, mapping], index) => ({ index, header, mapping, files: [0], changes: 0, filled: 0, with: -1 }));
  const problem = (kind: ProblemKind, index = -1): Parameters<typeof fixColumn>[0] => ({ kind, file: 0, index });

  test('the cell to correct is the problem’s own, also among columns of the same name', () => {
    expect(fixColumn(problem('number-short', 2), columns)).toBe(2);
    expect(fixColumn(problem('number-short', 0), columns)).toBe(-1);
  });

  test('where a name or number is missing it is the column that should hold it', () => {
    expect(fixColumn(problem('number-blank'), columns)).toBe(2);
    expect(fixColumn(problem('name-blank'), columns)).toBe(1);
  });

  test('what is wrong with a whole row is not corrected in a cell', () => {
    expect(fixColumn(problem('row-ragged', 2), columns)).toBe(-1);
    expect(fixColumn(problem('tag-unknown'), columns)).toBe(-1);
  });

  test('every kind says what to do', () => {
    // The keys of the record are the kinds.
    for (const kind of Object.keys(PROBLEM_KINDS) as ProblemKind[])
      expect(problemsText.advice[kind]).toMatch(/^[A-Z].*\.$/);
  });
});

test('the fields that changes can be narrowed to: each once, none that sets nothing', () => {
  const review = reviewOf({
    columns: (
      [
        ['First', { to: 'field', field: 'firstName' }, 3],
        ['Last', { to: 'field', field: 'lastName' }, 5],
        ['Tags', { to: 'field', field: 'tags' }, 0],
        ['City', { to: 'newAttribute', name: 'City', type: 'text' }, 2],
        ['Fax', { to: 'ignore' }, 0],
      ] satisfies [string, ColumnMapping, number][]
    ).map(([header, mapping, changes], index) => ({
      index,
      header,
      mapping,
      files: [0],
      changes,
      filled: 0,
      with: -1,
    })),
  });
  expect(changedFields(review, EMPTY_CATALOG)).toEqual([{ core: 'name' }, { attribute: 'City' }]);
});
