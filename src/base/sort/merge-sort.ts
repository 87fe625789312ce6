/** A stable sort by comparing, in steps: for orders that no radix gets near. */
import type { Steps } from './steps.ts';

/** So many are sorted at once. */
const RUN = 1 << 11;
/** Elements merged a step. */
const STEP = 1 << 14;

export function* mergeSort(
  things: Uint32Array<ArrayBuffer>,
  compare: (a: number, b: number) => number,
): Steps<Uint32Array<ArrayBuffer>> {
  let from = things.slice();
  let to = new Uint32Array(things.length);
  for (let at = 0; at < from.length; at += RUN) {
    from.set(Array.from(from.subarray(at, at + RUN)).sort(compare), at);
    yield;
  }
  for (let run = RUN; run < from.length; run *= 2) {
    for (let at = 0; at < from.length; at += 2 * run) {
      const middle = Math.min(at + run, from.length);
      const end = Math.min(at + 2 * run, from.length);
      let [left, right] = [at, middle];
      for (let put = at; put < end; put++) {
        const takesLeft = right === end || (left < middle && compare(from[left] ?? 0, from[right] ?? 0) <= 0);
        to[put] = from[takesLeft ? left++ : right++] ?? 0;
        if (put % STEP === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
