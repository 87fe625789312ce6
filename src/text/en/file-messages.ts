import type { FileMessages, RefusedFile } from '../../domain/message.ts';
import { isolated } from '../../domain/text.ts';
import type { WordsOf } from '../message-words.ts';
import { number } from '../speech.svelte.ts';

const AS_CSV = 'Export the contacts as CSV and drop that here.';
const AS_SPREADSHEET = 'Open it in a spreadsheet, save it as CSV or .xlsx, and drop that here.';
const IMAGE = `This is an image, not a table. ${AS_CSV}`;

const IS: Readonly<Record<RefusedFile, string>> = {
  pdf: `This is a PDF, not a table. ${AS_CSV}`,
  image: IMAGE,
  'video-or-sound': `This is a video or sound file, not a table. ${AS_CSV}`,
  sound: `This is a sound file, not a table. ${AS_CSV}`,
  video: `This is a video, not a table. ${AS_CSV}`,
  gzip: 'This file is compressed (gzip). Unpack it and drop the file inside.',
  bzip2: 'This file is compressed (bzip2). Unpack it and drop the file inside.',
  xz: 'This file is compressed (xz). Unpack it and drop the file inside.',
  zstd: 'This file is compressed (zstd). Unpack it and drop the file inside.',
  '7z': 'This is a 7z archive. Unpack it and drop the file inside.',
  rar: 'This is a RAR archive. Unpack it and drop the file inside.',
  zip: 'This is a zip archive. Unpack it and drop the file inside.',
  'empty-zip': 'This zip archive is empty.',
  sqlite: `This is a database (SQLite), not a table. ${AS_CSV}`,
  access: `This is an Access database. ${AS_CSV}`,
  outlook: 'This is an Outlook data file. In Outlook, export the contacts as CSV and drop that here.',
  plist: `This is a settings file of a Mac, not a table. ${AS_CSV}`,
  xls: `This is an old Excel workbook (.xls). ${AS_SPREADSHEET}`,
  xlsb: `This is a binary Excel workbook (.xlsb). ${AS_SPREADSHEET}`,
  'locked-workbook': `This workbook is protected by a password, or an old one under a new name. ${AS_SPREADSHEET}`,
  parquet: `This is a Parquet file. ${AS_CSV}`,
  rtf: `This is a text document (RTF), not a table. ${AS_CSV}`,
  program: `This is a program, not a table. ${AS_CSV}`,
  empty: 'This file is empty. Check the export, or choose another file.',
  blank: 'There is nothing but white space in this file. Check the export, or choose another file.',
  dbf: `This is a dBASE table (.dbf). ${AS_SPREADSHEET}`,
  'utf-32': 'This text is in UTF-32, which no browser reads. Save it as UTF-8 and drop that here.',
  unknown: `This is not text, and no kind of file that Kith knows. ${AS_CSV}`,
  calendar: `This is a calendar, not a table. ${AS_CSV}`,
  html: `This is a web page (HTML), whatever its name says. ${AS_SPREADSHEET}`,
  xml: `This is XML, not a table. ${AS_SPREADSHEET}`,
  mail: 'This is a saved e-mail, not a table. Save the file that is attached to it and drop that here.',
  ldif: `This is an LDIF address book. ${AS_CSV}`,
  sql: `This is a database dump (SQL), not a table. ${AS_CSV}`,
  sylk: `This is a SYLK sheet (.slk). ${AS_SPREADSHEET}`,
  json: `This is JSON, not a table. ${AS_CSV}`,
  word: `This is a Word document, not a table. ${AS_CSV}`,
  presentation: `This is a presentation, not a table. ${AS_CSV}`,
  odt: `This is a text document (OpenDocument), not a table. ${AS_CSV}`,
  drawing: `This is a presentation or drawing, not a table. ${AS_CSV}`,
  book: `This is a book, not a table. ${AS_CSV}`,
  ods: `This is an OpenDocument spreadsheet. ${AS_SPREADSHEET}`,
  numbers: `This is a Numbers document. ${AS_SPREADSHEET}`,
  office: `This is not a table. ${AS_CSV}`,
};

export default {
  'file-refused': ({ is }) => IS[is],
  // A message may name its file itself.
  'files-refused': ({ files }) =>
    files.map(({ name, message }) => (message.includes(name) ? message : `${isolated(name)}: ${message}`)).join(' '),
  'no-file': 'There is no file to read.',
  'file-empty': ({ name }) => `There is nothing in ${isolated(name)}. Choose another file.`,
  'no-contacts': ({ name }) => `${isolated(name)} has no contacts in it. Is it the right file?`,
  'no-rows': ({ name, first }) =>
    `${isolated(name)} has no rows below its first line (“${isolated(first)}”). Is it the right file?`,
  'too-many-columns': ({ name, most }) =>
    `${isolated(name)} has more than ${number(most)} columns, more than a spreadsheet can hold. Is it the right file?`,
  'line-too-long': ({ name }) =>
    `${isolated(name)} has a line of more than a megabyte, which no table of contacts has. Is it the right file?`,
  'sheet-row-too-long': ({ name }) =>
    `${isolated(name)} has a row of more than ${number(16)} megabytes, which no table of contacts has. Is it the right file?`,
  'workbook-damaged': 'This workbook is damaged. Open it in a spreadsheet, save it again, and drop that here.',
  'workbook-too-large': 'This workbook is too large when it is unpacked. Save its sheet as CSV and drop that here.',
  'workbook-without-sheet': 'There is no sheet with cells in this workbook. Choose another file.',
  'zip-damaged': 'This file is damaged or cut off. Download or save it again, and drop that here.',
  'no-import': 'There is no import under way. Choose a file.',
  'import-stale': 'The base was changed since this review. The review has been made again: look at it and confirm.',
  'import-cancelled': 'The import was cancelled. Nothing was changed.',
  'column-needed': ({ holds, file }) => {
    const what = holds === 'phone' ? 'the mobile number' : 'the name';
    return file === ''
      ? `Which column holds ${what}? Choose it below.`
      : `Which column of ${isolated(file)} holds ${what}? Choose it below.`;
  },
  'no-columns': 'Choose at least one column.',
  'export-cancelled': 'The export was cancelled. No file was written.',
  'file-disk-full': 'The disk is full: the file was not written.',
  'file-not-allowed': 'The browser was not allowed to write the file. Export again and allow it.',
  'file-not-written': 'The file could not be written. Choose another place for it and export again.',
} satisfies WordsOf<FileMessages>;
