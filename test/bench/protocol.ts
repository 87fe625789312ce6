/** What passes between the bench's page, its workers and the script that drives them. Plain data. */

/** A thing that was measured. */
export interface Measure {
  /** Key of a line of the table, see scripts/bench/lines.mjs. */
  readonly name: string;
  readonly milliseconds: number;
  /** What the time was for: rows of the file, contacts … 0 = nothing that counts. */
  readonly count: number;
  /** Further facts, for the JSON. */
  readonly facts?: Readonly<Record<string, number | string>>;
}

/** What the browser has used until now. */
export interface Usage {
  /** Milliseconds of all its processes. */
  readonly cpu: number;
  /** Megabytes that the page's process has to itself, and all that it has in memory. */
  readonly memory: number;
  readonly resident: number;
  /** The most of `memory` since it was asked for afresh. */
  readonly peak: number;
}

export type Job =
  | { readonly kind: 'papa'; readonly file: File }
  | { readonly kind: 'parse'; readonly file: File }
  | { readonly kind: 'naive' | 'naive-backup' | 'naive-log'; readonly file: File; readonly batch: number };

export type Answer = { readonly measures: readonly Measure[] } | { readonly error: string };

/** What the page offers to the script, as `globalThis.kithBench`. */
export interface BenchPage {
  /** Runs one of the baselines over the chosen file, in a worker of its own. */
  baseline(kind: Job['kind'], batch: number): Promise<readonly Measure[]>;
  /** Whether Kith's worker client is there to be measured. */
  hasKith(): boolean;
  /** Runs these groups of Kith's measures in order; a group may need an earlier one to have run in the same profile. */
  kith(groups: readonly string[]): Promise<readonly Measure[]>;
}
