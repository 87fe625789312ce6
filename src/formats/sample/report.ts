/**
 * What an import of a sample file into an empty base with the sample catalog must say: counted by the maker, who knows what it
 * wrote, not by reading. India is the default country, every choice is the default one.
 */
import type { ProblemKind } from '../../domain/report.ts';

/** Of the kinds of domain/report.ts, those that a sample file has: why a row is not taken. */
export const REJECTIONS = [
  'name-blank',
  'number-blank',
  'number-not',
  'number-short',
  'number-long',
  'number-invalid',
  'number-other-country',
  'number-rounded',
] as const satisfies readonly ProblemKind[];
export type Rejection = (typeof REJECTIONS)[number];

/** What is said of a row that is taken. */
export const WARNINGS = [
  'several-numbers',
  'tag-unknown',
  'first-message-several',
  'first-message-unknown',
  'date-value',
  'choice-value',
  'row-ragged',
] as const satisfies readonly ProblemKind[];
export type Warning = (typeof WARNINGS)[number];

export interface KindRows {
  readonly count: number;
  /** Of the first 1,000: as a spreadsheet numbers them. The header is row 1; blank lines count, line ends in quotes do not. */
  readonly rows: readonly number[];
}

export interface SampleReport {
  readonly seed: number;
  /** Rows of data: neither the header nor blank lines. rows = contacts + folded + rejected. */
  readonly rows: number;
  readonly blankLines: number;
  /** Different valid numbers in rows that are taken. */
  readonly contacts: number;
  /** [I3] Rows taken whose number an earlier row had. */
  readonly folded: number;
  readonly rejected: number;
  readonly warned: number;
  /** Only kinds that occur. Each bad row is of one kind. */
  readonly rejections: Readonly<Partial<Record<Rejection, KindRows>>>;
  readonly warnings: Readonly<Partial<Record<Warning, KindRows>>>;
  /** [T2] Tags that the sample catalog lacks, with the number of rows that name them. */
  readonly unknownTags: Readonly<Record<string, number>>;
}

const ROWS_KEPT = 1000;

export class Tally<Kind extends string> {
  readonly #kinds = new Map<Kind, { count: number; rows: number[] }>();
  #total = 0;

  get total(): number {
    return this.#total;
  }

  add(kind: Kind, row: number): void {
    let entry = this.#kinds.get(kind);
    if (entry === undefined) this.#kinds.set(kind, (entry = { count: 0, rows: [] }));
    entry.count++;
    this.#total++;
    if (entry.rows.length < ROWS_KEPT) entry.rows.push(row);
  }

  counts(): Partial<Record<Kind, KindRows>> {
    const counts: Partial<Record<Kind, KindRows>> = {};
    for (const [kind, entry] of this.#kinds) counts[kind] = entry;
    return counts;
  }
}
