import { plural } from '../speech.svelte.ts';

export default {
  title: 'Export contacts',
  /** What can be exported. */
  parts: { all: 'All contacts', found: 'What is found now', selected: 'The selected contacts' },
  which: 'Which contacts',
  counting: 'Counting …',
  contacts: (n: number) => plural(n, { one: '# contact', other: '# contacts' }),
  allOf: (n: number) => plural(n, { one: 'All # contact.', other: 'All # contacts.' }),
  purpose: {
    label: 'For what',
    reimport: 'For re-import',
    reimportHint: 'Exact: Kith and other programs can read back every value.',
    spreadsheet: 'For spreadsheets',
    spreadsheetHint: 'Excel does not change the numbers, and no cell can run as a formula.',
  },
  columns: {
    label: 'Columns',
    all: 'All columns',
    listed: 'As in the list',
    some: 'Choose columns',
    lost: 'Values of columns that are left out do not come back.',
    order: 'Columns of the file, in order',
    up: (column: string) => `Move ${column} up`,
    down: (column: string) => `Move ${column} down`,
    missing: 'Choose at least one column.',
  },
  optedOut: {
    leaveOut: (n: number) =>
      plural(n, { one: 'Leave out # contact who opted out', other: 'Leave out # contacts who opted out' }),
    why: 'They asked for no messages.',
    notInFile: 'They asked for no messages. The file has no column “Opted out”: nobody who reads it will know.',
  },
  save: 'Save',
  saveSome: (n: number) => plural(n, { one: 'Save # contact', other: 'Save # contacts' }),
  writing: 'Writing the file',
  failed: 'Nothing was exported',
  done: {
    title: (n: number) => plural(n, { one: '# contact exported', other: '# contacts exported' }),
    file: (name: string, size: string) => `${name}, ${size}.`,
    spreadsheet: 'Open it in Excel or another spreadsheet: it looks the same there.',
    reimport: 'Importing it into Kith gives you the same contacts again.',
    close: 'Done',
  },
  /** The file's name, but for its ending; `day`: `2026-11-23`. */
  fileName: (day: string) => `Kith contacts ${day}`,
};
