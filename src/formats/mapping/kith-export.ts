/** Files that Kith itself wrote, known by their headers: exports [E2] and problem rows [I8]. */
import type { AutomaticTarget, FieldTarget } from '../../domain/mapping.ts';
import { cleanLine } from '../../domain/text.ts';

const FIELDS: Readonly<Record<string, FieldTarget>> = {
  Name: 'name',
  'First Name': 'firstName',
  'Last Name': 'lastName',
  'Mobile Number': 'phone',
  'WhatsApp User ID': 'userId',
  'WhatsApp Username': 'username',
  Tags: 'tags',
  Source: 'source',
  'First Message': 'firstMessage',
  'Opted Out': 'optedOut',
};

const AUTOMATIC: Readonly<Record<string, AutomaticTarget>> = {
  Origin: 'origin',
  Status: 'status',
  State: 'state',
  'Last Active': 'lastActive',
  'Created At': 'createdAt',
};

/** What Kith adds to the columns of a file whose rows had problems. */
export const PROBLEM_HEADERS = ['Row in file', 'Reason'] as const;

/** The field that an export's header names; undefined = an attribute or something else. */
export function exportedField(header: string): FieldTarget | undefined {
  const name = cleanLine(header);
  return Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
}

export function exportedAutomatic(header: string): AutomaticTarget | undefined {
  const name = cleanLine(header);
  return Object.hasOwn(AUTOMATIC, name) ? AUTOMATIC[name] : undefined;
}

/** True where the last two columns are those that Kith adds to problem rows. */
export function isProblemFile(headers: readonly string[]): boolean {
  return PROBLEM_HEADERS.every((header, i) => headers.at(i - 2)?.trim() === header);
}

const isKnown = (header: string): boolean =>
  exportedField(header) !== undefined || exportedAutomatic(header) !== undefined || cleanLine(header).startsWith('$');

function isExported(headers: readonly string[]): boolean {
  const own = isProblemFile(headers) ? headers.slice(0, -2) : headers;
  return own.some((header) => exportedField(header) === 'phone') && own.every(isKnown);
}

const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/**
 * [E2] An export for re-import, as Kith wrote it: every header is quoted, and no row is. Whatever columns were chosen, its cells are then
 * taken to the letter. `start`: the file's first bytes, UTF-8; `row`: the cells of its first row, null = it has none.
 */
export function isExactExport(start: Uint8Array, headers: readonly string[], row: readonly string[] | null): boolean {
  if (headers.length === 0 || !headers.every(isKnown)) return false;
  const head = `${quoted(headers)}\r\n`;
  const text = new TextDecoder().decode(
    start.subarray(0, 3 * (head.length + (row === null ? 0 : quoted(row).length) + 2)),
  );
  if (!text.startsWith(head)) return false;
  // A program that quotes everything has quoted the first row, too; Kith leaves its numbers bare.
  return row === null || !text.startsWith(quoted(row), head.length) || row.every((cell) => mustBeQuoted(cell));
}

const mustBeQuoted = (cell: string): boolean => /[",\r\n]|^[ \t]|[ \t]$/.test(cell);

/** [T1] Columns that Kith may have written, all numbers as Kith writes them: there `|` alone separates tags. */
export function isLikeExport(headers: readonly string[], columns: readonly (readonly string[])[]): boolean {
  if (!isExported(headers)) return false;
  const phones = columns[headers.findIndex((header) => exportedField(header) === 'phone')] ?? [];
  const filled = phones.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => /^\+[1-9]\d{6,14}$/.test(cell));
}

/** A file with automatic fields, so that restoring them can be offered [I4]. `State` and `Status` are in many files. */
export function isOwnExport(headers: readonly string[]): boolean {
  const telling = (header: string): boolean =>
    /^(?:origin|lastActive|createdAt)$/.test(exportedAutomatic(header) ?? '');
  return isExported(headers) && headers.some(telling);
}

/**
 * An export for spreadsheets, whose cells are guarded by apostrophes: there every number begins with `'+`. `rows`: the first data rows.
 */
export function isGuardedExport(headers: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (!isExported(headers)) return false;
  const phone = headers.findIndex((header) => exportedField(header) === 'phone');
  const cells = rows.map((row) => row[phone]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => cell.startsWith("'+"));
}
