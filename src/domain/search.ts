/**
 * [Q2] What a search finds: `searchMatches` says it of one contact. It is the oracle; base/query/search.ts answers the same
 * question over columns and is tested to be equal to it.
 *
 * A search is words, and each must be found: within the name, a WhatsApp user id or username, a tag's name or an attribute's value as it is
 * written (case and accents ignored), or as a run of digits of the number. A search that as a whole is a number (`+91 98765-43210`, `wa.me/…`) is one
 * word, and is found however it is typed [P10].
 */
import { formatValue } from './attribute.ts';
import type { Catalog } from './catalog.ts';
import type { Contact } from './contact.ts';
import { digitsOf, phoneDigits } from './filter.ts';
import { joinUserIds, shownUsername } from './identity.ts';
import { numberRuns } from './number-search.ts';
import { cleanLine, fold } from './text.ts';

export interface SearchTerm {
  /** Folded, not empty. */
  readonly text: string;
  /** Runs of digits of which a number must have one; none = the term is not about a number. */
  readonly runs: readonly string[];
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
  const runs = numberRuns(text);
  if (runs.length > 0) return [{ text, runs }];
  const words = text.split(' ').filter((word) => word !== '');
  return Array.from(new Set(words), (word) => ({ text: word, runs: numberRuns(word) }));
}

/**
 * [A4] What a word may be as a number is written, where it is typed as one is shown: `1,00,001`, `₹1,200`, `1.200,5`. Without what groups
 * digits; with a point before decimals.
 */
export function numberForms(word: string): readonly string[] {
  const bare = word.replace(/^([-+]?)(?:\p{Sc}|rs\.?(?=\d))/u, '$1');
  if (!/^[-+.,'\de]+$/.test(bare)) return [];
  const forms = [bare, bare.replace(/[,']/g, '')];
  if (bare.includes(',') || /\.\d{3}(?!\d)/.test(bare)) forms.push(bare.replace(/[.']/g, '').replace(',', '.'));
  return [...new Set(forms)].filter((form) => /^[-+.\de]+$/.test(form));
}

export function searchMatches(search: string, contact: Contact, catalog: Catalog): boolean {
  return parseSearch(search).every((term) => {
    if (term.runs.some((run) => phoneDigits(contact.phone).includes(run))) return true;
    const forms = numberForms(term.text);
    return (
      textsOf(contact, catalog).some((text) => fold(text).includes(term.text)) ||
      numbersOf(contact, catalog).some((text) => forms.some((form) => text.includes(form)))
    );
  });
}

function textsOf(contact: Contact, catalog: Catalog): string[] {
  const texts = [contact.name, joinUserIds(contact.userIds), shownUsername(contact.username)];
  for (const tag of catalog.tags) if (contact.tags.includes(tag.id)) texts.push(tag.name);
  for (const { id, type } of catalog.attributes) {
    const value = contact.attributes.get(id);
    if (value !== undefined && type !== 'yesno') texts.push(formatValue(type, value));
  }
  return texts;
}

function numbersOf(contact: Contact, catalog: Catalog): string[] {
  return catalog.attributes.flatMap(({ id, type }) => {
    const value = type === 'number' ? contact.attributes.get(id) : undefined;
    return value === undefined ? [] : [formatValue('number', value)];
  });
}

/** Where the search's words stand in a text that it may have found, to be marked: ascending, apart, of whole characters. */
export function searchRanges(search: string, text: string): readonly TextRange[] {
  const { folded, starts, ends } = foldedWithPlaces(text);
  const marks = parseSearch(search).flatMap((term) => rangesOf(folded, term.text));
  return joined(marks.map(({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? text.length })));
}

/** The same for a number as it is shown (`+91 98765 43210`): from the first to the last digit of each run that is found. */
export function searchPhoneRanges(search: string, shown: string): readonly TextRange[] {
  const places = [...shown.matchAll(/\d/g)].map((match) => match.index);
  const digits = digitsOf(shown);
  const marks = parseSearch(search).flatMap((term) => term.runs.flatMap((run) => rangesOf(digits, run)));
  return joined(marks.map(({ start, end }) => ({ start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 })));
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

/**
 * A letter with what may melt into it: marks, vowels and ends of Korean syllables, half-width voice marks, zero-width characters. Folding
 * never reaches across two of them.
 */
const CHARACTERS = new RegExp(
  ['^[X]+', '[^X][X]*']
    .join('|')
    .replaceAll('X', '\\p{M}\\u1160-\\u11ff\\u314f-\\u3163\\uff9e\\uff9f\\uffa0-\\uffdc\\u200b-\\u200f\\u2060\\ufeff'),
  'gu',
);

/** The folded text, and for each of its units where in the text the character that it comes from begins and ends. */
function foldedWithPlaces(text: string): {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
} {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: character, index } of text.matchAll(CHARACTERS)) {
    const piece = fold(character);
    for (let i = 0; i < piece.length; i++) {
      starts.push(index);
      ends.push(index + character.length);
    }
    folded += piece;
  }
  return { folded, starts, ends };
}
