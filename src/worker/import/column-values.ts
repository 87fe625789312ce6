/** Texts of a staged column as values, once the whole column is known: each distinct text is read once. */
import type { TextPool } from '../../base/text-pool.ts';
import {
  type Attribute,
  type AttributeValue,
  readNumber,
  readValue,
  type ReadOptions,
} from '../../domain/attribute.ts';
import { type DateOrder, inferDateOrder } from '../../domain/date.ts';
import type { ProblemKind } from '../../domain/report.ts';
import { STEP, type Sliced } from './in-slices.ts';
import type { ProblemLog } from './problem-log.ts';
import { logPending } from './resolve-tags.ts';
import type { StagedColumn } from './staged-column.ts';

/** Numbers by code, NaN = no value: numbers, dates, and yes/no as 2/1. */
export function* numbersOf(column: StagedColumn, read: (text: string) => number): Sliced<Float64Array> {
  const values = new Float64Array(column.texts.pool.size).fill(NaN);
  let done = 0;
  for (const [code, text] of column.distinct()) {
    if (++done % STEP === 0) yield;
    values[code] = read(text);
  }
  return values;
}

/** Codes of `pool` by code of the column: what `canonical` makes of its texts. */
export function canonicalCodes(column: StagedColumn, pool: TextPool, canonical: (text: string) => string): Int32Array {
  const codes = new Int32Array(column.texts.pool.size);
  for (const [code, text] of column.distinct()) codes[code] = pool.internText(canonical(text));
  return codes;
}

export function* readNumbers(
  column: StagedColumn,
  attribute: Pick<Attribute, 'type' | 'options'>,
  dateOrder: DateOrder | undefined,
  log: ProblemLog,
): Sliced<Float64Array> {
  const options = readOptions(column, attribute, dateOrder);
  const read = (text: string): number => {
    const value = readValue(attribute, text, options);
    return value !== null && 'value' in value ? asNumber(value.value) : NaN;
  };
  logPending(column, log, (text) => problemOf(attribute, text, options));
  return yield* numbersOf(column, read);
}

function problemOf(
  attribute: Pick<Attribute, 'type' | 'options'>,
  text: string,
  options: ReadOptions,
): ProblemKind | null {
  const value = readValue(attribute, text, options);
  if (value === null || 'value' in value) return null;
  return value.problem === 'date-order-open'
    ? 'date-open'
    : value.problem === 'not-a-date'
      ? 'date-value'
      : 'number-value';
}

const asNumber = (value: AttributeValue): number => (typeof value === 'number' ? value : value === true ? 2 : 1);

/** [A3] Order of day and month, and the decimal sign, from the whole column. */
export function readOptions(
  column: StagedColumn,
  attribute: Pick<Attribute, 'type'>,
  chosen: DateOrder | undefined,
): ReadOptions {
  if (attribute.type === 'date') {
    const texts = Array.from(column.distinct(), ([, text]) => text);
    return { dateOrder: chosen ?? inferDateOrder(texts).order, decimal: '.' };
  }
  return {
    dateOrder: null,
    decimal: attribute.type === 'number' ? decimalOf(Array.from(column.distinct(), ([, text]) => text)) : '.',
  };
}

/** `,` where some number has it as its last sign before one or two (or over three) digits, and none has a point so. */
export function decimalOf(texts: Iterable<string>): '.' | ',' {
  let comma = false;
  for (const text of texts) {
    if (/\.\d{1,2}$|\.\d{4,}$|,.*\./.test(text) && readNumber(text, '.') !== null) return '.';
    if (/,\d{1,2}$|,\d{4,}$|\..*,/.test(text) && readNumber(text, ',') !== null) comma = true;
  }
  return comma ? ',' : '.';
}
