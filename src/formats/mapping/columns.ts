/** The columns of a file while what they stand for is found out: each is settled once. */
import { plainCell } from '../../domain/nothing.ts';
import { cleanText } from '../../domain/text.ts';
import type { ColumnMapping, FieldTarget } from '../../domain/mapping.ts';
import type { MappingReason } from '../../domain/mapping-reason.ts';
import type { Meaning } from './aliases.ts';
import { headerKey } from './header-key.ts';
import type { Whose } from './whose.ts';

export interface Found {
  readonly mapping: ColumnMapping;
  readonly reason: MappingReason;
  /** Ignored for want of a place, though it says something of the contact. */
  readonly unplaced?: boolean;
}

/** What an open column may be, and why. */
export interface Candidate {
  readonly index: number;
  readonly meaning: Meaning;
  /** The header alone proves little. */
  readonly weak: boolean;
  readonly reason: MappingReason;
}

/** A column of names or of numbers, and whose they are by its header. */
export interface Owned extends Candidate, Whose {}

interface Sampled {
  readonly headers: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly isPhone: (text: string) => boolean;
}

export class Columns {
  readonly isPhone: (text: string) => boolean;
  /** Header keys by column. */
  readonly keys: readonly string[];
  readonly #headers: readonly string[];
  /** Cells by column that are not blank, clean. */
  readonly #cells: readonly (readonly string[])[];
  readonly #rows: readonly (readonly string[])[];
  readonly #found = new Map<number, Found>();

  constructor({ headers, samples, isPhone }: Sampled) {
    this.#headers = headers;
    this.#rows = samples;
    this.#cells = samples.map((cells) =>
      cells.map((cell) => cleanText(plainCell(cell, false, false))).filter((cell) => cell !== ''),
    );
    this.keys = headers.map(headerKey);
    this.isPhone = isPhone;
  }

  get count(): number {
    return this.#headers.length;
  }

  header(index: number): string {
    return this.#headers[index] ?? '';
  }

  key(index: number): string {
    return this.keys[index] ?? '';
  }

  cells(index: number): readonly string[] {
    return this.#cells[index] ?? [];
  }

  /** Blank ones included, one a row. */
  rows(index: number): readonly string[] {
    return this.#rows[index] ?? [];
  }

  /** The share of cells that are so, of those that are not blank; NaN where all are. */
  share(index: number, is: (cell: string) => boolean): number {
    const cells = this.cells(index);
    return cells.filter(is).length / cells.length;
  }

  /** Columns that are not settled. */
  open(): number[] {
    return this.#headers.map((_, index) => index).filter((index) => !this.#found.has(index));
  }

  set(index: number, mapping: ColumnMapping, reason: MappingReason): void {
    if (!this.#found.has(index)) this.#found.set(index, { mapping, reason });
  }

  /** It is none of Kith's fields, and may be kept as an attribute. */
  setUnplaced(index: number, reason: MappingReason): void {
    if (!this.#found.has(index)) this.#found.set(index, { mapping: { to: 'ignore' }, reason, unplaced: true });
  }

  found(index: number): Found | undefined {
    return this.#found.get(index);
  }

  /** The column that is a field already, -1 = none. */
  of(field: FieldTarget): number {
    return this.allOf(field)[0] ?? -1;
  }

  allOf(field: FieldTarget): number[] {
    return [...this.#found].flatMap(([index, { mapping }]) =>
      mapping.to === 'field' && mapping.field === field ? [index] : [],
    );
  }
}
