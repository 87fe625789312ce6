/**
 * A condition on tags: each distinct set of a page is tested once.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { type Condition, test } from '../../domain/filter.ts';
import { entryCount, type SetsColumn } from '../column.ts';
import { COLUMN, PAGE_SIZE, setsColumn } from '../page.ts';
import { constantTest, type PageTest, spread, spreadInto, type Verdict, verdictOf } from './page-mask.ts';

export function tagsTest(condition: Condition, now: number): PageTest {
  const whenEmpty = test(condition, [], condition.field, now);
  if (condition.op === 'empty' || condition.op === 'filled') {
    return setsTest((_, length) => (length === 0) === (condition.op === 'empty'), whenEmpty);
  }
  if (condition.op !== 'hasAny' && condition.op !== 'hasAll' && condition.op !== 'hasNone')
    return constantTest(whenEmpty);
  const wanted = new Set<number>(condition.tags);
  switch (condition.op) {
    case 'hasAny':
      return setsTest((found) => found > 0, whenEmpty, wanted);
    case 'hasNone':
      return setsTest((found) => found === 0, whenEmpty, wanted);
    case 'hasAll':
      return setsTest((found) => found === wanted.size, whenEmpty, wanted);
  }
}

/** `passes` is told how many of the wanted ids a set has, and how many ids. */
function setsTest(
  passes: (found: number, length: number) => boolean,
  whenEmpty: boolean,
  wanted: ReadonlySet<number> = new Set(),
): PageTest {
  const marks = new Uint8Array(PAGE_SIZE + 1);
  const flags = flagsOf(wanted);
  return {
    cost: 2,
    run(page, mask): Verdict {
      const column = setsColumn(page, COLUMN.tags);
      if (column === undefined) return verdictOf(whenEmpty);
      const { offsets, ids } = column;
      const count = entryCount(column);
      let end = offsets[0] as number;
      for (let entry = 0; entry < count; entry++) {
        const start = end;
        end = offsets[entry + 1] as number;
        let found = 0;
        if (wanted.size > 0) for (let i = start; i < end; i++) found += flagOf(flags, ids[i] as number);
        marks[entry] = passes(found, end - start) ? 1 : 0;
      }
      return spread(column.codes, marks, count, mask);
    },
  };
}

/** 1 at each of the ids; longer than any id of the few that a base has. */
function flagsOf(ids: ReadonlySet<number>): Uint8Array {
  const flags = new Uint8Array(Math.max(1 << 12, ...Array.from(ids, (id) => id + 1)));
  for (const id of ids) flags[id] = 1;
  return flags;
}

const flagOf = (flags: Uint8Array, id: number): number => (id < flags.length ? (flags[id] as number) : 0);

/** Puts 1 at every slot whose set has one of the ids. */
export function markTagged(
  { codes, offsets, ids }: SetsColumn,
  wanted: ReadonlySet<number>,
  marks: Uint8Array,
  out: Uint8Array,
): void {
  let any = 0;
  for (let entry = 0; entry < offsets.length - 1; entry++) {
    let found = 0;
    for (let i = offsets[entry] as number; i < (offsets[entry + 1] as number); i++) {
      if (wanted.has(ids[i] as number)) found = 1;
    }
    marks[entry] = found;
    any |= found;
  }
  if (any === 1) spreadInto(codes, marks, out);
}
