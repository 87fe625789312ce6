/**
 * How well a typed text fits a label: the whole before its start, its start before the start of a word, that before the middle of a
 * word, that before letters that only follow one another (`nc` fits “New contact”). Case and accents are ignored. Pure.
 */
import { fold } from '../../domain/text.ts';
import type { Range } from '../kit/highlight.ts';

export interface Fit {
  /** Higher is better; above 0. */
  readonly score: number;
  /** Where it fits, to be marked; empty where folding moved the letters. */
  readonly ranges: readonly Range[];
}

const isStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));

/** null: it does not fit. A blank query fits everything equally. */
export function fit(query: string, label: string): Fit | null {
  const text = fold(label);
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const whole = words.join(' ');
  if (text === whole) return { score: 100, ranges: text.length === label.length ? [[0, text.length]] : [] };
  let score = 0;
  const ranges: Range[] = [];
  for (const word of words) {
    const found = fitWord(word, text);
    if (found === null) return null;
    score += found.score;
    ranges.push(...found.ranges);
  }
  const mean = words.length === 0 ? 1 : score / words.length;
  return {
    // Of two that fit alike, the shorter label is the nearer one.
    score: Math.max(0.1, mean - Math.min(5, text.length / 20)),
    ranges: text.length === label.length ? ranges : [],
  };
}

function fitWord(word: string, text: string): Fit | null {
  if (text.startsWith(word)) return { score: 90, ranges: [[0, word.length]] };
  let inside = -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isStart(text, at)) return { score: 75, ranges: [[at, at + word.length]] };
    if (inside < 0) inside = at;
  }
  if (inside >= 0) return { score: 50, ranges: [[inside, inside + word.length]] };
  return word.length < 2 ? null : fitLetters(word, text);
}

/** Letters in order, the first at the start of a word, the others there or right behind the one before. */
function fitLetters(word: string, text: string): Fit | null {
  for (let start = 0; start < text.length; start++) {
    if (text[start] !== word[0] || !isStart(text, start)) continue;
    const places = follow(word, text, start);
    if (places === null) continue;
    const starts = places.filter((at) => isStart(text, at)).length;
    return { score: 15 + (15 * starts) / word.length, ranges: places.map((at) => [at, at + 1]) };
  }
  return null;
}

function follow(word: string, text: string, start: number): readonly number[] | null {
  const places = [start];
  let at = start;
  for (let i = 1; i < word.length; i++) {
    let next = at + 1;
    if (text[next] !== word[i]) {
      next = text.indexOf(word.charAt(i), next);
      while (next >= 0 && !isStart(text, next)) next = text.indexOf(word.charAt(i), next + 1);
      if (next < 0) return null;
    }
    places.push(next);
    at = next;
  }
  return places;
}

export interface Ranked<T> {
  readonly item: T;
  readonly score: number;
  readonly ranges: readonly Range[];
}

/** What fits, the best first; of equals, in the order given. An item's other words count a little less than its label. */
export function rank<T extends { readonly label: string; readonly words: readonly string[] }>(
  query: string,
  items: readonly T[],
): readonly Ranked<T>[] {
  const ranked = items.flatMap((item): Ranked<T>[] => {
    const own = fit(query, item.label);
    const other = Math.max(0, ...item.words.map((word) => (fit(query, word)?.score ?? 0) - 20));
    if (own === null && other <= 0) return [];
    return own !== null && own.score >= other
      ? [{ item, ...own }]
      : [{ item, score: other, ranges: own === null ? [] : own.ranges }];
  });
  return ranked.sort((a, b) => b.score - a.score);
}
