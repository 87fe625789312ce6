/**
 * Tags of the file's contacts, as sets of the file's own tag names: which of them exist is decided later, as often as the person likes.
 * A cell is taken apart as bytes, and each name is looked up by itself: files have few names and many ways of joining them.
 * Hot code: indexed reads are within bounds by construction, hence the casts of what they give.
 */
import { SetPool } from '../../../base/set-pool.ts';
import { TextPool } from '../../../base/text-pool.ts';
import { LISTS } from '../../../domain/mapping.ts';
import { cleanLine } from '../../../domain/text.ts';
import { CellTexts, cellText, isDamaged } from './cell-texts.ts';
import { Ints } from './growable.ts';
import type { FoldPolicy } from '../../contract/import-choices.ts';
import { type KnownTags, knownTags, plainSeparator, splitTags } from './tag-cell.ts';

export interface TagColumn {
  /** Position in the joined table. */
  readonly index: number;
  readonly separator: string;
}

export const BLANK = -1;

/** Names of a cell that are added one by one. */
const MOST_BY_UNION = 12;

export class StagedTags {
  readonly columns: readonly TagColumn[];
  /** Names as codes of `texts.pool`; sets are sets of such codes. */
  readonly texts = new CellTexts(cleanLine);
  readonly sets = new SetPool();
  /** By contact: all tags that its rows give, and those of its last row that gives any. */
  readonly #all = new Ints();
  readonly #last = new Ints();
  /** By contact: 0 = no row of it has blank tags, BLANK = its last row has, else all tags of the rows after that one. */
  readonly #since = new Ints();
  /** What repeated rows of a contact were added to, in file order [I3]. */
  readonly #before = { contacts: new Ints(64), sets: new Ints(64) };
  /** By contact: tags of its first row that gives any; made when it is asked for. */
  #firsts: Int32Array | null = null;
  /** Rows that name a tag which did not exist when the file was read: its set, and its column. */
  readonly pending = { files: new Ints(64), rows: new Ints(64), sets: new Ints(64), columns: new Ints(64) };
  /** The last cell held bytes that are no text. */
  unreadable = false;
  readonly #known: ReadonlySet<string>;
  readonly #catalog: KnownTags;
  /** Cells that are read as text, whole: the set of each, by code of the cell. One pool a column. */
  readonly #cells: readonly TextPool[];
  readonly #cellSets: number[][];
  /** By separator: its byte where it is one, else 0. */
  readonly #bytes: readonly number[];
  /** By code of a name: set of it alone; -1 = not asked yet. */
  #alone = new Int32Array(64).fill(-1);
  /** By set: 0 = not asked, 1 = all its names exist, 2 = not all. */
  #whole = new Uint8Array(256);

