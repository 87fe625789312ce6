/**
 * A condition on tags: each distinct set of a page is tested once.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { type Condition, test } from '../../domain/filter.ts';
import { entryCount, type SetsColumn } from '../column.ts';
import { COLUMN, type Page, PAGE_SIZE, setsColumn } from '../page.ts';
import { constantTest, flip, keep, type PageTest, spread, spreadInto, type Verdict, verdictOf } from './page-mask.ts';

export function tagsTest(condition: Condition, now: number): PageTest {
  const whenEmpty = test(condition, [], condition.field, now);
  switch (condition.op) {
    case 'empty':
    case 'filled':
      return setsTest(whenEmpty, (column, marks) => markEmpty(column, marks, condition.op === 'empty'));
    case 'hasAny':
    case 'hasAll':
    case 'hasNone': {
      const wanted = new Set<number>(condition.tags);
      const flags = flagsOf(wanted);
      const least = condition.op === 'hasAll' ? wanted.size : 1;
      return setsTest(whenEmpty, (column, marks) => {
        markHolding(column, flags, least, marks);
        if (condition.op === 'hasNone') flip(marks, entryCount(column));
      });
    }
    default:
      return constantTest(whenEmpty);
  }
}

/** `mark` writes 1 or 0 for every entry. */
function setsTest(whenEmpty: boolean, mark: (column: SetsColumn, marks: Uint8Array) => void): PageTest {
  const marks = new Uint8Array(PAGE_SIZE + 1);
  const marked = (page: Page): SetsColumn | undefined => {
    const column = setsColumn(page, COLUMN.tags);
    if (column !== undefined) mark(column, marks);
    return column;
  };
  return {
    cost: 2,
    run(page, mask): Verdict {
      const column = marked(page);
      return column === undefined ? verdictOf(whenEmpty) : spread(column.codes, marks, entryCount(column), mask);
    },
    narrow(page, mask): Verdict {
      const column = marked(page);
      return column === undefined ? verdictOf(whenEmpty) : keep(column.codes, marks, entryCount(column), mask);
    },
  };
}

function markEmpty({ offsets }: SetsColumn, marks: Uint8Array, empty: boolean): void {
  for (let entry = 0; entry < offsets.length - 1; entry++)
    marks[entry] = +((offsets[entry] === offsets[entry + 1]) === empty);
}

/** Marks the entries that hold at least so many of the ids. Goes over all ids, and looks up the entry of the few that are meant. */
function markHolding(column: SetsColumn, flags: Uint8Array, least: number, marks: Uint8Array): void {
  const { offsets, ids } = column;
  const count = entryCount(column);
  marks.fill(least === 0 ? 1 : 0, 0, count);
  if (least === 0) return;
  const end = offsets[count] as number;
  let entry = 0;
  let found = 0;
  for (let i = offsets[0] as number; i < end; i++) {
    if (flagOf(flags, ids[i] as number) === 0) continue;
    if (i >= (offsets[entry + 1] as number)) {
      found = 0;
      do entry++;
      while (i >= (offsets[entry + 1] as number));
    }
    if (++found === least) marks[entry] = 1;
  }
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
