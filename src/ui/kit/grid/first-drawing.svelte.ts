/**
 * A first drawing that comes a little at a time, so that no task is long: rows, a few with each step, as far as columns are in sight; then the
 * other columns, one with each step. Until it is begun, and when it is done, all is drawn.
 */

/** Rows that are drawn first, and how long the next few may take, in milliseconds. */
const FEW = 2;
const SLICE = 4;

export class FirstDrawing {
  #few = FEW;
  #rows = $state(Infinity);
  #columns = $state(Infinity);

  /** So many rows are drawn at most. */
  get rows(): number {
    return this.#rows;
  }
  /** Of the columns those in sight and so many more are drawn. */
  get columns(): number {
    return this.#columns;
  }
  get left(): 'rows' | 'columns' | null {
    if (this.#rows !== Infinity) return 'rows';
    return this.#columns === Infinity ? null : 'columns';
  }
  begin(): void {
    this.#rows = FEW;
    this.#columns = 0;
  }
  /** `took`: milliseconds for what was drawn last, where they are known. A slow device gets fewer rows at a time, a fast one is done in a few steps. */
  moreRows(all: number, took: number = SLICE): void {
    const fits = Math.round((this.#few * SLICE) / Math.max(took, 0.1));
    this.#few = Math.max(1, Math.min(fits, 2 * this.#few));
    this.#rows = this.#rows + this.#few < all ? this.#rows + this.#few : Infinity;
  }
  moreColumns(isMore: boolean): void {
    this.#columns = isMore ? this.#columns + 1 : Infinity;
  }
  allColumns(): void {
    this.#columns = Infinity;
  }
}
