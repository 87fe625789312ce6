/**
 * The door to phone reading [P1]–[P9]: the fast path for plainly written numbers, the thorough one for all others.
 *
 * A phone is its E.164 digits as a number, without the plus; 0 is no number.
 */
import type { CodeUse } from '../../domain/mapping.ts';
import { createLibraryJudge, type Judge } from './attempt.ts';
import { type CellOptions, createCellReader } from './cell.ts';
import { cleanText, withoutLabel } from './clean.ts';
import { phoneType } from './kind.ts';
import { isKnownCountry } from './library.ts';
import { createPlainReader } from './plain.ts';
import { type Doubt, type PhoneReading, type PhoneType } from './reading.ts';
import { todaysForm } from './variants.ts';

export interface PhoneReader {
  /** The phone in the UTF-8 bytes `[start, end)` of a cell if it is plainly written and valid; 0: ask `read`. */
  readonly readBytes: (bytes: Uint8Array, start: number, end: number, code?: CodeUse) => number;
  readonly read: (text: string, code?: CodeUse) => PhoneReading;
  /** As PlainReader has it, of the phone that `readBytes` returned last. */
  readonly lastDoubt: () => Doubt;
  /** [P7] Of a valid phone. */
  readonly typeOf: (phone: number) => PhoneType;
  /** A mobile, or of a country whose numbers do not tell. */
  readonly isMobile: (phone: number) => boolean;
}

const zero = 0x30;
const nine = 0x39;
const dot = 0x2e;

/**
 * Where a number ends, without the `.0` or `.00` that a spreadsheet put behind it: as clean.ts has it, where there is no other dot. One row
 * in a hundred of such a file, each of which would take a hundred times as long.
 */
function endOfWhole(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[end - 1] !== zero) return end;
  const at = bytes[end - 2] === dot ? end - 2 : bytes[end - 2] === zero && bytes[end - 3] === dot ? end - 3 : -1;
  if (at <= start) return end;
  const last = bytes[at - 1] ?? 0;
  return last >= zero && last <= nine && bytes.subarray(start, at).indexOf(dot) < 0 ? at : end;
}

const mostRemembered = 4096;
const longestRemembered = 64;

/** Throws for a default country that is none. */
export function createPhoneReader(options: CellOptions): PhoneReader {
  const { defaultCountry } = options;
  if (!isKnownCountry(defaultCountry)) throw new Error(`no country: ${defaultCountry}`);
  const plain = createPlainReader(defaultCountry);
  const askLibrary = createLibraryJudge(defaultCountry);
  const judge: Judge = (digits, plus) => plain.judge(digits, plus) ?? askLibrary(digits, plus);
  const readCell = createCellReader(options, judge);
  const remembered = new Map<string, PhoneReading>();

  const encoder = new TextEncoder();
  const scratch = new Uint8Array(longestRemembered * 3);

  /** What is plainly written once invisible marks, a label or another script's digits are off: most of what the fast path misses. */
  function readCleaned(text: string, code: CodeUse): number {
    const plainly = withoutLabel(cleanText(text));
    const { written } = encoder.encodeInto(plainly, scratch);
    return todaysForm(plain.readPlain(scratch, 0, written, code));
  }

  function read(text: string, code: CodeUse = 'never'): PhoneReading {
    if (text.length > longestRemembered) return readCell(text, code);
    const phone = readCleaned(text, code);
    if (phone !== 0) return { kind: 'number', phone, others: [], valid: [] };
    const key = code === 'never' ? text : `${code} ${text}`;
    const known = remembered.get(key);
    if (known) return known;
    const reading = readCell(text, code);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, reading);
    return reading;
  }

  return {
    readBytes: (bytes, start, end, code) =>
      todaysForm(plain.readPlain(bytes, start, endOfWhole(bytes, start, end), code)),
    read,
    lastDoubt: plain.lastDoubt,
    typeOf: (phone) => plain.typeOf(phone) ?? phoneType(phone),
    isMobile: (phone) => judge(String(phone), true).mobile,
  };
}
