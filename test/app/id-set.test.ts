import { assert, constantFrom, integer, property, array, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { IdSet } from '../../src/app/id-set.ts';

test('[Q5] equals a plain set, whatever is put in and taken out', () => {
  const ids = array(integer({ min: 0, max: 300 }), { maxLength: 40 });
  const steps = array(tuple(constantFrom('with', 'without', 'toggled'), ids), { maxLength: 12 });
  assert(
    property(steps, (given) => {
      let set = IdSet.EMPTY;
      const model = new Set<number>();
      for (const [step, of] of given) {
        if (step === 'toggled') {
          for (const id of of) {
            set = set.toggled(id);
            if (!model.delete(id)) model.add(id);
          }
        } else {
          set = set[step](of);
          for (const id of of) if (step === 'with') model.add(id); else model.delete(id); // prettier-ignore
        }
      }
      expect([...set.ids()]).toEqual([...model].sort((a, b) => a - b));
      expect([set.size, set.has(31), set.has(301)]).toEqual([model.size, model.has(31), false]);
    }),
    { seed: 20_261_123 },
  );
});

test('an older set stays as it was; the largest ids have their place', () => {
  const one = IdSet.of(10_000_000);
  const two = one.with(Uint32Array.of(31, 32, 31));
  expect([[...one.ids()], [...two.ids()], two.size]).toEqual([[10_000_000], [31, 32, 10_000_000], 3]);
  expect([...two.without([32, 5]).ids()]).toEqual([31, 10_000_000]);
});
