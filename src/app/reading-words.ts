/** [A3] [A4] The two ways in which a column can be read, in words. */
import { numberReadings } from '../domain/read-number.ts';
import type { ColumnReading, Reading } from '../worker/import-contract.ts';
import type { Format } from '../text/format.ts';

export interface ReadingOption {
  readonly value: Reading;
  readonly label: string;
}

/** The question where a column does not decide it. */
export function readingQuestion({ of, contradicts, example }: ColumnReading): string {
  if (of === 'number') return `The numbers here can be read in two ways. What is ${example.trim()}?`;
  if (contradicts)
    return 'Some dates fit day first alone, others month first alone. Which is meant? The others set nothing.';
  return 'Both fit all dates. What is 03/04?';
}

export function readingOptions({ of, example }: ColumnReading, format: Format): readonly ReadingOption[] {
  if (of === 'date') {
    return [
      { value: 'dmy', label: 'Day first: 3 April' },
      { value: 'mdy', label: 'Month first: 4 March' },
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
  if (of === 'date') {
    if (read !== 'dmy' && read !== 'mdy') return '';
    return read === 'dmy' ? 'Day first, as the dates themselves show' : 'Month first, as the dates themselves show';
  }
  if (example === '') return '';
  const { point, comma } = numberReadings(example.trim());
  return `${example.trim()} is read as ${format.decimal((read === '.' ? point : comma) ?? 0)}`;
}
