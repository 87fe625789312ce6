/** A condition on the number [P10]: text operations ask about runs of its digits. */
import { type Condition, test } from '../../domain/filter.ts';
import { conditionRuns } from '../../domain/number-search.ts';
import { COLUMN, numColumn, type Page } from '../page.ts';
import { needleFor } from './joined-text.ts';
import { Needle } from './needle.ts';
import { amongTest, type NumberField, numberTest } from './number-test.ts';
import { constantTest, invert, type PageTest, SOME, type Verdict, verdictOf } from './page-mask.ts';
import type { WrittenNumbers } from './written-numbers.ts';

const FIELD: NumberField = { column: (page: Page) => numColumn(page, COLUMN.phone), missing: 0, empty: 0 };
/** The same, where having no number is an answer too. */
const WITH_NONE: NumberField = { ...FIELD, empty: NaN };

export function phoneTest(condition: Condition, written: WrittenNumbers, now: number): PageTest {
  switch (condition.op) {
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return digitsTest(runsFor(condition.op, condition.value), written, false);
    case 'notContains':
      return digitsTest(runsFor('contains', condition.value), written, true);
    case 'is':
    case 'isNot':
      return amongTest(WITH_NONE, numbersOf(conditionRuns(condition.value)), condition.op === 'isNot');
    case 'in':
    case 'notIn':
      return amongTest(WITH_NONE, numbersOf(condition.values), condition.op === 'notIn');
    case 'empty':
    case 'filled':
      return numberTest(condition, FIELD, now, now);
    default:
      return constantTest(test(condition, '', 'phone', now));
  }
}

const runsFor = (op: 'contains' | 'startsWith' | 'endsWith', wanted: string): string[] =>
  conditionRuns(wanted).map((run) => needleFor(op, run) ?? '');

/** The numbers whose digits are these texts; '' stands for having none. */
function numbersOf(texts: readonly (string | number)[]): Set<number> {
  return new Set(
    texts.flatMap((text) => (text === '' ? [0] : String(Number(text)) === text && text !== '0' ? [Number(text)] : [])),
  );
}

function digitsTest(wanted: readonly string[], written: WrittenNumbers, negated: boolean): PageTest {
  if (wanted.includes('')) return constantTest(!negated);
  const needles = wanted.map((text) => new Needle(text));
  const one = new Uint8Array(1);
  return {
    cost: 4,
    run(page, mask): Verdict {
      const column = FIELD.column(page);
      if (column === undefined) return verdictOf(negated);
      const isAlike = column.values.length === 1;
      const marks = isAlike ? one : mask.bytes;
      marks.fill(0);
      let any = false;
      for (const needle of needles) if (written.mark(column, 'phone', needle, marks)) any = true;
      if (isAlike || !any) return verdictOf(any !== negated);
      if (negated) invert(mask);
      return SOME;
    },
  };
}
