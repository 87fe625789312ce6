/**
 * Which drawn row shows which index. A row that leaves the sight gives its slot, and with it its DOM nodes, to one that comes in;
 * a row that stays keeps its own. `kept` (the row with the focus) keeps its slot even out of sight.
 *
 * To move nodes costs more than to refill them: while one scrolls, a row that comes in stands where the one that left stood, in
 * whatever order. At rest all stand in the order of the list, as who reads by touch or by voice expects.
 */
export interface SlottedRow {
  readonly slot: number;
  readonly index: number;
}

export class RowSlots {
  #rows: readonly SlottedRow[] = [];
  #free: number[] = [];
  #made = 0;

  /** Rows from `first` to `last`, both in, and `kept` (-1: none), in the order of their nodes. */
  assign(first: number, last: number, kept: number, inOrder: boolean): readonly SlottedRow[] {
    const inSight = (index: number): boolean => index >= first && index <= last;
    const here = new Set<number>();
    for (const { index } of this.#rows) if (inSight(index) || index === kept) here.add(index);
    const coming: number[] = [];
    for (let index = first; index <= last; index++) if (!here.has(index)) coming.push(index);
    if (kept >= 0 && !inSight(kept) && !here.has(kept)) coming.push(kept);

    const rows: SlottedRow[] = [];
    let taken = 0;
    for (const row of this.#rows) {
      const next = coming[taken];
      if (here.has(row.index)) rows.push(row);
      else if (next !== undefined) {
        rows.push({ slot: row.slot, index: next });
        taken++;
      } else this.#free.push(row.slot);
    }
    for (const index of coming.slice(taken)) rows.push({ slot: this.#free.pop() ?? this.#made++, index });
    if (inOrder) rows.sort((a, b) => a.index - b.index);
    this.#rows = rows;
    return rows;
  }
}
