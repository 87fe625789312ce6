/** How a file is read, as choices and in words. */
import { importText } from '../../text/import.ts';
import { columnsText } from '../../text/import-columns.ts';
import type { SketchFile } from '../../worker/contract/import-sketch.ts';

interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** Labels that `createDecoder` takes, with the script that they are for and the name that people know them by. */
const ENCODINGS = [
  ['utf-8', null, 'UTF-8'],
  ['utf-16le', null, 'UTF-16 (little endian)'],
  ['utf-16be', null, 'UTF-16 (big endian)'],
  ['windows-1252', 'western', 'Windows-1252'],
  ['windows-1250', 'central', 'Windows-1250'],
  ['iso-8859-2', 'central', 'ISO 8859-2'],
  ['windows-1251', 'cyrillic', 'Windows-1251'],
  ['koi8-r', 'cyrillic', 'KOI8-R'],
  ['koi8-u', 'cyrillic', 'KOI8-U'],
  ['iso-8859-5', 'cyrillic', 'ISO 8859-5'],
  ['ibm866', 'cyrillic', 'DOS'],
  ['x-mac-cyrillic', 'cyrillic', 'Mac'],
  ['windows-1253', 'greek', 'Windows-1253'],
  ['iso-8859-7', 'greek', 'ISO 8859-7'],
  ['windows-1254', 'turkish', 'Windows-1254'],
  ['windows-1255', 'hebrew', 'Windows-1255'],
  ['windows-1256', 'arabic', 'Windows-1256'],
  ['iso-8859-6', 'arabic', 'ISO 8859-6'],
  ['windows-1257', 'baltic', 'Windows-1257'],
  ['windows-1258', 'vietnamese', 'Windows-1258'],
  ['windows-874', 'thai', 'Windows-874'],
  ['macintosh', 'western', 'Mac'],
  ['cp850', 'western', 'DOS, 850'],
  ['cp437', 'western', 'DOS, 437'],
  ['cp852', 'central', 'DOS, 852'],
  ['cp857', 'turkish', 'DOS, 857'],
  ['cp737', 'greek', 'DOS, 737'],
  ['cp862', 'hebrew', 'DOS, 862'],
  ['shift_jis', 'japanese', 'Shift JIS'],
  ['euc-jp', 'japanese', 'EUC'],
  ['iso-2022-jp', 'japanese', 'ISO 2022'],
  ['gb18030', 'simplified', 'GB 18030'],
  ['big5', 'traditional', 'Big5'],
  ['euc-kr', 'korean', 'EUC'],
] as const;

const DELIMITERS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const;

const QUOTES = [
  ['"', 'double'],
  ["'", 'single'],
  ['', 'none'],
] as const;

/** A value and what it is called. */
type Named = readonly [value: string, name: string];

const encodings = (): readonly Named[] =>
  ENCODINGS.map(([label, script, name]) => [
    label,
    script === null ? name : columnsText.read.encodingOf(columnsText.read.scripts[script], name),
  ]);
const delimiters = (): readonly Named[] =>
  DELIMITERS.map(([value, name]) => [value, columnsText.read.delimiters[name]]);
const quotes = (): readonly Named[] => QUOTES.map(([value, name]) => [value, columnsText.read.quotes[name]]);

export const AUTO = 'auto';

export const encodingName = (label: string): string => nameIn(encodings(), label.toLowerCase());

const nameIn = (names: readonly Named[], value: string): string => names.find(([key]) => key === value)?.[1] ?? value;

/** `UTF-8 (found)`, or that it is found in each of several files that differ. */
function found(files: readonly SketchFile[], of: (file: SketchFile) => string): SelectOption {
  const names = new Set(files.map(of));
  return {
    value: AUTO,
    label: names.size === 1 ? columnsText.read.found([...names][0] ?? '') : columnsText.read.foundEach,
  };
}

/** The choices of a select: what Kith found, then all there are. `chosen` undefined = as found, and `files` say what that is. */
function options(
  files: readonly SketchFile[],
  chosen: string | undefined,
  of: (file: SketchFile) => string,
  names: readonly Named[],
): readonly SelectOption[] {
  const auto: SelectOption =
    chosen === undefined
      ? found(files, (file) => nameIn(names, of(file)))
      : { value: AUTO, label: columnsText.read.asFound };
  return [auto, ...names.map(([value, label]) => ({ value: `=${value}`, label }))];
}

/** All there are, where Kith found none that fits. */
export const allEncodings = (): readonly SelectOption[] => encodings().map(([value, label]) => ({ value, label }));

/** A select's value as a choice: null = as found. */
export const chosenText = (value: string): string | null => (value === AUTO ? null : value.slice(1));
export const valueOf = (chosen: string | number | undefined): string => (chosen === undefined ? AUTO : `=${chosen}`);

export const encodingOptions = (files: readonly SketchFile[], chosen: string | undefined): readonly SelectOption[] =>
  options(files, chosen, (file) => file.encoding.toLowerCase(), encodings());

export const delimiterOptions = (files: readonly SketchFile[], chosen: string | undefined): readonly SelectOption[] =>
  options(files, chosen, (file) => file.delimiter, delimiters());

export const quoteOptions = (files: readonly SketchFile[], chosen: string | undefined): readonly SelectOption[] =>
  options(files, chosen, (file) => file.quote, quotes());

const headerName = (row: number): string => (row < 0 ? columnsText.read.noHeader : columnsText.read.row(row + 1));
/** Rows offered as the header; a preamble is seldom longer. */
const HEADER_ROWS = 20;

export function headerOptions(files: readonly SketchFile[], chosen: number | undefined): readonly SelectOption[] {
  const found = files.map(({ headerRow }) => headerRow);
  const rows = new Set([...Array.from({ length: HEADER_ROWS + 1 }, (_, i) => i - 1), ...found]);
  return options(
    files,
    chosen === undefined ? undefined : String(chosen),
    ({ headerRow }) => String(headerRow),
    [...rows].sort((a, b) => a - b).map((row) => [String(row), headerName(row)]),
  );
}

export const formatName = (file: SketchFile): string =>
  columnsText.file.formats[file.name === importText.pasted ? 'paste' : file.format];

/** Delimiter, quote and encoding are of text tables alone. */
export const isText = (file: SketchFile): boolean => file.format === 'csv' || file.format === 'paste';
