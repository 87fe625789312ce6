/**
 * A condition on a column of small whole numbers that stand for something (origin, state, opted out, first message, yes/no):
 * the oracle itself is asked, once for each number.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { type Condition, test } from '../../domain/filter.ts';
import { type ColumnKey, intColumn } from '../page.ts';
import { type PageTest, SOME, type Verdict, verdictOf } from './page-mask.ts';

/** `valueOf` is defined for any number, though a page may hold but a few. */
export function codeTest(
  condition: Condition,
  key: ColumnKey,
  valueOf: (code: number) => string | number | boolean | null,
  now: number,
): PageTest {
  const ask = (code: number): boolean => test(condition, valueOf(code), condition.field, now);
  const small = Uint8Array.from({ length: 256 }, (_, code) => (ask(code) ? 1 : 0));
  const large = new Map<number, number>();
  const askOnce = (code: number): number => {
    let answer = large.get(code);
    if (answer === undefined) {
      answer = ask(code) ? 1 : 0;
      large.set(code, answer);
    }
    return answer;
  };
  return {
    cost: 1,
    run(page, mask): Verdict {
      const values = intColumn(page, key)?.values;
      if (values === undefined || values.length === 1) return verdictOf(ask(values?.[0] ?? 0));
      if (values instanceof Uint8Array) fill(values, small, mask.bytes);
      else for (let slot = 0; slot < values.length; slot++) mask.bytes[slot] = askOnce(values[slot] as number);
      return SOME;
    },
  };
}

function fill(values: Uint8Array, answers: Uint8Array, bytes: Uint8Array): void {
  for (let slot = 0; slot < values.length; slot++) bytes[slot] = answers[values[slot] as number] as number;
}
