/** Tags of the file's contacts, as sets of the file's own tag names: which of them exist is decided later, as often as the person likes. */
import { SetPool } from '../../base/set-pool.ts';
import { Ints } from './growable.ts';
import { CLEARED, type StagedColumn } from './staged-column.ts';
import { splitTags } from './tag-cell.ts';

export class StagedTags {
  readonly columns: readonly StagedColumn[];
  /** Distinct tag names of the file; ids in `sets` are positions in it plus 1. */
  readonly names: string[] = [];
  readonly sets = new SetPool();
  /** By contact: all tags that its rows give, and those of its last row that gives any. */
  readonly all = new Ints();
  readonly last = new Ints();
  readonly #ids = new Map<string, number>();
  readonly #setOf: number[][];
  readonly #separators: readonly string[];

  constructor(columns: readonly StagedColumn[], layout: readonly { readonly separator: string }[]) {
    this.columns = columns;
    this.#separators = layout.map(({ separator }) => separator);
    this.#setOf = columns.map(() => [0]);
  }

  reserve(contacts: number): void {
    this.all.reserve(contacts);
    this.last.reserve(contacts);
  }

  /** The set that a text of column `which` means. */
  setOf(which: number, code: number): number {
    const known = this.#setOf[which]?.[code];
    if (known !== undefined) return known;
    const text = this.columns[which]?.texts.pool.text(code) ?? '';
    const ids = splitTags(text, this.#separators[which] ?? '|').map((name) => this.idOf(name));
    const set = this.sets.intern(ids);
    const sets = this.#setOf[which];
    if (sets !== undefined) sets[code] = set;
    return set;
  }

  idOf(name: string): number {
    let id = this.#ids.get(name);
    if (id === undefined) {
      this.names.push(name);
      id = this.names.length;
      this.#ids.set(name, id);
    }
    return id;
  }

  fold(contact: number, set: number): void {
    const all = this.all.values[contact] ?? 0;
    this.all.values[contact] = all === CLEARED ? set : this.sets.union(all, set);
    this.last.values[contact] = set;
  }

  clear(contact: number): void {
    this.all.values[contact] = CLEARED;
    this.last.values[contact] = CLEARED;
  }
}
