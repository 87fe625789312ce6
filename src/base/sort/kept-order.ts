/** All contacts in the ascending order of a field, and where values change: enough for either direction. Four bytes and a bit a contact. */
import type { Steps } from './steps.ts';

export interface KeptOrder {
  /** Those with a value, equal ones by id; then those without, by id. */
  readonly ids: Uint32Array<ArrayBuffer>;
  /** How many have a value. */
  readonly filled: number;
  /** A bit for each that has a value: 1 = the one before has another. */
  readonly starts: Uint8Array;
}

/** Contacts a step. */
const STEP = 1 << 16;

export const bytesOf = ({ ids, starts }: KeptOrder): number => ids.byteLength + starts.byteLength;

export const startsAt = (starts: Uint8Array, at: number): boolean => (((starts[at >>> 3] ?? 0) >>> (at & 7)) & 1) === 1;

/** Bits where a value is not that of the one before; `same` compares two places. */
export function* startsOf(filled: number, same: (at: number, before: number) => boolean): Steps<Uint8Array> {
  const starts = new Uint8Array((filled + 7) >>> 3);
  for (let at = 0; at < filled; at++) {
    if (at === 0 || !same(at, at - 1)) starts[at >>> 3] = (starts[at >>> 3] ?? 0) | (1 << (at & 7));
    if (at % STEP === 0) yield;
  }
  return starts;
}

/** The greatest value first; equal ones stay by id, those without a value last. */
export function* descending({ ids, filled, starts }: KeptOrder): Steps<Uint32Array<ArrayBuffer>> {
  const turned = new Uint32Array(ids.length);
  let put = 0;
  let end = filled;
  for (let at = filled - 1; at >= 0; at--) {
    if (at % STEP === 0) yield;
    if (!startsAt(starts, at)) continue;
    for (let i = at; i < end; i++) turned[put++] = ids[i] ?? 0;
    end = at;
  }
  turned.set(ids.subarray(filled), filled);
  return turned;
}
