/**
 * A condition on a column of numbers or times. Every operation is one of three comparisons, perhaps turned around, and an
 * empty value fails each of them as NaN does.
 * Hot code: indexed reads are within bounds by construction, hence `as number`; comparisons are joined with `&`, without
 * branches that a processor would guess wrong every other time.
 */
import { type Condition, test } from '../../domain/filter.ts';
import { DAY_MS } from '../../domain/date.ts';
import type { NumColumn } from '../column.ts';
import type { Page } from '../page.ts';
import { constantTest, invert, type PageTest, SOME, type Verdict, verdictOf } from './page-mask.ts';

export interface NumberField {
  column(page: Page): NumColumn | undefined;
  /** What a missing column holds. */
  readonly missing: number;
  /** The value that no comparison is true of: 0 (times) or NaN. */
  readonly empty: number;
}

type Fill = (values: Float64Array, empty: number, out: Uint8Array) => void;

export function numberTest(condition: Condition, field: NumberField, now: number): PageTest {
  const comparison = comparisonFor(condition, now);
  // An operation that does not ask about numbers says the same of every number and of none.
  return comparison === null
    ? constantTest(test(condition, null, condition.field, now))
    : columnTest(field, ...comparison);
}

/** [Q3] Values among these, for fields that the oracle sees as something else than a number. */
export function amongTest(field: NumberField, values: ReadonlySet<number>, negated: boolean): PageTest {
  return columnTest(field, among(values), negated);
}

function columnTest(field: NumberField, fill: Fill, negated: boolean): PageTest {
  const { empty } = field;
  const one = new Uint8Array(1);
  return {
    cost: 3,
    run(page, mask): Verdict {
      const column = field.column(page);
      if (column === undefined || column.values.length === 1) {
        fill(column?.values ?? Float64Array.of(field.missing), empty, one);
        return verdictOf((one[0] === 1) !== negated);
      }
      fill(column.values, empty, mask.bytes);
      if (negated) invert(mask);
      return SOME;
    },
  };
}

function comparisonFor(condition: Condition, now: number): [fill: Fill, negated: boolean] | null {
  switch (condition.op) {
    case 'eq':
    case 'ne':
      return [within(condition.value, condition.value), condition.op === 'ne'];
    case 'ge':
      return [within(condition.value, Infinity), false];
    case 'le':
      return [within(-Infinity, condition.value), false];
    case 'gt':
      return [above(condition.value), false];
    case 'lt':
      return [below(condition.value), false];
    case 'between':
      return [within(condition.from, condition.to), false];
    case 'lastDays':
    case 'notLastDays':
      return [within(now - condition.days * DAY_MS, now), condition.op === 'notLastDays'];
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

function within(low: number, high: number): Fill {
  return (values, empty, out) => {
    for (let i = 0; i < values.length; i++) {
      const x = values[i] as number;
      out[i] = +(x >= low) & +(x <= high) & +(x !== empty);
    }
  };
}

function above(bound: number): Fill {
  return (values, empty, out) => {
    for (let i = 0; i < values.length; i++) {
      const x = values[i] as number;
      out[i] = +(x > bound) & +(x !== empty);
    }
  };
}

function below(bound: number): Fill {
  return (values, empty, out) => {
    for (let i = 0; i < values.length; i++) {
      const x = values[i] as number;
      out[i] = +(x < bound) & +(x !== empty);
    }
  };
}

/** NaN cannot be stored, so a NaN that is asked for finds nothing. */
function among(wanted: ReadonlySet<number>): Fill {
  return (values, empty, out) => {
    for (let i = 0; i < values.length; i++) {
      const x = values[i] as number;
      out[i] = x === x && x !== empty && wanted.has(x) ? 1 : 0;
    }
  };
}
