/** Rows of a table, whatever file they come from. The CSV scanner is one; tables in memory (workbooks, vCards) are another. */
export interface RowReader {
  /** Field i of the current row is bytes[starts[i] … ends[i]), UTF-8. Valid until `next` is called again. */
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly fields: number;
  /** Row number as a spreadsheet counts. */
  readonly row: number;
  readonly blank: boolean;
  /** A ScanProblem; 0 = none. */
  readonly problem: number;
  next(): boolean;
}

/** Rows of another reader, changed on their way: what is not changed is the other's. */
export abstract class RowsOver implements RowReader {
  protected readonly rows: RowReader;

  constructor(rows: RowReader) {
    this.rows = rows;
  }

  abstract readonly starts: Int32Array;
  abstract readonly ends: Int32Array;
  abstract readonly fields: number;
  abstract next(): boolean;

  get bytes(): Uint8Array {
    return this.rows.bytes;
  }
  get row(): number {
    return this.rows.row;
  }
  get blank(): boolean {
    return this.rows.blank;
  }
  get problem(): number {
    return this.rows.problem;
  }
}

const encoder = new TextEncoder();

/** A table in memory as rows. */
export class TableReader implements RowReader {
  bytes = new Uint8Array(1024);
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  fields = 0;
  row = 0;
  blank = false;
  readonly problem = 0;
  readonly #rows: readonly (readonly string[])[];

  readonly #before: number;

  /** `before`: rows of the file that stand before these. */
  constructor(rows: readonly (readonly string[])[], before = 0) {
    this.#rows = rows;
    this.#before = before;
    this.row = before;
  }

  next(): boolean {
    const cells = this.#rows[this.row - this.#before];
    if (cells === undefined) return false;
    this.row++;
    this.fields = cells.length;
    this.blank = cells.every((cell) => cell.trim() === '');
    const room = cells.reduce((sum, cell) => sum + cell.length * 3, 0);
    if (room > this.bytes.length) this.bytes = new Uint8Array(room * 2);
    if (cells.length > this.starts.length) {
      this.starts = new Int32Array(cells.length * 2);
      this.ends = new Int32Array(cells.length * 2);
    }
    let at = 0;
    cells.forEach((cell, i) => {
      this.starts[i] = at;
      at += encoder.encodeInto(cell, this.bytes.subarray(at)).written;
      this.ends[i] = at;
    });
    return true;
  }
}
