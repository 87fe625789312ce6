/**
 * Which drawn row shows which index. A row that leaves the sight gives its slot, and with it its DOM nodes, to one that comes in;
 * a row that stays keeps its own. `kept` (the row with the focus) keeps its slot even out of sight.
 */
export interface SlottedRow {
  readonly slot: number;
  readonly index: number;
}

export class RowSlots {
  #rows: readonly SlottedRow[] = [];
  #free: number[] = [];
  #made = 0;

  /** Rows from `first` to `last`, both in, in order of index; `kept` joins them, -1 is none. */
  assign(first: number, last: number, kept: number): readonly SlottedRow[] {
    const wanted = (index: number): boolean => (index >= first && index <= last) || index === kept;
    const stays = new Map<number, SlottedRow>();
    for (const row of this.#rows) {
      if (wanted(row.index)) stays.set(row.index, row);
      else this.#free.push(row.slot);
    }
    const rows: SlottedRow[] = [];
    const put = (index: number): void => {
      rows.push(stays.get(index) ?? { slot: this.#free.pop() ?? this.#made++, index });
    };
    if (kept >= 0 && kept < first) put(kept);
    for (let index = first; index <= last; index++) put(index);
    if (kept > last) put(kept);
    this.#rows = rows;
    return rows;
  }
}
