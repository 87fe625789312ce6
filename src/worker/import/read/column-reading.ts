/**
 * [A3] [A4] How a column is read whose texts can be read in two ways: 03/04 day or month first, 1.200 with a point for decimals or for
 * thousands. The values decide it; for numbers also the other columns of the file, and then its separator together with the country, where
 * both say the same. What nothing decides is asked.
 */
import type { Attribute } from '../../../domain/attribute.ts';
import type { ReadOptions } from '../../../domain/read-attribute.ts';
import { inferDateOrder } from '../../../domain/parse-date.ts';
import { readDate } from '../../../domain/read-date.ts';
import {
  decimalOfCountry,
  type DecimalSign,
  inferDecimal,
  isOpen,
  numberReadings,
} from '../../../domain/read-number.ts';
import type { Reading } from '../../contract/import-choices.ts';
import type { ColumnReading } from '../../contract/import-sketch.ts';

/** `decimal`: what the file says where the column does not (`fileDecimal`). */
export function columnReading(
  type: Attribute['type'],
  texts: readonly string[],
  decimal: DecimalSign | null,
): ColumnReading | null {
  if (type === 'date') {
    const { order, contradicts } = inferDateOrder(texts);
    const example = texts.find((text) => isOpenDate(text)) ?? '';
    return { of: 'date', decided: order, open: order === null && example !== '', contradicts, example };
  }
  if (type !== 'number') return null;
  const found = inferDecimal(texts);
  const decided = found.decimal ?? (found.contradicts ? null : decimal);
  const example = texts.find((text) => isOpen(numberReadings(text.trim()))) ?? '';
  // What fits one sign alone is read by that; only the others are asked about.
  const open = decided === null && example !== '';
  return { of: 'number', decided, open, contradicts: found.contradicts && open, example };
}

function isOpenDate(text: string): boolean {
  const { dmy, mdy } = readDate(text.trim());
  return dmy !== null && mdy !== null && dmy !== mdy;
}

/** What the column's values are read by: the person's choice first. */
export function readOptionsOf(reading: ColumnReading | null, chosen: Reading | undefined): ReadOptions {
  const read = chosen ?? reading?.decided ?? null;
  const isSign = read === '.' || read === ',';
  return { dateOrder: isSign ? null : read, decimal: isSign ? read : null };
}

/** Of a file: by column its first cells, the character between its columns ('' = none), the country of the import. */
export function fileDecimal(
  columns: readonly (readonly string[])[],
  delimiter: string,
  country: string,
): DecimalSign | null {
  const said = new Set<DecimalSign>();
  for (const cells of columns) {
    const filled = cells.filter((cell) => cell.trim() !== '');
    const { decimal } = inferDecimal(filled);
    if (decimal !== null && filled.every(isNumber)) said.add(decimal);
  }
  const [sign] = said;
  if (sign !== undefined) return said.size === 1 ? sign : null;
  // Spreadsheets write `;` between columns where a comma stands before decimals.
  const bySeparator = delimiter === ';' ? ',' : '.';
  return decimalOfCountry(country) === bySeparator ? bySeparator : null;
}

function isNumber(text: string): boolean {
  const { point, comma } = numberReadings(text.trim());
  return point !== null || comma !== null;
}
