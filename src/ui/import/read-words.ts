/** How a file is read, as choices and in words. */
import type { SketchFile } from '../../worker/import-contract.ts';

interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export const PASTED_NAME = 'Pasted rows.csv';

/** Labels that `createDecoder` takes, with names that people know them by. */
const ENCODINGS: readonly (readonly [label: string, name: string])[] = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16 (little endian)'],
  ['utf-16be', 'UTF-16 (big endian)'],
  ['windows-1252', 'Western (Windows-1252)'],
  ['windows-1250', 'Central European (Windows-1250)'],
  ['iso-8859-2', 'Central European (ISO 8859-2)'],
  ['windows-1251', 'Cyrillic (Windows-1251)'],
  ['koi8-r', 'Cyrillic (KOI8-R)'],
  ['koi8-u', 'Cyrillic (KOI8-U)'],
  ['iso-8859-5', 'Cyrillic (ISO 8859-5)'],
  ['ibm866', 'Cyrillic (DOS)'],
  ['x-mac-cyrillic', 'Cyrillic (Mac)'],
  ['windows-1253', 'Greek (Windows-1253)'],
  ['iso-8859-7', 'Greek (ISO 8859-7)'],
  ['windows-1254', 'Turkish (Windows-1254)'],
  ['windows-1255', 'Hebrew (Windows-1255)'],
  ['windows-1256', 'Arabic (Windows-1256)'],
  ['iso-8859-6', 'Arabic (ISO 8859-6)'],
  ['windows-1257', 'Baltic (Windows-1257)'],
  ['windows-1258', 'Vietnamese (Windows-1258)'],
  ['windows-874', 'Thai (Windows-874)'],
  ['macintosh', 'Western (Mac)'],
  ['cp850', 'Western (DOS, 850)'],
  ['cp437', 'Western (DOS, 437)'],
  ['cp852', 'Central European (DOS, 852)'],
  ['cp857', 'Turkish (DOS, 857)'],
  ['cp737', 'Greek (DOS, 737)'],
  ['cp862', 'Hebrew (DOS, 862)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['euc-jp', 'Japanese (EUC)'],
  ['iso-2022-jp', 'Japanese (ISO 2022)'],
  ['gb18030', 'Chinese, simplified (GB 18030)'],
  ['big5', 'Chinese, traditional (Big5)'],
  ['euc-kr', 'Korean (EUC)'],
];

const DELIMITERS: readonly (readonly [text: string, name: string])[] = [
  [',', 'Comma ,'],
  [';', 'Semicolon ;'],
  ['\t', 'Tab'],
  ['|', 'Bar |'],
];

const QUOTES: readonly (readonly [text: string, name: string])[] = [
  ['"', 'Double "'],
  ["'", "Single '"],
  ['', 'None'],
];

export const AUTO = 'auto';

export const encodingName = (label: string): string => nameIn(ENCODINGS, label.toLowerCase());
export const delimiterName = (text: string): string => nameIn(DELIMITERS, text);
const quoteName = (text: string): string => nameIn(QUOTES, text);

function nameIn(names: readonly (readonly [string, string])[], value: string): string {
  return names.find(([key]) => key === value)?.[1] ?? value;
}

/** `UTF-8 (found)`, or that it is found in each of several files that differ. */
function found(files: readonly SketchFile[], of: (file: SketchFile) => string): SelectOption {
  const names = new Set(files.map(of));
  return { value: AUTO, label: names.size === 1 ? `${[...names][0] ?? ''} (found)` : 'Found in each file' };
}

/** The choices of a select: what Kith found, then all there are. `chosen` undefined = as found, and `files` say what that is. */
function options(
  files: readonly SketchFile[],
  chosen: string | undefined,
  of: (file: SketchFile) => string,
  names: readonly (readonly [string, string])[],
): readonly SelectOption[] {
  const auto: SelectOption = chosen === undefined ? found(files, of) : { value: AUTO, label: 'As found by Kith' };
  return [auto, ...names.map(([value, label]) => ({ value: `=${value}`, label }))];
}

/** All there are, where Kith found none that fits. */
export const allEncodings: readonly SelectOption[] = ENCODINGS.map(([value, label]) => ({ value, label }));

/** A select's value as a choice: null = as found. */
export const chosenText = (value: string): string | null => (value === AUTO ? null : value.slice(1));
export const valueOf = (chosen: string | number | undefined): string => (chosen === undefined ? AUTO : `=${chosen}`);

export const encodingOptions = (files: readonly SketchFile[], chosen: string | undefined): readonly SelectOption[] =>
  options(files, chosen, (file) => encodingName(file.encoding), ENCODINGS);

export const delimiterOptions = (files: readonly SketchFile[], chosen: string | undefined): readonly SelectOption[] =>
  options(files, chosen, (file) => delimiterName(file.delimiter), DELIMITERS);

export const quoteOptions = (files: readonly SketchFile[], chosen: string | undefined): readonly SelectOption[] =>
  options(files, chosen, (file) => quoteName(file.quote), QUOTES);

const headerName = (row: number): string => (row < 0 ? 'No header row' : `Row ${row + 1}`);
/** Rows offered as the header; a preamble is seldom longer. */
const HEADER_ROWS = 20;

export function headerOptions(files: readonly SketchFile[], chosen: number | undefined): readonly SelectOption[] {
  const rows = Array.from({ length: HEADER_ROWS + 1 }, (_, i) => i - 1);
  return options(
    files,
    chosen === undefined ? undefined : String(chosen),
    (file) => headerName(file.headerRow),
    rows.map((row) => [String(row), headerName(row)]),
  );
}

const FORMATS: Readonly<Record<SketchFile['format'], string>> = {
  csv: 'Text table',
  xlsx: 'Excel workbook',
  vcard: 'vCard',
  paste: 'Pasted rows',
};
export const formatName = (file: SketchFile): string =>
  file.name === PASTED_NAME ? FORMATS.paste : FORMATS[file.format];

/** Delimiter, quote and encoding are of text tables alone. */
export const isText = (file: SketchFile): boolean => file.format === 'csv' || file.format === 'paste';
