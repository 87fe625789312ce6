/**
 * A list of page keys as it is stored: a key by itself, or a run of them as [first, step, count]. What one change wrote has keys that follow
 * one another, so that a list of thousands is a few runs; each page that was changed by itself since is one key more.
 */

/** A shorter run is no shorter than its keys. */
const LEAST = 4;
/** Keys that a commit may list: more are damage. */
const MOST = 50_000_000;

export type StoredKeys = readonly (number | readonly [first: number, step: number, count: number])[];

export function toRuns(keys: readonly number[]): StoredKeys {
  const runs: (number | readonly [number, number, number])[] = [];
  for (let at = 0; at < keys.length;) {
    const first = keys[at] ?? 0;
    const step = (keys[at + 1] ?? 0) - first;
    let count = 1;
    while (at + count < keys.length && (keys[at + count] ?? 0) === first + step * count) count++;
    if (count >= LEAST) runs.push([first, step, count]);
    else runs.push(first);
    at += count >= LEAST ? count : 1;
  }
  return runs;
}

/** null = no list that was ever written. */
export function fromRuns(stored: unknown): readonly number[] | null {
  if (!Array.isArray(stored)) return null;
  const items: readonly unknown[] = stored;
  const keys: number[] = [];
  for (const item of items) {
    const run: readonly unknown[] = Array.isArray(item) ? item : [item, 0, 1];
    if (run.length !== 3 || !run.every(isWhole)) return null;
    const [first = 0, step = 0, count = 0] = run;
    if (count < 1 || keys.length + count > MOST || first < 0 || first + step * (count - 1) < 0) return null;
    for (let i = 0; i < count; i++) keys.push(first + step * i);
  }
  return keys;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
