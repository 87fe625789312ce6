/** [K8] How contacts are taken out of pages of a kind. Each kind says it of itself; it comes when somebody is erased. */
export interface Erasing<P extends object> {
  /** This kind knows no contact itself: a row is whose the row at the same place in pages of that kind is. */
  readonly as?: string;
  /** Numbers of the pages that can hold them; not there = any. */
  pages?(contacts: ReadonlySet<number>): ReadonlySet<number>;
  /** Slots of the page that are theirs. */
  slots(page: P, no: number, contacts: ReadonlySet<number>): readonly number[];
  /** It is not known yet whose the row is: it goes where it turns out to be theirs later. */
  isUnclaimed?(page: P, slot: number): boolean;
  /** What those in these slots are called here: entries of the history may call them so. */
  names?(page: P, slots: readonly number[]): readonly string[];
  /** The page with nothing of theirs in it; null where nothing is left of it. */
  without(page: P, no: number, slots: readonly number[], contacts: ReadonlySet<number>): P | null;
}
