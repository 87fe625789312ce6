/** [A3] [A4] The two ways in which a column can be read, in words. */
import { numberReadings } from '../domain/read-number.ts';
import type { Format } from '../text/format.ts';
import { columnsText } from '../text/import-columns.ts';
import type { Reading } from '../worker/contract/import-choices.ts';
import type { ColumnReading } from '../worker/contract/import-sketch.ts';

export interface ReadingOption {
  readonly value: Reading;
  readonly label: string;
}

/** The question where a column does not decide it. */
export function readingQuestion({ of, contradicts, example }: ColumnReading): string {
  const text = columnsText.reading;
  if (of === 'number') return text.whichNumber(example.trim());
  return contradicts ? text.contradicts : text.whichDate;
}

export function readingOptions({ of, example }: ColumnReading, format: Format): readonly ReadingOption[] {
  if (of === 'date') {
    return [
      { value: 'dmy', label: columnsText.reading.dayFirst },
      { value: 'mdy', label: columnsText.reading.monthFirst },
    ];
  }
  const { point, comma } = numberReadings(example.trim());
  return [
    { value: '.', label: format.decimal(point ?? 0) },
    { value: ',', label: format.decimal(comma ?? 0) },
  ];
}

/** How a column is read that nobody had to be asked about; '' = there was nothing to decide. */
export function readingWords({ of, example }: ColumnReading, read: Reading, format: Format): string {
  const text = columnsText.reading;
  if (of === 'date') {
    if (read !== 'dmy' && read !== 'mdy') return '';
    return read === 'dmy' ? text.isDayFirst : text.isMonthFirst;
  }
  if (example === '') return '';
  const { point, comma } = numberReadings(example.trim());
  return text.isNumber(example.trim(), format.decimal((read === '.' ? point : comma) ?? 0));
}
