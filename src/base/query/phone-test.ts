/** A condition on the number [P10]: text operations ask about runs of its digits. */
import { type Condition, digitsOf, test } from '../../domain/filter.ts';
import { COLUMN, numColumn, type Page } from '../page.ts';
import { markHits, needleFor } from './joined-text.ts';
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
      return digitsTest(needleFor(condition.op, digitsOf(condition.value)) ?? '', written, false);
    case 'notContains':
      return digitsTest(digitsOf(condition.value), written, true);
    case 'is':
    case 'isNot':
      return amongTest(WITH_NONE, numbersOf([digitsOf(condition.value)]), condition.op === 'isNot');
    case 'in':
    case 'notIn':
      return amongTest(WITH_NONE, numbersOf(condition.values), condition.op === 'notIn');
    case 'empty':
    case 'filled':
      return numberTest(condition, FIELD, now);
    default:
      return constantTest(test(condition, '', 'phone', now));
  }
}

/** The numbers whose digits are these texts; '' stands for having none. */
function numbersOf(texts: readonly (string | number)[]): Set<number> {
  return new Set(
    texts.flatMap((text) => (text === '' ? [0] : String(Number(text)) === text && text !== '0' ? [Number(text)] : [])),
  );
}

function digitsTest(needle: string, written: WrittenNumbers, negated: boolean): PageTest {
  if (needle === '') return constantTest(!negated);
  const one = new Uint8Array(1);
  return {
    cost: 4,
    run(page, mask): Verdict {
      const column = FIELD.column(page);
      if (column === undefined) return verdictOf(negated);
      const digits = written.of(column, 'phone');
      if (column.values.length === 1) return verdictOf(markHits(digits, needle, one) !== negated);
      mask.bytes.fill(0);
      const any = markHits(digits, needle, mask.bytes);
      if (!any) return verdictOf(negated);
      if (negated) invert(mask);
      return SOME;
    },
  };
}
