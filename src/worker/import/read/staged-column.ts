/**
 * What one column of the file says of each contact of the file. Cells are kept as codes of distinct texts: a text that comes a million
 * times is read once, and a value that only the whole column decides (the order of day and month) is decided after the last row.
 *
 * `codes` by staged contact: 0 = the file says nothing, else a code of `texts.pool`; negative = the contact's last row has a blank cell
 * there, which clears the field where the person wants that (`codeOf` is what else the file says of it).
 */
import { cleanLine, cleanText } from '../../../domain/text.ts';
import type { ProblemKind } from '../../../domain/report.ts';
import type { FoldPolicy } from '../../contract/import-choices.ts';
import { CellTexts } from './cell-texts.ts';
import { Ints } from './growable.ts';
import { KINDS } from '../problems/problem-log.ts';

const BLANKED = 0x80000000 | 0;
/** The code, whether or not a blank cell came after it. */
export const codeOf = (staged: number): number => staged & 0x7fffffff;
export const isBlanked = (staged: number): boolean => staged < 0;

/** What a text is worth before the whole column is known. */
export type CellVerdict =
  /** It is a value whatever else the column holds. */
  | 'value'
  /** Decided when all is known: open dates, tags that may yet be created. Rows that bear it are noted. */
  | 'later'
  /** It can never be a value of this column: the row is imported, the cell sets nothing. */
  | { readonly problem: ProblemKind };

/** Verdicts as bytes: 0 = not judged, then these, then a problem kind by its position. */
const VALUE = 1;
const LATER = 2;
const PROBLEM = 3;

export class StagedColumn {
  /** Position in the joined table. */
  readonly index: number;
  readonly texts: CellTexts;
  readonly codes = new Ints();
  /** What repeated rows of a contact took the place of: its staged code before, in file order [I3]. */
  readonly #before = { contacts: new Ints(64), codes: new Ints(64) };
  /** Rows with a text of verdict `later`. */
  readonly pending = { files: new Ints(64), rows: new Ints(64), codes: new Ints(64) };
  readonly #judge: ((text: string) => CellVerdict) | null;
  #verdicts = new Uint8Array(256);

  /** Without a judge every text is a value. `lines`: line ends inside a text stay. */
  constructor(index: number, judge: ((text: string) => CellVerdict) | null, lines = true) {
    this.index = index;
    this.#judge = judge;
    this.texts = new CellTexts(lines ? cleanText : cleanLine);
  }

  /** A text of the contact; `repeated`: in a row that is not its first. */
  set(contact: number, code: number, repeated: boolean): void {
    if (repeated) {
      const before = this.codes.values[contact] ?? 0;
      if (before === code) return;
      this.#keep(contact, before);
    }
    this.codes.values[contact] = code;
  }

  /** A blank cell of the contact. */
  blank(contact: number, repeated: boolean): void {
    if (!repeated) {
      this.codes.values[contact] = BLANKED;
      return;
    }
    const before = this.codes.values[contact] ?? 0;
    if (isBlanked(before)) return;
    this.#keep(contact, before);
    this.codes.values[contact] = before | BLANKED;
  }

  /** Staged codes by contact, as the rows of one number are to be folded. */
  under(fold: FoldPolicy): Int32Array {
    const { contacts, codes } = this.#before;
    if (fold === 'last' || contacts.length === 0) return this.codes.values;
    const staged = this.codes.values.slice();
    // Backwards: what stood there first comes last.
    for (let i = contacts.length - 1; i >= 0; i--) {
      const contact = contacts.values[i] ?? 0;
      const before = codes.values[i] ?? 0;
      if (fold === 'tagsOnly') staged[contact] = before;
      else if (codeOf(before) !== 0) staged[contact] = codeOf(before);
      else if (codeOf(staged[contact] ?? 0) !== 0) staged[contact] = codeOf(staged[contact] ?? 0);
    }
    return staged;
  }

  /** Contacts of which some row, be it taken or not, has a text that is `asked`; by contact 1. `asked` by code. */
  anyRow(asked: Uint8Array): Uint8Array {
    const any = new Uint8Array(this.codes.values.length);
    for (let contact = 0; contact < any.length; contact++)
      any[contact] = asked[codeOf(this.codes.values[contact] ?? 0)] ?? 0;
    const { contacts, codes } = this.#before;
    for (let i = 0; i < contacts.length; i++)
      if (asked[codeOf(codes.values[i] ?? 0)] === 1) any[contacts.values[i] ?? 0] = 1;
    return any;
  }

  #keep(contact: number, code: number): void {
    this.#before.contacts.push(contact);
    this.#before.codes.push(code);
  }

  /** The problem of this text, or null where it is staged. */
  problemOf(code: number, file: number, row: number): ProblemKind | null {
    const judge = this.#judge;
    if (judge === null) return null;
    if (code >= this.#verdicts.length) this.#verdicts = grown(this.#verdicts, code);
    let verdict = this.#verdicts[code] ?? 0;
    if (verdict === 0) {
      const judged = judge(this.texts.pool.text(code));
      verdict = judged === 'value' ? VALUE : judged === 'later' ? LATER : PROBLEM + KINDS.indexOf(judged.problem);
      this.#verdicts[code] = verdict;
    }
    if (verdict === VALUE) return null;
    if (verdict === LATER) {
      this.pending.files.push(file);
      this.pending.rows.push(row);
      this.pending.codes.push(code);
      return null;
    }
    return KINDS[verdict - PROBLEM] ?? null;
  }

  /** Every distinct text that was staged or may be, by code. */
  *distinct(): Iterable<readonly [code: number, text: string]> {
    for (const code of this.texts.cleaned()) {
      const verdict = this.#verdicts[code] ?? 0;
      if (this.#judge === null || verdict === VALUE || verdict === LATER) yield [code, this.texts.pool.text(code)];
    }
  }
}

function grown(bytes: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(index + 1, bytes.length * 2));
  larger.set(bytes);
  return larger;
}
