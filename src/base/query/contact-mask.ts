/**
 * A choice of contacts: one byte for every slot of every page, 1 where the contact is meant. Index = contact id.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { COLUMN, intColumn, PAGE_SIZE } from '../page.ts';
import type { Snapshot } from '../snapshot.ts';
import { drained, type Steps } from '../sort/steps.ts';
import { allOf } from './compile.ts';
import { ALL, NONE, pageMask, type PageTest, SOME, verdictOf } from './page-mask.ts';

export interface ContactMask {
  readonly bytes: Uint8Array;
  /** Contacts chosen. */
  readonly count: number;
}

/** Passes the contacts that are there. */
const LIVE: PageTest = {
  cost: -1,
  run(page, mask) {
    const values = intColumn(page, COLUMN.live)?.values;
    if (values === undefined || values.length === 1) return verdictOf(values?.[0] === 1);
    mask.bytes.set(values);
    return SOME;
  },
};

/** The live contacts that pass. */
export const chooseContacts = (snapshot: Snapshot, test: PageTest): ContactMask =>
  drained(chooseInSteps(snapshot, test));

/** Pages a step: a few milliseconds. */
const STEP = 64;

export function* chooseInSteps({ pages }: Snapshot, test: PageTest): Steps<ContactMask> {
  const buffer = new ArrayBuffer(pages.length * PAGE_SIZE);
  const liveAnd = allOf([LIVE, test]);
  let count = 0;
  for (let no = 0; no < pages.length; no++) {
    const page = pages[no];
    if (no % STEP === STEP - 1) yield;
    if (page === null || page === undefined) continue;
    const mask = pageMask(buffer, no * PAGE_SIZE);
    const verdict = liveAnd.run(page, mask);
    if (verdict === SOME) {
      mask.bytes.fill(0, page.slots);
      count += sum(mask.words);
    } else if (verdict === ALL) {
      mask.bytes.fill(1, 0, page.slots);
      count += page.slots;
    } else mask.bytes.fill(0);
  }
  return { bytes: new Uint8Array(buffer), count };
}

/** How many live contacts pass. */
export function countContacts({ pages }: Snapshot, test: PageTest): number {
  const mask = pageMask();
  const liveAnd = allOf([LIVE, test]);
  let count = 0;
  for (const page of pages) {
    if (page === null) continue;
    const verdict = liveAnd.run(page, mask);
    if (verdict === NONE) continue;
    if (verdict === SOME) mask.bytes.fill(0, page.slots);
    count += verdict === ALL ? page.slots : sum(mask.words);
  }
  return count;
}

/** The chosen contacts, ids ascending. */
export function idsOfMask({ bytes, count }: ContactMask): Uint32Array<ArrayBuffer> {
  const ids = new Uint32Array(count);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  let at = 0;
  for (let i = 0; at < count; i++) {
    const word = words[i] as number;
    if (word === 0) continue;
    // Little-endian, as pages are stored.
    if ((word & 1) !== 0) ids[at++] = 4 * i;
    if ((word & 0x100) !== 0) ids[at++] = 4 * i + 1;
    if ((word & 0x1_0000) !== 0) ids[at++] = 4 * i + 2;
    if (word >= 0x100_0000) ids[at++] = 4 * i + 3;
  }
  return ids;
}

/** Sum of the bytes of all words, each byte 0 or 1 and the words too few for a byte to overflow twice. */
function sum(words: Uint32Array): number {
  let total = 0;
  // 255 words at most, so that no byte of the running sum carries into the next.
  for (let from = 0; from < words.length; from += 255) {
    const to = Math.min(words.length, from + 255);
    let four = 0;
    for (let i = from; i < to; i++) four = (four + (words[i] as number)) | 0;
    total += (four & 0xff) + ((four >>> 8) & 0xff) + ((four >>> 16) & 0xff) + (four >>> 24);
  }
  return total;
}
