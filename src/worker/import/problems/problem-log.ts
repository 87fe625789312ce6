/**
 * Every problem of every row of an import: a few bytes each, so that none is ever left out. Sentences are made when they are looked at.
 */
import { TextPool, type TextPoolState } from '../../../base/text-pool.ts';
import { PROBLEM_KINDS, type ProblemKind } from '../../../domain/report.ts';
import { Ints } from '../read/growable.ts';

export const KINDS = Object.keys(PROBLEM_KINDS) as ProblemKind[]; // the keys are the kinds
const KIND_INDEX = new Map(KINDS.map((kind, index) => [kind, index]));

export interface LoggedProblem {
  readonly kind: ProblemKind;
  readonly file: number;
  readonly row: number;
  /** Column of the joined table; -1 = the whole row. */
  readonly column: number;
  readonly cell: string;
}

const CELL_BYTES = 200;

interface KindLog {
  readonly rows: Ints;
  readonly files: Ints;
  readonly columns: Ints;
  readonly cells: Ints;
}

/** A log as it crosses from one worker to another. */
export interface ProblemLogState {
  readonly cells: TextPoolState;
  readonly kinds: readonly (readonly [
    kind: number,
    rows: Int32Array<ArrayBuffer>,
    files: Int32Array<ArrayBuffer>,
    columns: Int32Array<ArrayBuffer>,
    cells: Int32Array<ArrayBuffer>,
  ])[];
  readonly fixable: ReadonlyMap<ProblemKind, number>;
}

export class ProblemLog {
  #cells = new TextPool();
  readonly #kinds: (KindLog | undefined)[] = [];
  /** By kind: problems for which a suggestion was made. */
  readonly #fixable = new Map<ProblemKind, number>();

  static thaw(state: ProblemLogState): ProblemLog {
    const log = new ProblemLog();
    log.#cells = TextPool.thaw(state.cells);
    for (const [kind, rows, files, columns, cells] of state.kinds)
      log.#kinds[kind] = {
        rows: Ints.of(rows),
        files: Ints.of(files),
        columns: Ints.of(columns),
        cells: Ints.of(cells),
      };
    for (const [kind, count] of state.fixable) log.#fixable.set(kind, count);
    return log;
  }

  freeze(): ProblemLogState {
    return {
      cells: this.#cells.freeze(),
      kinds: this.#kinds.flatMap((log, kind) =>
        log === undefined
          ? []
          : [[kind, log.rows.trimmed(), log.files.trimmed(), log.columns.trimmed(), log.cells.trimmed()] as const],
      ),
      fixable: this.#fixable,
    };
  }

  add(
    kind: ProblemKind,
    file: number,
    row: number,
    column: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): void {
    let stop = Math.min(end, start + CELL_BYTES);
    while (stop > start && stop < end && ((bytes[stop] ?? 0) & 0xc0) === 0x80) stop--; // not inside a character
    this.#push(kind, file, row, column, this.#cells.intern(bytes, start, stop));
  }

  addText(kind: ProblemKind, file: number, row: number, column: number, text: string): void {
    this.addCell(kind, file, row, column, this.cell(text));
  }

  /** The code of a cell's text for addCell: the same text is kept once. */
  cell(text: string): number {
    return this.#cells.internText(text.slice(0, CELL_BYTES));
  }

  addCell(kind: ProblemKind, file: number, row: number, column: number, cell: number): void {
    this.#push(kind, file, row, column, cell);
  }

  countFixable(kind: ProblemKind): void {
    this.#fixable.set(kind, (this.#fixable.get(kind) ?? 0) + 1);
  }

  fixable(kind: ProblemKind): number {
    return this.#fixable.get(kind) ?? 0;
  }

  count(kind: ProblemKind): number {
    return this.#log(kind)?.rows.length ?? 0;
  }

  /** Problems of a kind in file order, from … to (exclusive). */
  list(kind: ProblemKind, from: number, to: number): LoggedProblem[] {
    const log = this.#log(kind);
    const problems: LoggedProblem[] = [];
    if (log === undefined) return problems;
    for (let i = from; i < Math.min(to, log.rows.length); i++) {
      problems.push({
        kind,
        file: log.files.values[i] ?? 0,
        row: log.rows.values[i] ?? 0,
        column: log.columns.values[i] ?? -1,
        cell: this.#cells.text(log.cells.values[i] ?? 0),
      });
    }
    return problems;
  }

  #log(kind: ProblemKind): KindLog | undefined {
    return this.#kinds[KIND_INDEX.get(kind) ?? -1];
  }

  #push(kind: ProblemKind, file: number, row: number, column: number, cell: number): void {
    const index = KIND_INDEX.get(kind) ?? 0;
    let log = this.#kinds[index];
    if (log === undefined) {
      log = { rows: new Ints(64), files: new Ints(64), columns: new Ints(64), cells: new Ints(64) };
      this.#kinds[index] = log;
    }
    log.rows.push(row);
    log.files.push(file);
    log.columns.push(column);
    log.cells.push(cell);
  }
}
