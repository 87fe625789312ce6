/**
 * A condition on a column of small whole numbers that stand for something (origin, state, opted out, first message, yes/no):
 * the oracle itself is asked, once for each number.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { type Condition, test } from '../../domain/filter.ts';
import { type ColumnKey, intColumn } from '../page.ts';
import { type PageTest, SOME, type Verdict, verdictOf } from './page-mask.ts';

const UNKNOWN = 2;
/** Numbers below it are remembered. */
const REMEMBERED = 4096;

export function codeTest(
  condition: Condition,
  key: ColumnKey,
  valueOf: (code: number) => string | number | boolean | null,
  now: number,
): PageTest {
  const answers = new Uint8Array(REMEMBERED).fill(UNKNOWN);
  const answer = (code: number): number => {
    const known = code < REMEMBERED ? (answers[code] as number) : UNKNOWN;
    if (known !== UNKNOWN) return known;
    const found = test(condition, valueOf(code), condition.field, now) ? 1 : 0;
    if (code < REMEMBERED) answers[code] = found;
    return found;
  };
  return {
    cost: 1,
    run(page, mask): Verdict {
      const column = intColumn(page, key);
      const values = column?.values;
      if (values === undefined || values.length === 1) return verdictOf(answer(values?.[0] ?? 0) === 1);
      const bytes = mask.bytes;
      for (let slot = 0; slot < values.length; slot++) bytes[slot] = answer(values[slot] as number);
      return SOME;
    },
  };
}
