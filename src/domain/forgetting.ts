/** What of the history can be forgotten. The base itself, and what can be redone, always stay. */

/** What a person chooses to forget. */
export type Forget =
  | { readonly kind: 'olderThan'; readonly days: number }
  /** The oldest, until the history takes no more than this. */
  | { readonly kind: 'beyond'; readonly bytes: number }
  | { readonly kind: 'allButLatest' };

/** The newest change can be undone whatever is forgotten. */
export const ALWAYS_REVERTIBLE = 1;

/** States that stay for so many entries to be revertible: theirs, and the one before them. */
export const statesFor = (revertible: number): number => Math.max(1, revertible + 1);

/**
 * How many of these states stay when what is older than `before` is forgotten. `done`: of the base and back from it. The last change before
 * that moment stays as a state: without it the next one could not be reverted.
 */
export function keptSince(done: readonly { readonly at: number }[], before: number, revertible: number): number {
  const least = Math.min(done.length, statesFor(revertible));
  let kept = done.length;
  while (kept > least && (done[kept - 2]?.at ?? before) < before) kept--;
  return kept;
}
