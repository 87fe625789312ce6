/** A database that Kith is held against: the same contacts in one table, found by SQL. */

/** Where a database stands. */
export type Place = 'disk' | 'memory';

export interface Peer {
  /** Opens what is there, or an empty base. */
  open(place: Place): Promise<void>;
  /** Takes the file's rows in, one a number, durably. */
  take(file: File): Promise<void>;
  /** The rows, where whoever shows them has them. */
  rows(sql: string): Promise<readonly unknown[]>;
  /** Changes rows, durably. */
  change(sql: string): Promise<void>;
  /** A CSV of the rows. */
  csv(sql: string): Promise<Blob>;
  close(): Promise<void>;
  readonly dialect: Dialect;
}

/** What the databases say differently. */
export interface Dialect {
  /** A condition: a contact has this tag. */
  hasTag(tag: string): string;
  /** A condition: the text is in the name, whatever its case. */
  inName(text: string): string;
  /** A condition: the digits are in the number. */
  inPhone(digits: string): string;
  /** What tags become with one more. */
  withTag(tag: string): string;
  readonly nameOrder: string;
}
