/**
 * [P12] What numbers were taken for, where that may be wrong: landlines and service numbers, of which another reading may make mobiles, and
 * mobiles that would be another country's with a plus. Counted for every row; the readings are compared when the review is made.
 */
import { TextPool, type TextPoolState } from '../../../base/text-pool.ts';
import { aLandline, type Doubt } from '../../../formats/phone/reading.ts';
import { Ints } from './growable.ts';

const PLUS = 0x2b;

/** As it crosses from one worker to another. */
export interface NumberNotesState {
  readonly landlines: number;
  readonly services: number;
  readonly texts: TextPoolState;
  readonly codes: Int32Array<ArrayBuffer>;
  readonly abroad: ReadonlyMap<number, number>;
}

export class NumberNotes {
  /** Rows whose number is a landline, and rows whose number is neither that nor a mobile. */
  landlines = 0;
  services = 0;
  /** Rows whose number, written without a plus, is a mobile of the default country and, with a plus, one of the country of this calling code. */
  readonly abroad = new Map<number, number>();
  #texts = new TextPool();
  #codes = new Ints(64);

  static thaw(state: NumberNotesState): NumberNotes {
    const notes = new NumberNotes();
    notes.landlines = state.landlines;
    notes.services = state.services;
    notes.#texts = TextPool.thaw(state.texts);
    notes.#codes = Ints.of(state.codes);
    for (const [code, rows] of state.abroad) notes.abroad.set(code, rows);
    return notes;
  }

  freeze(): NumberNotesState {
    const { landlines, services, abroad } = this;
    return { landlines, services, abroad, texts: this.#texts.freeze(), codes: this.#codes.trimmed() };
  }

  /** `text`: the cell as it stands; whether it can be read otherwise is looked at later. */
  add(doubt: Doubt, text: string): void {
    if (this.#count(doubt) && !text.includes('+')) this.#codes.push(this.#texts.internText(text));
  }

  /** The same for a cell that is plainly written. */
  addBytes(doubt: Doubt, bytes: Uint8Array, start: number, end: number): void {
    if (!this.#count(doubt)) return;
    for (let i = start; i < end; i++) if (bytes[i] === PLUS) return;
    this.#codes.push(this.#texts.intern(bytes, start, end));
  }

  /** True for what is no mobile. */
  #count(doubt: Doubt): boolean {
    if (doubt > 0) this.abroad.set(doubt, (this.abroad.get(doubt) ?? 0) + 1);
    else if (doubt === aLandline) this.landlines++;
    else this.services++;
    return doubt < 0;
  }

  /** Cells without a plus whose number is no mobile, by row. */
  get length(): number {
    return this.#codes.length;
  }

  text(at: number): string {
    return this.#texts.text(this.#codes.values[at] ?? 0);
  }
}
