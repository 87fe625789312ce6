/**
 * What the rows of the files call their contacts, by contact: whole names as they stand, or first and last columns joined [N4].
 * Hot code: one call of `row` a row. Indexed reads are within bounds by construction, hence the casts of what they give.
 */
import { packNameParts } from '../../../base/contact-row.ts';
import { TextPool } from '../../../base/text-pool.ts';
import { cleanName, joinName } from '../../../domain/name.ts';
import { CellTexts, cellText, isDamaged } from './cell-texts.ts';
import type { Spans } from './fields.ts';
import { Ints } from './growable.ts';
import type { Layout } from '../map/layout.ts';
import { ProblemLog } from '../problems/problem-log.ts';

/** Arrays by staged contact. */
export interface NamesFound {
  readonly names: TextPool;
  readonly nameCodes: Ints;
  readonly nameParts: Ints;
  /** Names that those of repeated rows took the place of, in file order [I3]. */
  readonly namesBefore: { readonly contacts: Ints; readonly codes: Ints; readonly parts: Ints };
}

export class Names implements NamesFound {
  readonly log = new ProblemLog();
  readonly nameCodes = new Ints();
  readonly nameParts = new Ints();
  readonly namesBefore = { contacts: new Ints(64), codes: new Ints(64), parts: new Ints(64) };
  /** Columns of the joined table that are read here, in the order of the spans. */
  readonly columns: readonly number[];
  readonly #texts = new CellTexts(cleanName, new TextPool(1 << 12));
  /** Which of the columns they are, -1 = none. */
  readonly #whole: number;
  readonly #first: number;
  readonly #middle: number;
  readonly #last: number;

  constructor({ name, firstName, middleName, lastName }: Layout) {
    const columns = [name, firstName, middleName, lastName].filter((column) => column >= 0);
    this.columns = columns;
    this.#whole = columns.indexOf(name);
    this.#first = columns.indexOf(firstName);
    this.#middle = columns.indexOf(middleName);
    this.#last = columns.indexOf(lastName);
  }

  get names(): TextPool {
    return this.#texts.pool;
  }

  /** Makes room for so many contacts. */
  reserve(contacts: number): void {
    this.nameCodes.reserve(contacts);
    this.nameParts.reserve(contacts);
  }

  /** A row of this contact: its spans stand from `at` on. */
  row(spans: Spans, at: number, file: number, row: number, contact: number): void {
    if ((this.#first >= 0 || this.#last >= 0) && this.#joinedName(spans, at, file, row, contact)) return;
    const start = this.#whole < 0 ? -1 : (spans.starts[at + this.#whole] as number);
    if (start < 0) return;
    const end = spans.ends[at + this.#whole] as number;
    const code = this.#texts.append(spans.bytes, start, end);
    if (code === 0) return;
    if (this.#texts.unreadable) this.#logUnreadable(this.#whole, spans.bytes, start, end, file, row);
    this.#setName(contact, code, 0);
  }

  #setName(contact: number, code: number, parts: number): void {
    const before = this.nameCodes.values[contact] as number;
    if (before !== 0) {
      this.namesBefore.contacts.push(contact);
      this.namesBefore.codes.push(before);
      this.namesBefore.parts.push(this.nameParts.values[contact] as number);
    }
    this.nameCodes.values[contact] = code;
    this.nameParts.values[contact] = parts;
  }

  /** [N4] First and last columns win over the split; false = they are blank. A whole name that holds them at its ends stands as it is. */
  #joinedName(spans: Spans, at: number, file: number, row: number, contact: number): boolean {
    const first = cleanName(textOf(spans, at, this.#first));
    const last = cleanName(textOf(spans, at, this.#last));
    const joined = joinName(first, textOf(spans, at, this.#middle), last);
    if (joined === '') return false;
    const whole = cleanName(textOf(spans, at, this.#whole));
    const name = packNameParts(whole, { first, last }) === 0 ? joined : whole;
    this.#setName(contact, this.#texts.pool.internText(name), packNameParts(name, { first, last }));
    const { bytes, starts, ends } = spans;
    for (const column of [this.#first, this.#middle, this.#last]) {
      const start = column < 0 ? -1 : (starts[at + column] as number);
      if (start < 0) continue;
      const end = ends[at + column] as number;
      if (isDamaged(bytes, start, end)) this.#logUnreadable(column, bytes, start, end, file, row);
    }
    return true;
  }

  #logUnreadable(column: number, bytes: Uint8Array, start: number, end: number, file: number, row: number): void {
    this.log.addText('text-unreadable', file, row, this.columns[column] ?? -1, cellText(bytes, start, end));
  }
}

function textOf({ bytes, starts, ends }: Spans, at: number, column: number): string {
  const start = column < 0 ? -1 : (starts[at + column] as number);
  return start < 0 ? '' : cellText(bytes, start, ends[at + column] as number);
}
