/**
 * [Q2] What a search finds: `searchMatches` says it of one contact. It is the oracle; base/query/search.ts answers the same
 * question over columns and is tested to be equal to it.
 *
 * A search is words, and each must be found: within the name, a tag's name or an attribute's value as it is written (case and
 * accents ignored), or as a run of digits of the number. A search that as a whole looks like a number (`+91 98765-43210`) is
 * one word, and one run of digits.
 */
import { formatValue } from './attribute.ts';
import type { Catalog } from './catalog.ts';
import type { Contact } from './contact.ts';
import { digitsOf, phoneDigits } from './filter.ts';
import { cleanLine, fold } from './text.ts';

export interface SearchTerm {
  /** Folded, not empty. */
  readonly text: string;
  /** The run of digits that a number must have; '' = the term is not about a number. */
  readonly digits: string;
}

/** Half-open, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The terms of a search, all of which must be found; none = everything is. */
export function parseSearch(search: string): readonly SearchTerm[] {
  const text = fold(cleanLine(search)).trim();
  if (text === '') return [];
  const words = looksLikeNumber(text) ? [text] : text.split(' ').filter((word) => word !== '');
  return [...new Set(words)].map((word) => ({ text: word, digits: looksLikeNumber(word) ? digitsOf(word) : '' }));
}

export function searchMatches(search: string, contact: Contact, catalog: Catalog): boolean {
  return parseSearch(search).every((term) => {
    if (term.digits !== '' && phoneDigits(contact.phone).includes(term.digits)) return true;
    return textsOf(contact, catalog).some((text) => fold(text).includes(term.text));
  });
}

function textsOf(contact: Contact, catalog: Catalog): string[] {
  const texts = [contact.name];
  for (const tag of catalog.tags) if (contact.tags.includes(tag.id)) texts.push(tag.name);
  for (const { id, type } of catalog.attributes) {
    const value = contact.attributes.get(id);
    if (value !== undefined && type !== 'yesno') texts.push(formatValue(type, value));
  }
  return texts;
}

/** Where the search's words stand in a text that it may have found, to be marked: ascending, apart, of whole characters. */
export function searchRanges(search: string, text: string): readonly TextRange[] {
  const { folded, starts } = foldedWithPlaces(text);
  const marks = parseSearch(search).flatMap((term) => rangesOf(folded, term.text));
  return joined(
    marks.map(({ start, end }) => {
      const last = starts[end - 1] ?? 0;
      let next = end;
      while (next < starts.length && starts[next] === last) next++;
      return { start: starts[start] ?? 0, end: starts[next] ?? text.length };
    }),
  );
}

/** The same for a number as it is shown (`+91 98765 43210`): from the first to the last digit of each run that is found. */
export function searchPhoneRanges(search: string, shown: string): readonly TextRange[] {
  const places = [...shown.matchAll(/\d/g)].map((match) => match.index);
  const digits = digitsOf(shown);
  const marks = parseSearch(search).flatMap((term) => (term.digits === '' ? [] : rangesOf(digits, term.digits)));
  return joined(marks.map(({ start, end }) => ({ start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 })));
}

function looksLikeNumber(text: string): boolean {
  return /^[\d\s+().-]+$/.test(text) && /\d/.test(text);
}

function rangesOf(text: string, wanted: string): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    ranges.push({ start: at, end: at + wanted.length });
  }
  return ranges;
}

function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const out: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last !== undefined && range.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else out.push(range);
  }
  return out;
}

/** A letter with the marks that follow it: folding never reaches across two of them, but for what letters do at a word's end. */
const CHARACTERS = /^\p{M}+|\P{M}\p{M}*/gu;

/** The folded text, and for each of its units where in the text the character that it comes from begins. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let pieces = '';
  for (const match of text.matchAll(CHARACTERS)) {
    const piece = fold(match[0]);
    for (let i = 0; i < piece.length; i++) starts.push(match.index);
    pieces += piece;
  }
  const whole = fold(text);
  // A sigma at a word's end folds otherwise than alone, to the same length.
  return { folded: whole.length === pieces.length ? whole : pieces, starts };
}
