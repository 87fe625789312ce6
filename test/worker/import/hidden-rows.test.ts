/** [I14] Rows that a spreadsheet hides are read like the others, and said; cells with errors are counted once, however often the file is read. */
import { expect, test } from 'vitest';
import { workbook } from '../../golden/make/workbooks.ts';
import { must, openService } from '../support/service.ts';
import { choicesWith, quiet, reviewOf } from './support.ts';

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const ROWS = [
  `<row r="1" hidden="1">${text('A1', 'Name')}${text('B1', 'Mobile Number')}${text('C1', 'City')}</row>`,
  `<row r="2" spans="1:3" hidden="0">${text('A2', 'Asha')}${text('B2', '9876543210')}<c r="C2" t="e"><v>#N/A</v></c></row>`,
  `<row r="3" ht="12" hidden="1">${text('A3', 'Uma')}${text('B3', '9876543211')}</row>`,
  `<row r="4" unhidden="1">${text('A4', 'Zoya')}${text('B4', '9876543212')}</row>`,
  `<row r="5" hidden='true'>${text('A5', 'Ravi')}${text('B5', '9876543213')}</row>`,
  '<row r="6" hidden="1"><c r="A6"/></row>',
];
const xml = `<worksheet><sheetData>${ROWS.join('')}</sheetData></worksheet>`;
const file = (): File => new File([new Uint8Array(workbook([{ name: 'People', rows: [], xml }]))], 'people.xlsx');

test('they are counted, neither the header nor rows that hold nothing', async () => {
  const { api } = await openService();
  const review = await reviewOf(api, [file()]);
  expect(review.counts).toMatchObject({ rows: 4, added: 4 });
  const noted = review.notes.map(({ kind, count }) => [kind, count]);
  expect(noted).toContainEqual(['row-hidden', 2]);
  expect(noted).toContainEqual(['error-cell', 1]);
  // A look at a single row reads the file anew, and stops early.
  await api.importRows([{ file: 0, row: 2 }]);
  const again = must(await api.importReview(choicesWith({ nothingAsText: false, createTags: true }), quiet));
  expect(again.notes.map(({ kind, count }) => [kind, count])).toEqual(noted);
});
