import { describe, expect, test } from 'vitest';
import { Draft } from '../../src/base/draft.ts';
import { COLUMN, PAGE_SIZE, pageOf, slotOf } from '../../src/base/page.ts';
import { PhoneIndex } from '../../src/base/phone-index.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '../../src/base/snapshot.ts';
import { Random } from '../support/random.ts';
import { snapshotOf } from '../support/base.ts';

/** The last digit tells variants of one subscriber apart. */
const keyOf = (phone: number): number => Math.floor(phone / 10);

/** Ids begin shortly before a page border; the pages before it are not touched. */
const START = 6 * PAGE_SIZE - 5;

function next(before: Snapshot, change: (draft: Draft) => void): Snapshot {
  const draft = new Draft(before);
  change(draft);
  return snapshotOf(draft.finish(), before.catalog, before);
}

const call = (draft: Draft, id: number, phone: number): void => {
  draft.num(pageOf(id), COLUMN.phone)[slotOf(id)] = phone;
};

function withPhones(...phones: readonly number[]): Snapshot {
  return next(EMPTY_SNAPSHOT, (draft) => phones.forEach((phone) => call(draft, draft.append(), phone)));
}

describe('PhoneIndex', () => {
  test('gives the oldest of several variants [P9], and all of them', () => {
    const index = new PhoneIndex(withPhones(120, 0, 121, 340), keyOf);
    expect(index.get(12)).toBe(0);
    expect(index.holders(12)).toEqual([0, 2]);
    expect(index.get(34)).toBe(3);
    expect(index.get(99)).toBe(-1);
    expect(index.holders(99)).toEqual([]);
    expect(index.size).toBe(2);
  });

  test('knows nobody under no number', () => {
    const index = new PhoneIndex(withPhones(0, 5), keyOf);
    expect(index.get(0)).toBe(-1);
    expect(index.holders(0)).toEqual([]);
    expect(index.size).toBe(0);
  });

  test('passes a number on when its oldest contact goes or changes it', () => {
    const first = withPhones(120, 121, 122);
    const index = new PhoneIndex(first, keyOf);
    const second = next(first, (draft) => draft.remove(0));
    expect(index.follow(first, second)).toBe(true);
    expect(index.holders(12)).toEqual([1, 2]);
    const third = next(second, (draft) => call(draft, 1, 990));
    expect(index.follow(second, third)).toBe(true);
    expect(index.holders(12)).toEqual([2]);
    expect(index.get(99)).toBe(1);
    expect(index.follow(third, first)).toBe(true);
    expect(index.holders(12)).toEqual([0, 1, 2]);
    expect(index.get(99)).toBe(-1);
  });

  test('asks to be made anew where most of the base has other numbers', () => {
    const first = next(EMPTY_SNAPSHOT, (draft) => void draft.appendMany(4 * PAGE_SIZE));
    const second = next(first, (draft) => {
      for (let id = 0; id < 3 * PAGE_SIZE; id++) call(draft, id, 10 * id + 10);
    });
    expect(new PhoneIndex(first, keyOf).follow(first, second)).toBe(false);
  });

  test('looks at no page whose numbers are the same', () => {
    const first = withPhones(120, 340);
    let asked = 0;
    const index = new PhoneIndex(first, (phone) => {
      asked++;
      return keyOf(phone);
    });
    const before = asked;
    index.follow(
      first,
      next(first, (draft) => void (draft.int(0, COLUMN.optedOut)[0] = 1)),
    );
    expect(asked).toBe(before);
  });

  test.each([21, 22, 23, 24])('equals an index made anew, through random changes: seed %i', (seed) => {
    const random = new Random(seed);
    let snapshot = next(EMPTY_SNAPSHOT, (draft) => void draft.appendMany(START));
    const index = new PhoneIndex(snapshot, keyOf);
    for (let step = 0; step < 60; step++) {
      const before = snapshot;
      snapshot = next(before, (draft) => {
        for (let n = random.below(8); n > 0; n--) {
          const phone = random.oneIn(5) ? 0 : 10 + random.below(60);
          if (random.oneIn(3)) call(draft, draft.append(), phone);
          else {
            const id = START - 15 + random.below(before.nextId - START + 15);
            if (random.oneIn(4)) draft.remove(id);
            else call(draft, id, phone);
          }
        }
      });
      expect(index.follow(before, snapshot)).toBe(true);
      const anew = new PhoneIndex(snapshot, keyOf);
      for (let key = 0; key < 8; key++) expect(index.holders(key), `step ${step}`).toEqual(anew.holders(key));
      expect(index.size).toBe(anew.size);
    }
  });
});
