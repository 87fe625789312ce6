/**
 * Texts in the order of a collator, many times faster than asking it for every comparison: texts are first put roughly in order by the
 * rank of each of their letters (ranked once by the collator itself; a number by how many digits it has, where the collator counts), then
 * the collator goes over the result and has the last word. So the order is always the collator's own; languages whose letters do not stand
 * for themselves (digraphs, ignored signs) only take longer.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { mergeSort } from './merge-sort.ts';
import { radixByWords } from './radix.ts';
import { drained, type Steps } from './steps.ts';

/** Letters by which texts are put roughly in order. */
const LETTERS = 16;
const MOST_RANKS = 255;
/** Fewer texts are sorted by the collator alone. */
const FEW = 2000;

/** The collator's order; of texts that differ and are equal to it, that of their code units: the same whatever else is sorted. */
export function comparisonOf(collator: Intl.Collator): (a: string, b: string) => number {
  return (a, b) => (a === b ? 0 : collator.compare(a, b) || (a < b ? -1 : 1));
}

/** Positions of the texts in order; equal ones stay as they stand. */
export function collationOrder(texts: readonly string[], collator: Intl.Collator): Uint32Array {
  return drained(collationSteps(texts, collator));
}

/** The same in steps of some milliseconds, for a thread that others wait for. */
export function* collationSteps(texts: readonly string[], collator: Intl.Collator): Steps<Uint32Array> {
  const positions = Uint32Array.from(texts, (_, i) => i);
  const letters = yield* letterRanks(texts, collator);
  const plain = withoutCounting(collator);
  const compare = (a: number, b: number): number => {
    const left = texts[a] as string;
    const right = texts[b] as string;
    if (left === right) return a - b;
    const isPlain = (letters.counted[a] as number) + (letters.counted[b] as number) === 0;
    return (isPlain ? plain : collator).compare(left, right) || (left < right ? -1 : 1);
  };
  let rough = positions.slice();
  if (texts.length >= FEW) rough = yield* radixByWords(yield* letterWords(texts, letters), texts.length);
  let moved = 0;
  for (let from = 1; from < rough.length; from += REPAIRED) {
    moved += repair(rough, from, Math.min(from + REPAIRED, rough.length), compare);
    if (moved > MOST_MOVED * rough.length) return yield* mergeSort(positions, compare);
    yield;
  }
  return rough;
}

/** Elements that may be moved, in all, before a plain sort is cheaper: so many for each. */
const MOST_MOVED = 16;
/** Elements a step. */
const REPAIRED = 1 << 14;

/** Puts what stands wrong from here to there in its place among those before it; returns how many were moved. */
function repair(order: Uint32Array, from: number, to: number, compare: (a: number, b: number) => number): number {
  let moved = 0;
  for (let i = from; i < to; i++) {
    const here = order[i] as number;
    if (compare(order[i - 1] as number, here) <= 0) continue;
    let low = 0;
    let high = i - 1;
    // Its place is most often near: look for it in steps that double.
    for (let step = 1; high > 0; step *= 2) {
      const probe = Math.max(0, i - 1 - step);
      if (compare(order[probe] as number, here) <= 0) {
        low = probe + 1;
        break;
      }
      high = probe;
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(order[middle] as number, here) <= 0) low = middle + 1;
      else high = middle;
    }
    moved += i - low;
    if (moved > MOST_MOVED * order.length) return moved;
    order.copyWithin(low + 1, low, i);
    order[low] = here;
  }
  return moved;
}

/** The same collator for texts in which nothing is to be counted: what browsers compare several times faster. */
function withoutCounting(collator: Intl.Collator): Intl.Collator {
  const resolved = collator.resolvedOptions();
  // What was resolved are options again; the language's own order is in its name.
  const { usage, sensitivity, ignorePunctuation, caseFirst } = resolved as Intl.CollatorOptions;
  return resolved.numeric
    ? new Intl.Collator(resolved.locale, { usage, sensitivity, ignorePunctuation, caseFirst, numeric: false })
    : collator;
}

interface Letters {
  /** Of every UTF-16 unit that occurs: 1 … 255 as the collator ranks base letters; 0 = ignored by it. */
  readonly ranks: Uint8Array;
  /** Of every unit, where the collator counts: its value as a digit, plus one; 0 = none. */
  readonly digits: Uint8Array;
  /** Of every text: 1 where the collator may count in it. */
  readonly counted: Uint8Array;
}

