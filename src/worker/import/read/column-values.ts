/** Texts of a staged column as values, once the whole column is known: each distinct text is read once [A3] [A4]. */
import type { TextPool } from '../../../base/text-pool.ts';
import { type Attribute, type AttributeValue } from '../../../domain/attribute.ts';
import { readValue, type ReadOptions, type ValueProblem } from '../../../domain/read-attribute.ts';
import type { DecimalSign } from '../../../domain/read-number.ts';
import type { ProblemKind } from '../../../domain/report.ts';
import type { Reading } from '../../contract/import-choices.ts';
import { columnReading, readOptionsOf } from './column-reading.ts';
import { STEP, type Sliced } from '../in-slices.ts';
import type { ProblemLog } from '../problems/problem-log.ts';
import { logPending } from './log-pending.ts';
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
  by: { readonly chosen: Reading | undefined; readonly decimal: DecimalSign | null },
  log: ProblemLog,
): Sliced<Float64Array> {
  const reading = columnReading(
    attribute.type,
    Array.from(column.distinct(), ([, text]) => text),
    by.decimal,
  );
  const options = readOptionsOf(reading, by.chosen);
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
  return value === null || 'value' in value ? null : PROBLEMS[value.problem];
}

const PROBLEMS: Readonly<Record<ValueProblem, ProblemKind>> = {
  'not-a-number': 'number-value',
  'number-open': 'number-open',
  'not-a-date': 'date-value',
  'date-order-open': 'date-open',
  'not-yes-or-no': 'yesno-value',
  'not-an-option': 'choice-value',
};

const asNumber = (value: AttributeValue): number => (typeof value === 'number' ? value : value === true ? 2 : 1);
