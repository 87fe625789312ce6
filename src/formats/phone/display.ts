/**
 * A stored phone as people see it [P10]. Needs a small table of how each calling code writes its numbers and nothing of the numbering
 * plans, which come later than the first rows. Equal to libphonenumber's, by test.
 */
import table from './formats.json';

interface Format {
  readonly pattern: RegExp;
  readonly groups: string;
  readonly first: RegExp | null;
}

const CODES: Readonly<Record<string, readonly (readonly string[])[]>> = table;
const LONGEST_CODE = 3;
const made = new Map<string, readonly Format[]>();

/** `+91 98765 43452`; empty for no number. */
export function formatPhone(phone: number): string {
  if (phone === 0) return '';
  const { code, national } = splitCode(phone);
  return code === '' ? `+${national}` : `+${code} ${written(code, national)}`.trimEnd();
}

/** Calling code and national digits; the code is '' where none is known. */
export function splitCode(phone: number): { readonly code: string; readonly national: string } {
  const digits = String(phone);
  for (let length = 1; length <= LONGEST_CODE; length++) {
    const code = digits.slice(0, length);
    if (Object.hasOwn(CODES, code)) return { code, national: digits.slice(length) };
  }
  return { code: '', national: digits };
}

/** E.164: stored, exported, copied. Empty for no number. */
export function e164(phone: number): string {
  return phone === 0 ? '' : `+${phone}`;
}

function written(code: string, national: string): string {
  const format = formatsOf(code).find(
    ({ pattern, first }) => first?.test(national) !== false && pattern.test(national),
  );
  return format === undefined ? national : national.replace(format.pattern, format.groups);
}

function formatsOf(code: string): readonly Format[] {
  let formats = made.get(code);
  if (formats === undefined) {
    formats = (CODES[code] ?? []).map(([pattern = '', groups = '', first]) => ({
      pattern: new RegExp(`^(?:${pattern})$`),
      // Groups stand apart by spaces, whatever a country puts between them.
      groups: groups.replaceAll(/[^$\d]+/g, ' ').trim(),
      first: first === undefined ? null : new RegExp(`^(?:${first})`),
    }));
    made.set(code, formats);
  }
  return formats;
}