/** How many digits a number has is told apart up to here. */
const NUMBER_RANKS = 16;

/** Four letters a word, eight bits each. A number is its length, without zeros in front, and its digits. */
function* letterWords(texts: readonly string[], { ranks, digits }: Letters): Steps<Uint32Array<ArrayBuffer>[]> {
  const words = Array.from({ length: LETTERS / 4 }, () => new Uint32Array(texts.length));
  for (let t = 0; t < texts.length; t++) {
    if (t % REPAIRED === 0) yield;
    const text = texts[t] as string;
    let letter = 0;
    const put = (rank: number): void => {
      if (letter >= LETTERS) return;
      const word = words[letter >> 2] as Uint32Array;
      word[t] = (word[t] as number) | (rank << (24 - 8 * (letter & 3)));
      letter++;
    };
    for (let i = 0; i < text.length && letter < LETTERS; i++) {
      const rank = ranks[text.charCodeAt(i)] as number;
      if (rank === 0) continue; // a mark: of no weight beside the letters
      if (digits[text.charCodeAt(i)] === 0) put(rank);
      else {
        while (digits[text.charCodeAt(i)] === 1) i++;
        const from = i;
        while (i < text.length && digits[text.charCodeAt(i)] !== 0) i++;
        put(rank + Math.min(i - from, NUMBER_RANKS - 1));
        for (let k = from; k < i; k++) put(digits[text.charCodeAt(k)] as number);
        i--;
      }
    }
  }
  return words;
}

function* letterRanks(texts: readonly string[], collator: Intl.Collator): Steps<Letters> {
  const { locale, numeric } = collator.resolvedOptions();
  const base = new Intl.Collator(locale, { sensitivity: 'base' });
  const seen = new Uint8Array(1 << 16);
  for (let t = 0; t < texts.length; t++) {
    const text = texts[t] as string;
    for (let i = 0; i < text.length; i++) seen[text.charCodeAt(i)] = 1;
    if (t % REPAIRED === 0) yield;
  }
  const letters: string[] = [];
  for (let unit = 0; unit < seen.length; unit++) if (seen[unit] === 1) letters.push(String.fromCharCode(unit));
  letters.sort(base.compare);
  const ranks = new Uint8Array(1 << 16);
  const digits = new Uint8Array(1 << 16);
  let rank = 0;
  let before = '';
  let numbers = 0;
  for (const letter of letters) {
    if (base.compare(letter, '') === 0) continue;
    const unit = letter.charCodeAt(0);
    if (numeric && /\p{Nd}/u.test(letter)) {
      // Digits stand together in every collation, before the letters.
      if (numbers === 0) {
        numbers = Math.min(rank + 1, MOST_RANKS - NUMBER_RANKS);
        rank = numbers + NUMBER_RANKS - 1;
      }
      ranks[unit] = numbers;
      digits[unit] = 1 + valueOf(letter, base);
    } else {
      if (base.compare(letter, before) !== 0 && rank < MOST_RANKS) rank++;
      ranks[unit] = rank;
    }
    before = letter;
  }
  return { ranks, digits, counted: numeric ? yield* countedTexts(texts, digits) : new Uint8Array(texts.length) };
}

/** A digit's value; of scripts that the collator does not know as digits, 0. */
function valueOf(digit: string, base: Intl.Collator): number {
  for (let value = 9; value > 0; value--) if (base.compare(digit, String(value)) === 0) return value;
  return 0;
}

/** Pairs may be digits too. */
function* countedTexts(texts: readonly string[], digits: Uint8Array): Steps<Uint8Array> {
  const counted = new Uint8Array(texts.length);
  for (let t = 0; t < texts.length; t++) {
    const text = texts[t] as string;
    for (let i = 0; i < text.length && counted[t] === 0; i++) {
      const unit = text.charCodeAt(i);
      if ((digits[unit] as number) !== 0 || (unit >= 0xd800 && unit <= 0xdfff)) counted[t] = 1;
    }
    if (t % REPAIRED === 0) yield;
  }
  return counted;
}
