/** Bad rows of every kind: each takes a good row's cells and spoils one of them. */
import { writeCompact, writePhone, roundedBySpreadsheet } from './phone-forms.ts';
import type { SampleContact } from './contacts.ts';
import { type Random, pickWeighted, weighted } from './random.ts';
import type { Rejection, Warning } from './report.ts';
import { FIRST_MESSAGES, TAGS } from './catalog.ts';

/** The cells of a row, in the order of SAMPLE_HEADER. */
export type Cells = string[];
const NAME = 0;
const PHONE = 1;
const TAGS_CELL = 2;
const FIRST_MESSAGE = 4;
const PLAN = 6;
const DATE = 7;

/** Likely slips for tags that exist, and some that never did. */
const UNKNOWN_TAGS = ['finance', 'vip', 'Fianance', 'Gold member', 'Ex-customer', 'Import 3'];

const UNKNOWN_CODES = ['+999', '+210', '+215'];
const SEPARATORS = [' / ', '/', '; ', ', ', '\n'];

export interface Rejected {
  readonly kind: Rejection;
  /** The cell that takes the place of the name or the number. */
  readonly at: typeof NAME | typeof PHONE;
  readonly text: (random: Random, contact: SampleContact) => string;
}

const digits = (random: Random, length: number): string =>
  Array.from({ length }, (_, i) => (i === 0 ? 1 + random.below(9) : random.below(10))).join('');

/** Ten digits that no Indian number begins with. */
const impossible = (random: Random): string => `${random.pick(['5550', '5000', '5900'])}${digits(random, 6)}`;

const phone = (kind: Rejection, text: Rejected['text']): Rejected => ({ kind, at: PHONE, text });

const REJECTED = weighted<Rejected>([
  [3, { kind: 'name-blank', at: NAME, text: (r) => r.pick(['', '', ' ', '\u200b', '\u00a0 ']) }],
  [3, phone('number-blank', (r) => r.pick(['', '', '  ', '\u00a0']))],
  [
    3,
    phone('number-not', (r) =>
      r.pick(['not available', 'NA', 'landline', 'call the office', 'none given', 'ask Priya']),
    ),
  ],
  [3, phone('number-short', (_, c) => c.national.slice(0, 6))],
  [2, phone('number-short', (_, c) => `+91 ${c.national.slice(0, 5)}`)],
  [3, phone('number-long', (r, c) => `+91${c.national.slice(0, 8)}${digits(r, 8)}`)],
  [4, phone('number-invalid', impossible)],
  [2, phone('number-invalid', (r) => `+91 ${impossible(r)}`)],
  [1, phone('number-invalid', (r) => `+1 ${r.pick(['1', '0'])}${digits(r, 9)}`)],
  [1, phone('number-invalid', (r) => `${r.pick(UNKNOWN_CODES)}${digits(r, 9)}`)],
  [4, phone('number-other-country', (r) => `1${r.pick(['415', '541', '212', '646'])}${2 + r.below(7)}${digits(r, 6)}`)],
  [2, phone('number-other-country', (r) => `9715${r.pick(['0', '2', '5'])}${digits(r, 7)}`)],
  [1, phone('number-other-country', (r) => `447${r.pick(['1', '2', '3'])}${digits(r, 8)}`)],
  [3, phone('number-rounded', (_, c) => roundedBySpreadsheet(c.national))],
  [2, phone('number-invalid', (r, c) => `${impossible(r)}${r.pick(SEPARATORS)}${c.national.slice(0, 5)}`)],
]);

export const pickRejection = (random: Random): Rejected => pickWeighted(random, REJECTED);

/** Spoils cells in place. `other` is somebody whom no row of the file is about. */
type Spoiler = (cells: Cells, random: Random, contact: SampleContact, other: SampleContact) => void;

const put =
  (at: number, text: (random: Random, contact: SampleContact, other: SampleContact) => string): Spoiler =>
  (cells, random, contact, other) => {
    cells[at] = text(random, contact, other);
  };

const WARNED = weighted<readonly [Warning, Spoiler]>([
  [5, ['several-numbers', put(PHONE, severalPhones)]],
  [5, ['tag-unknown', put(TAGS_CELL, (r) => (r.chance(0.5) ? '' : `${r.pick(TAGS)}|`) + r.pick(UNKNOWN_TAGS))]],
  [3, ['first-message-several', put(FIRST_MESSAGE, twoFirstMessages)]],
  [2, ['first-message-unknown', put(FIRST_MESSAGE, (r) => r.pick(['price', 'Unknown', 'How much?']))]],
  [5, ['date-value', put(DATE, (r) => r.pick(['soon', '2024-02-30', '2025-13-01', 'last Tuesday', '00/00/0000']))]],
  [3, ['choice-value', put(PLAN, (r) => r.pick(['Platinum', 'Trail', 'Free/Pro']))]],
  [3, ['row-ragged', (cells, r) => (cells.length = 3 + r.below(3))]],
  [3, ['row-ragged', (cells, r) => cells.push(r.pick(['x', 'see notes', '42']))]],
]);

function severalPhones(random: Random, contact: SampleContact, other: SampleContact): string {
  const first = writePhone(random, contact.national, contact.country);
  const plain = /^[+\d -]+$/.test(first) ? first.trim() : writeCompact(contact.national, contact.country);
  return plain + random.pick(SEPARATORS) + writeCompact(other.national, other.country);
}

function twoFirstMessages(random: Random): string {
  const at = random.below(FIRST_MESSAGES.length);
  return `${FIRST_MESSAGES[at] ?? ''}|${FIRST_MESSAGES[(at + 1) % FIRST_MESSAGES.length] ?? ''}`;
}

/** Spoils the cells of a row so that it is still taken, with a warning. */
export function spoil(cells: Cells, random: Random, contact: SampleContact, other: SampleContact): Warning {
  const [warning, spoiler] = pickWeighted(random, WARNED);
  spoiler(cells, random, contact, other);
  return warning;
}

/** The tag of a spoiled cell that does not exist. */
export function unknownTagOf(cells: Cells): string {
  return cells[TAGS_CELL]?.split('|').at(-1) ?? '';
}
