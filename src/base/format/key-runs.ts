/**
 * A list of page keys as it is stored: runs of [first, step, count], one behind the other. What one change wrote has keys that follow one
 * another, so that a list of thousands is a few runs; each page that was changed by itself since adds one or two.
 */

/** Keys that a commit may list: more are damage. */
const MOST = 50_000_000;

export function toRuns(keys: readonly number[]): number[] {
  const runs: number[] = [];
  for (let at = 0; at < keys.length;) {
    const first = keys[at] ?? 0;
    const step = at + 1 < keys.length ? (keys[at + 1] ?? 0) - first : 0;
    let count = 1;
    while (at + count < keys.length && (keys[at + count] ?? 0) === first + step * count) count++;
    // A pair that is no run would take the first of the next.
    if (count === 2 && at + 2 < keys.length && step !== 0) count = 1;
    runs.push(first, count === 1 ? 0 : step, count);
    at += count;
  }
  return runs;
}

/** null = no list that was ever written. */
export function fromRuns(stored: unknown): readonly number[] | null {
  if (!Array.isArray(stored) || stored.length % 3 !== 0 || !stored.every(isWhole)) return null;
  const runs: readonly number[] = stored;
  const keys: number[] = [];
  for (let at = 0; at < runs.length; at += 3) {
    const [first = 0, step = 0, count = 0] = runs.slice(at, at + 3);
    if (count < 1 || keys.length + count > MOST || first < 0 || first + step * (count - 1) < 0) return null;
    for (let i = 0; i < count; i++) keys.push(first + step * i);
  }
  return keys;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
