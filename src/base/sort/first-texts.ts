/**
 * The first few ids in the order of texts of which nearly every contact has another (names), without ranking all: as first-by-key.ts, and most
 * texts are told by their first letters alone.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import type { TextColumn } from '../column.ts';
import { type ColumnKey, type Page, PAGE_BITS, PAGE_SIZE, textColumn } from '../page.ts';
import type { Snapshot } from '../snapshot.ts';
import { comparisonOf } from './collation-order.ts';
import type { Bound, LetterKeys } from './letter-keys.ts';
import { placeInSample, sampleSize } from './sample.ts';
import type { Steps } from './steps.ts';

type Ids = Uint32Array<ArrayBuffer>;

/** Work a step: a contact is one, one that is decoded and compared sixteen. */
const STEP = 1 << 17;
/** Of a sample nearly all are told by their letters, so it is so many times that of numbers; the fewer lie before what it tells. */
const SAMPLE = 4;
/** Of the sample, in the beginning: decoded one and all. */
const FEW = 64;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class FirstTexts {
  readonly #letters: LetterKeys;
  readonly #compare: (a: string, b: string) => number;
  readonly #pages: Snapshot['pages'];
  readonly #key: ColumnKey;
  readonly #sign: 1 | -1;

  constructor(collator: Intl.Collator, letters: LetterKeys, { pages }: Snapshot, key: ColumnKey, descending: boolean) {
    this.#letters = letters;
    this.#sign = descending ? -1 : 1;
    const compare = comparisonOf(collator);
    this.#compare = descending ? (a, b) => compare(b, a) : compare;
    this.#pages = pages;
    this.#key = key;
  }

  /** `ids` ascending, of contacts that are there. Empty ones come last, equal ones by id. */
  *of(ids: Ids, most: number): Steps<Ids> {
    const first = yield* this.#collect(ids, most, this.#bound(ids, most));
    // The sample was not like the rest.
    return first ?? (yield* this.#collect(ids, most, null)) ?? ids.slice(0, most);
  }

  /** null = not known. */
  #bound(ids: Ids, most: number): string | null {
    const size = SAMPLE * sampleSize(ids.length);
    const place = placeInSample(ids.length, most, size);
    if (place === null) return null;
    /** The first of the sample, in order: the rest of it is only compared with the last of them. */
    const first: string[] = [];
    const near = new Uint32Array(1);
    let far: Bound | null = null;
    for (let i = 0, next = FEW; i < size; i++) {
      const from = Math.floor((i * ids.length) / size);
      const id = ids[from] as number;
      if (i >= next) {
        // By now most are told to be beyond by their letters.
        const last = first[place];
        far = last === undefined ? null : this.#letters.bound(last, this.#sign);
        next *= 2;
      }
      const column = this.#column(id);
      if (far !== null && (column === undefined || this.#letters.near(column, ids, from, from + 1, far, near) === 0))
        continue;
      const text = textOf(column, id);
      const last = first[place];
      if (text === '' || (last !== undefined && this.#compare(text, last) >= 0)) continue;
      let at = Math.min(first.length, place);
      while (at > 0 && this.#compare(first[at - 1] as string, text) > 0) at--;
      first.splice(at, 0, text);
      if (first.length > place + 1) first.pop();
    }
    return first[place] ?? null;
  }

  #column(id: number): TextColumn | undefined {
    return textColumn(this.#pages[id >>> PAGE_BITS] as Page, this.#key);
  }

  /** null: there are more, beyond the bound. */
  *#collect(ids: Ids, most: number, bound: string | null): Steps<Ids | null> {
    const far = bound === null ? null : this.#letters.bound(bound, this.#sign);
    const found: { readonly id: number; readonly text: string }[] = [];
    const near = new Uint32Array(PAGE_SIZE);
    const wanted = Math.min(most, ids.length);
    let [equal, work] = [0, 0];
    for (let from = 0, to = 0; from < ids.length; from = to) {
      const no = (ids[from] as number) >>> PAGE_BITS;
      while (to < ids.length && (ids[to] as number) >>> PAGE_BITS === no) to++;
      const column = this.#column(ids[from] as number);
      if (column === undefined) continue;
      const count =
        far === null ? filledOf(column, ids, from, to, near) : this.#letters.near(column, ids, from, to, far, near);
      for (let i = 0; i < count; i++) {
        const id = near[i] as number;
        const text = textOf(column, id);
        const order = bound === null ? -1 : this.#compare(text, bound);
        // Of many that are as the last one, the first by id will do.
        if (order < 0 || (order === 0 && equal++ < most)) found.push({ id, text });
      }
      work += to - from + 15 * count;
      if (work > STEP) {
        work = 0;
        yield;
      }
    }
    found.sort((a, b) => this.#compare(a.text, b.text) || a.id - b.id);
    const first = found.slice(0, wanted).map(({ id }) => id);
    if (first.length === wanted) return Uint32Array.from(first);
    return bound === null ? Uint32Array.from([...first, ...this.#blank(ids, wanted - first.length)]) : null;
  }

  *#blank(ids: Ids, most: number): Iterable<number> {
    let left = most;
    for (let i = 0; i < ids.length && left > 0; i++) {
      const id = ids[i] as number;
      const column = this.#column(id);
      if (column !== undefined && !isBlank(column, id)) continue;
      left--;
      yield id;
    }
  }
}

/** As LetterKeys.near, where nothing is told by letters: all that are not empty. */
function filledOf(column: TextColumn, ids: Ids, from: number, to: number, filled: Uint32Array): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const id = ids[i] as number;
    if (!isBlank(column, id)) filled[count++] = id;
  }
  return count;
}

function isBlank({ codes, offsets }: TextColumn, id: number): boolean {
  const slot = id & (PAGE_SIZE - 1);
  const entry = codes === null ? slot : (codes[slot] as number);
  return (offsets[entry + 1] as number) - 1 <= (offsets[entry] as number);
}

function textOf(column: TextColumn | undefined, id: number): string {
  if (column === undefined || isBlank(column, id)) return '';
  const { codes, bytes, offsets } = column;
  const slot = id & (PAGE_SIZE - 1);
  const entry = codes === null ? slot : (codes[slot] as number);
  return decoder.decode(bytes.subarray(offsets[entry], (offsets[entry + 1] as number) - 1));
}
