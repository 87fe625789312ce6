/** [P9] Duplicates over whole pages: groups of a base that is made directly, as older data or a revert may leave it. */
import { expect, test } from 'vitest';
import { PAGE_SIZE } from '../../src/base/page.ts';
import { IdentityIndex } from '../../src/base/identity-index.ts';
import { variantKey } from '../../src/formats/phone/variants.ts';
import { Joiner } from '../../src/worker/duplicates/groups.ts';
import { sameNumber } from '../../src/worker/duplicates/same-number.ts';
import { baseOf, BLANK } from '../support/base.ts';
import { CATALOG } from '../support/arbitrary.ts';
import { Random } from '../support/random.ts';

const person = (phone: number): typeof BLANK => ({ ...BLANK, name: 'A', phone });

function groupsOf(base: Parameters<typeof sameNumber>[0]): number[][] {
  const groups = sameNumber(base, new IdentityIndex(base, variantKey).texts);
  return Array.from({ length: groups.count }, (_, i) => Array.from(groups.at(i)));
}

test('[P9] variants of one subscriber’s number are one group, across pages; no number is none', () => {
  const gap = PAGE_SIZE - 2;
  const base = baseOf(
    [5491123456789, 0, 541123456789, 0, 5511987654321, 551187654321, 551187654322, 919876543210].map(person),
    CATALOG,
    gap,
  );
  expect(groupsOf(base)).toEqual([[gap, gap + 2], [gap + 4, gap + 5]]); // prettier-ignore
});

test('[C2] contacts with one user id or username are a group; sure where no number would be lost', () => {
  const people = [
    { ...person(919876543210), userIds: ['IN.1', 'IN.2'] },
    { ...person(0), userIds: ['IN.2'] },
    { ...person(919876543211), username: 'asha.rao' },
    { ...person(0), username: 'asha.rao' },
    { ...person(919876543212), userIds: ['IN.9'] },
    { ...person(919876543213), userIds: ['IN.9'] },
    { ...person(0), userIds: ['IN.3'] },
  ];
  const base = baseOf(people, CATALOG);
  const groups = sameNumber(base, new IdentityIndex(base, variantKey).texts);
  const found = Array.from({ length: groups.count }, (_, i) => [Array.from(groups.at(i)), groups.isSure(i)]);
  expect(found).toEqual([
    [[0, 1], true],
    [[2, 3], false],
    [[4, 5], false],
  ]);
});

test('a deleted contact is in no group', () => {
  expect(groupsOf(baseOf([person(541123456789), null, person(5491123456789)], CATALOG))).toEqual([[0, 2]]);
  expect(groupsOf(baseOf([null, person(5491123456789)], CATALOG))).toEqual([]);
});

test('pairs join to groups whatever their order', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = new Random(seed);
    const joiner = new Joiner(60);
    const model = Array.from({ length: 60 }, (_, i) => i);
    for (let i = 0; i < 40; i++) {
      const [a, b] = [random.below(60), random.below(60)];
      joiner.join(a, b);
      const [from, to] = [model[a], model[b]];
      for (let id = 0; id < 60; id++) if (model[id] === from) model[id] = to ?? 0;
    }
    const wanted = [...new Set(model)]
      .map((root) => model.flatMap((of, id) => (of === root ? [id] : [])))
      .filter((ids) => ids.length > 1)
      .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
    const groups = joiner.groups();
    expect(
      Array.from({ length: groups.count }, (_, i) => Array.from(groups.at(i))),
      `seed ${seed}`,
    ).toEqual(wanted);
  }
});
