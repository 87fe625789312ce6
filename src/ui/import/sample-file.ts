/** A small file that shows the format, made here: to download, to fill in, to import as it is. */

export const SAMPLE_NAME = 'Kith sample.csv';

const ROWS: readonly (readonly string[])[] = [
  ['Name', 'Mobile Number', 'Tags', 'Source', 'First Message', '$City', '$Joined'],
  ['Mohit Dua', '9876543452', 'MBA', 'Website', '', 'Pune', '2024-03-18'],
  ['Asha Rao', '+919812345678', 'MBA | Finance', 'Expo, Delhi', 'Course details', 'Bengaluru', '2024-11-02'],
  ['Emily Carter', '+15417543010', 'Marketing | Finance | MBA', '', '', 'Portland', '2025-06-30'],
  ['Zoë Müller', '+49 30 901820', '', 'Friend', '', 'Berlin', ''],
];

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** With a byte order mark: without one Excel takes UTF-8 for something else. */
export const sampleText = (): string => `\ufeff${ROWS.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

export const sampleBlob = (): Blob => new Blob([sampleText()], { type: 'text/csv;charset=utf-8' });

/** Rows of the sample for showing it as a table. */
export const sampleRows = ROWS;