  constructor(columns: readonly TagColumn[], known: ReadonlySet<string>) {
    this.columns = columns;
    this.#known = known;
    this.#catalog = knownTags(known);
    this.#cells = columns.map(() => new TextPool());
    this.#cellSets = columns.map(() => []);
    this.#bytes = columns.map(({ separator }) => {
      const mark = plainSeparator(separator);
      return separator !== LISTS && mark.length === 1 && mark < '\u0080' && this.#catalog.parts(mark) === 1
        ? mark.charCodeAt(0)
        : 0;
    });
  }

  reserve(contacts: number): void {
    this.#all.reserve(contacts);
    this.#last.reserve(contacts);
    this.#since.reserve(contacts);
  }

  /** The set of names in a cell of column `which`; 0 = none. */
  read(which: number, bytes: Uint8Array, start: number, end: number): number {
    const separator = this.#bytes[which] as number;
    if (separator === 0) return this.#readText(which, bytes, start, end);
    let set = 0;
    let from = start;
    let parts = 0;
    this.unreadable = false;
    for (let i = start; i <= end; i++) {
      if (i < end && bytes[i] !== separator) continue;
      // A cell of many is taken whole: adding one by one would make a set of each beginning.
      if (++parts > MOST_BY_UNION) return this.#readText(which, bytes, start, end);
      const code = this.texts.code(bytes, from, i);
      from = i + 1;
      if (code === 0) continue;
      this.unreadable ||= this.texts.unreadable;
      set = this.sets.union(set, this.#setOf(code));
    }
    return set;
  }

  /** Notes a row that names a tag which did not exist. */
  note(set: number, which: number, file: number, row: number): void {
    if (this.#isWhole(set)) return;
    this.pending.files.push(file);
    this.pending.rows.push(row);
    this.pending.sets.push(set);
    this.pending.columns.push(this.columns[which]?.index ?? -1);
  }

  names(set: number): string[] {
    return Array.from(this.sets.ids(set), (code) => this.texts.pool.text(code));
  }

  /** The tag's id by code of its name, 0 = no such tag. */
  idsOf(byName: ReadonlyMap<string, number>): Int32Array {
    const ids = new Int32Array(this.texts.pool.size);
    this.texts.pool.texts().forEach((name, i) => (ids[i + 1] = byName.get(name) ?? 0));
    return ids;
  }

  fold(contact: number, set: number): void {
    const before = this.#all.values[contact] ?? 0;
    const all = this.sets.union(before, set);
    if (before !== 0 && all !== before) {
      this.#before.contacts.push(contact);
      this.#before.sets.push(before);
    }
    this.#all.values[contact] = all;
    this.#last.values[contact] = set;
    const since = this.#since.values[contact] ?? 0;
    if (since !== 0) this.#since.values[contact] = since === BLANK ? set : this.sets.union(since, set);
  }

  /** A row of the contact whose tags are blank. */
  blank(contact: number): void {
    this.#since.values[contact] = BLANK;
  }

  /** What the file says of a contact's tags: a set, 0 = nothing, BLANK = they are to be cleared (only where `blankClears`). */
  given(contact: number, how: 'add' | 'replace', blankClears: boolean, fold: FoldPolicy): number {
    const since = blankClears ? (this.#since.values[contact] as number) : 0;
    if (fold !== 'last') {
      const all = this.#all.values[contact] as number;
      if (all === 0) return since === BLANK ? BLANK : 0;
      return fold === 'tagsOnly' ? all : ((this.#firsts ??= this.#firstSets())[contact] as number);
    }
    if (since === BLANK) return BLANK;
    if (how === 'replace') return this.#last.values[contact] as number;
    return since === 0 ? (this.#all.values[contact] as number) : since;
  }

  #firstSets(): Int32Array {
    const firsts = this.#all.values.slice();
    const { contacts, sets } = this.#before;
    for (let i = contacts.length - 1; i >= 0; i--) firsts[contacts.values[i] as number] = sets.values[i] as number;
    return firsts;
  }

  #setOf(code: number): number {
    if (code >= this.#alone.length) {
      const larger = new Int32Array(code * 2).fill(-1);
      larger.set(this.#alone);
      this.#alone = larger;
    }
    let set = this.#alone[code] as number;
    if (set < 0) {
      set = this.sets.intern([code]);
      this.#alone[code] = set;
    }
    return set;
  }

  #isWhole(set: number): boolean {
    if (set >= this.#whole.length) {
      const larger = new Uint8Array(set * 2);
      larger.set(this.#whole);
      this.#whole = larger;
    }
    if (this.#whole[set] === 0) this.#whole[set] = this.names(set).every((name) => this.#known.has(name)) ? 1 : 2;
    return this.#whole[set] === 1;
  }

  /** Lists, separators of several characters, and those that are part of a tag's name [T4]: each distinct cell once. */
  #readText(which: number, bytes: Uint8Array, start: number, end: number): number {
    this.unreadable = isDamaged(bytes, start, end);
    const cells = this.#cells[which] as TextPool;
    const sets = this.#cellSets[which] as number[];
    const cell = cells.intern(bytes, start, end);
    let set = sets[cell];
    if (set === undefined) {
      const separator = this.columns[which]?.separator ?? '|';
      const names = splitTags(cellText(bytes, start, end), separator, this.#catalog);
      set = this.sets.intern(names.map((name) => this.texts.pool.internText(name)));
      sets[cell] = set;
    }
    return set;
  }
}
