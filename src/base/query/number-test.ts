/**
 * A condition on a column of numbers or times. Every operation asks for a range or for some values, perhaps turned around, and an
 * empty value fails each of them as NaN does.
 * Hot code: indexed reads are within bounds by construction, hence `as number`; comparisons are joined with `&`, without
 * branches that a processor would guess wrong every other time.
 */
import { type Condition, lastDays, test } from '../../domain/filter.ts';
import type { NumColumn } from '../column.ts';
import type { Page } from '../page.ts';
import {
  andInto,
  constantTest,
  invert,
  type PageMask,
  pageMask,
  type PageTest,
  SOME,
  type Verdict,
  verdictOf,
} from './page-mask.ts';

export interface NumberField {
  column(page: Page): NumColumn | undefined;
  /** What a missing column holds. */
  readonly missing: number;
  /** The value that no comparison is true of: 0 (times) or NaN. */
  readonly empty: number;
}

/** Which values pass. An empty one never does. */
interface Comparison {
  /** Writes 1 or 0 for every value. */
  fill(values: Float64Array, empty: number, out: Uint8Array): void;
  /** Keeps the held slots whose value passes (`negated`: those whose value does not). */
  keep?(values: Float64Array, empty: number, negated: boolean, mask: PageMask): void;
}

/** `wall`: as domain/filter.ts has it. */
export function numberTest(condition: Condition, field: NumberField, now: number, wall: number): PageTest {
  const comparison = comparisonFor(condition, now, wall);
  // An operation that does not ask about numbers says the same of every number and of none.
  return comparison === null
    ? constantTest(test(condition, null, condition.field, now))
    : columnTest(field, ...comparison);
}

/** [Q3] Values among these, for fields that the oracle sees as something else than a number. */
export function amongTest(field: NumberField, values: ReadonlySet<number>, negated: boolean): PageTest {
  return columnTest(field, among(values), negated);
}

function columnTest(field: NumberField, comparison: Comparison, negated: boolean): PageTest {
  const { empty } = field;
  const one = new Uint8Array(1);
  const scratch = pageMask();
  /** The page's values, or the verdict where all are the same. */
  const valuesOf = (page: Page): Float64Array | Verdict => {
    const values = field.column(page)?.values;
    if (values !== undefined && values.length > 1) return values;
    comparison.fill(values ?? Float64Array.of(field.missing), empty, one);
    return verdictOf((one[0] === 1) !== negated);
  };
  const fill = (values: Float64Array, mask: PageMask): void => {
    comparison.fill(values, empty, mask.bytes);
    if (negated) invert(mask);
  };
  return {
    cost: 3,
    run(page, mask): Verdict {
      const values = valuesOf(page);
      if (typeof values === 'number') return values;
      fill(values, mask);
      return SOME;
    },
    narrow(page, mask): Verdict {
      const values = valuesOf(page);
      if (typeof values === 'number') return values;
      if (comparison.keep === undefined) {
        fill(values, scratch);
        andInto(mask, scratch);
      } else comparison.keep(values, empty, negated, mask);
      return SOME;
    },
  };
}

function comparisonFor(
  condition: Condition,
  now: number,
  wall: number,
): [comparison: Comparison, negated: boolean] | null {
  switch (condition.op) {
    case 'eq':
    case 'ne':
      return [within(condition.value, condition.value), condition.op === 'ne'];
    case 'ge':
      return [within(condition.value, Infinity), false];
    case 'le':
      return [within(-Infinity, condition.value), false];
    case 'gt':
      return [within(nextAbove(condition.value), Infinity), false];
    case 'lt':
      return [within(-Infinity, -nextAbove(-condition.value)), false];
    case 'between':
      return [within(condition.from, condition.to), false];
    case 'lastDays':
    case 'notLastDays': {
      const { from, to } = lastDays(condition.days, condition.field, now, wall);
      return [within(from, to), condition.op === 'notLastDays'];
    }
    case 'empty':
    case 'filled':
      return [within(-Infinity, Infinity), condition.op === 'empty'];
    case 'in':
    case 'notIn':
      return [among(new Set(condition.values.filter((value) => typeof value === 'number'))), condition.op === 'notIn'];
    default:
      return null;
  }
}

function within(low: number, high: number): Comparison {
  return {
    fill(values, empty, out) {
      for (let i = 0; i < values.length; i++) {
        const x = values[i] as number;
        out[i] = +(x >= low) & +(x <= high) & +(x !== empty);
      }
    },
    keep(values, empty, negated, { bytes, words }) {
      const turn = negated ? 1 : 0;
      for (let w = 0; w < words.length; w++) {
        if (words[w] === 0) continue;
        const end = Math.min(w * 4 + 4, values.length);
        for (let i = w * 4; i < end; i++) {
          const x = values[i] as number;
          bytes[i] = (bytes[i] as number) & ((+(x >= low) & +(x <= high) & +(x !== empty)) ^ turn);
        }
      }
    },
  };
}

/** The least double above this one: what is greater than `x` is at least that. */
function nextAbove(x: number): number {
  if (Number.isNaN(x) || x === Infinity) return NaN;
  if (x === 0) return Number.MIN_VALUE;
  const bits = new BigInt64Array(1);
  const double = new Float64Array(bits.buffer);
  double[0] = x;
  bits[0] = (bits[0] as bigint) + (x > 0 ? 1n : -1n);
  return double[0];
}

/** NaN cannot be stored, so a NaN that is asked for finds nothing. */
function among(wanted: ReadonlySet<number>): Comparison {
  return {
    fill(values, empty, out) {
      for (let i = 0; i < values.length; i++) {
        const x = values[i] as number;
        out[i] = x === x && x !== empty && wanted.has(x) ? 1 : 0;
      }
    },
  };
}
