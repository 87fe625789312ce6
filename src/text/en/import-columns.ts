import { isolated } from '../../domain/text.ts';
import { list, number, plural } from '../speech.svelte.ts';

export default {
  title: 'What is in the file',
  text: 'Kith has looked at the headers and the values. Change anything it got wrong: the sample rows below follow.',
  failed: 'This cannot be read that way',
  startOver: 'Start over',
  review: 'Review',
  ready: 'Next, every row is read and checked. Nothing is saved yet.',
  /** `first`: a question of `questions`; `more`: how many others there are. */
  open: (first: string, more: number) => (more === 0 ? first : `${first} (and ${number(more)} more)`),
  /** What only the person can say. */
  questions: {
    attributeName: 'Give the new attribute a name.',
    attributeTypes: (name: string) =>
      `Two columns make the attribute “${isolated(name)}” with different types: give one of them another name.`,
  },
  /** A column without a header. */
  nameless: (position: number) => `Column ${number(position)}`,
  file: {
    refused: (name: string) => `${isolated(name)} was not taken`,
    refusedSome: (n: number) => plural(n, { one: '# file was not taken', other: '# files were not taken' }),
    refusedOne: (name: string) => `${isolated(name)}:`,
    doubt: 'Some letters may be wrong',
    spelling: 'How is it spelled? If the first is right, there is nothing to do.',
    /** `{here}` and `{there}` stand for two readings of a cell. */
    readings: '{here} or {there}',
    readAs: (encoding: string) => `Read as ${encoding}`,
    remembered: 'Mapped as last time',
    ownExport: 'Kith export',
    beforeHeader: (n: number) =>
      plural(n, {
        one: '# line before the header was left out',
        other: '# lines before the header were left out',
      }),
    beforeContacts: (n: number) =>
      plural(n, {
        one: '# line before the first contact was left out',
        other: '# lines before the first contact were left out',
      }),
    more: (n: number) => `${number(n)} more`,
    formats: { csv: 'Text table', xlsx: 'Excel workbook', vcard: 'vCard', paste: 'Pasted rows' },
  },
  read: {
    encoding: 'Encoding',
    delimiter: 'Between columns',
    quote: 'Quotes',
    sheet: 'Sheet',
    header: 'Header',
    found: (what: string) => `${what} (found)`,
    foundEach: 'Found in each file',
    asFound: 'As found by Kith',
    scripts: {
      western: 'Western',
      central: 'Central European',
      cyrillic: 'Cyrillic',
      greek: 'Greek',
      turkish: 'Turkish',
      hebrew: 'Hebrew',
      arabic: 'Arabic',
      baltic: 'Baltic',
      vietnamese: 'Vietnamese',
      thai: 'Thai',
      japanese: 'Japanese',
      simplified: 'Chinese, simplified',
      traditional: 'Chinese, traditional',
      korean: 'Korean',
    },
    /** `name`: of the encoding, as programs call it. */
    encodingOf: (script: string, name: string) => `${script} (${name})`,
    delimiters: { comma: 'Comma ,', semicolon: 'Semicolon ;', tab: 'Tab', bar: 'Bar |' },
    quotes: { double: 'Double "', single: "Single '", none: 'None' },
    noHeader: 'No header row',
    row: (n: number) => `Row ${number(n)}`,
  },
  numbers: {
    country: 'Numbers without + are from',
    ranges: 'Accept numbers in ranges not yet known',
    rangesHint: 'The length must be right. Take it for brand-new ranges only: it lets typing errors through.',
    restore: 'Restore automatic fields',
    restoreHint: 'This is Kith’s own export: take Origin, State, Last active and Created at from it too.',
  },
  columns: {
    title: 'What each column becomes',
    keepOne: (header: string) => `Keep “${isolated(header)}” as a new attribute`,
    keep: (n: number) => `Keep ${number(n)} more columns as new attributes`,
    keepHint: (n: number) =>
      `Attributes can be searched, sorted, filtered and exported. Clear the box to leave ${n === 1 ? 'it' : 'them'} out,` +
      ' or choose column by column below.',
    inFile: 'In the file',
    becomes: 'Becomes',
    why: 'Why',
    hide: 'Hide columns that are left out',
    show: (n: number) => `Show ${number(n)} columns that are left out`,
  },
  column: {
    only: (files: readonly string[]) => `in ${list(files.map(isolated))}`,
    noValues: 'No values in the first rows',
    becomes: (header: string) => `${isolated(header)} becomes`,
    name: (header: string) => `Name of the attribute for ${isolated(header)}`,
    namePlaceholder: 'Name',
    needsName: 'It needs a name.',
    type: (header: string) => `Type of the attribute for ${isolated(header)}`,
    options: (options: readonly string[], more: boolean) => `Choices: ${list(options)}${more ? ' …' : ''}`,
    separatorOf: (header: string) => `Tags in ${isolated(header)} are separated by`,
    separatedBy: (separator: string) => `Separated by ${separator}`,
    label: 'says which number is the mobile one',
  },
  targets: {
    ignore: 'Ignore this column',
    contact: 'Contact',
    attributes: 'Attributes',
    automatic: 'Set by Kith',
    newAttribute: (name: string) => `New attribute “${isolated(name)}”`,
    countryCode: 'Country code of the number',
    deleted: 'Deleted attribute',
    types: { text: 'Text', number: 'Number', date: 'Date', yesno: 'Yes or no', choice: 'One of a few choices' },
  },
  separators: {
    bar: 'vertical bar |',
    comma: 'comma ,',
    semicolon: 'semicolon ;',
    line: 'line break',
    colons: 'three colons :::',
    lists: 'lists like ["a", "b"]',
  },
  /** How a column of dates or numbers is read. */
  reading: {
    dates: (header: string) => `Dates in ${isolated(header)}`,
    numbers: (header: string) => `Numbers in ${isolated(header)}`,
    whichNumber: (example: string) => `The numbers here can be read in two ways. What is ${example}?`,
    contradicts: 'Some dates fit day first alone, others month first alone. Which is meant? The others set nothing.',
    whichDate: 'Both fit all dates. What is 03/04?',
    dayFirst: 'Day first: 3 April',
    monthFirst: 'Month first: 4 March',
    isDayFirst: 'Day first, as the dates themselves show',
    isMonthFirst: 'Month first, as the dates themselves show',
    isNumber: (written: string, read: string) => `${written} is read as ${read}`,
  },
  sample: {
    title: 'The first rows, as they will be stored',
    file: 'File',
    row: 'Row',
    rejected: 'Not imported',
    /** `file` '' = there is one only. */
    repeats: (row: number, file: string) =>
      `Same number as row ${number(row)}${file === '' ? '' : ` of ${isolated(file)}`}`,
    rowOf: (row: number, file: string) => (file === '' ? number(row) : `${number(row)} of ${isolated(file)}`),
    /** What is wrong in several rows. */
    kind: (title: string) => `${title}.`,
    rows: (rows: readonly string[]) => `${rows.length === 1 ? 'Row' : 'Rows'} ${list(rows)}`,
    nothing: 'nothing',
    moreTags: (n: number) => `+${number(n)}`,
    seeBelow: 'see below',
    none: 'There are no rows to show.',
  },
};
