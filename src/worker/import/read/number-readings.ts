/** [P12] How else the numbers of an import may be read: what was taken otherwise than most would expect, and what the other reading makes of it. */
import type { ProblemKind } from '../../../domain/report.ts';
import { phoneCountry } from '../../../formats/phone/kind.ts';
import { callingCountries, countriesOf, parseWithLibrary } from '../../../formats/phone/library.ts';
import { createPhoneReader, type PhoneReader } from '../../../formats/phone/reader.ts';
import type { ImportChoices } from '../../contract/import-choices.ts';
import type { NumberOffer, NumberReadings } from '../../contract/import-review.ts';
import { type Sliced, STEP } from '../in-slices.ts';
import type { Layout } from '../map/layout.ts';
import type { NumberNotes } from './number-notes.ts';
import type { Stage } from './stage.ts';

/** Rows that stay out because of their number. */
const REFUSED: readonly ProblemKind[] = [
  'number-short',
  'number-long',
  'number-not',
  'number-invalid',
  'number-other-country',
];
/** Numbers on which countries are tried, and those after which a country that fits few of them is given up. */
const TRIED = 60;
const FIRST_TRIED = 10;
/** The part of the tried ones that must be mobiles. */
const WORTH_OFFERING = 0.8;
/** Countries offered at most, where they fit equally well. */
const MOST_OFFERED = 3;

interface Candidate {
  readonly country: string;
  readonly callingCode: string;
  readonly phones: PhoneReader;
}

export function* numberReadings(
  { people, layout, logs }: Stage,
  { country, acceptUnknownRanges }: ImportChoices,
  phones: PhoneReader,
): Sliced<NumberReadings> {
  const { numbers, rows } = people;
  const offers: NumberOffer[] = [];
  const plus = yield* withPlus(numbers, layout, phones);
  if (plus !== null) offers.push(plus);
  const abroad = asAbroad(numbers, rows);
  if (abroad !== null) offers.push(abroad);
  const doubtful: string[] = [];
  for (let i = 0; i < numbers.length; i++) doubtful.push(numbers.text(i));
  for (const log of logs)
    for (const kind of REFUSED)
      for (const { cell } of log.list(kind, 0, log.count(kind))) if (!cell.includes('+')) doubtful.push(cell);
  // Where most numbers are well read, others are slips and landlines, not another country's.
  const covered = offers.reduce((sum, { mobiles }) => Math.max(sum, mobiles), 0);
  if (doubtful.length * 2 > rows && covered < doubtful.length)
    offers.push(...(yield* ofCountries(doubtful, country, acceptUnknownRanges)));
  return {
    landlines: numbers.landlines,
    services: numbers.services,
    country,
    coded: layout.phones.some(({ code }) => code === 'likely'),
    offers,
  };
}

/** Landlines that are mobiles of another country, or of several, once a plus is put before them. */
function* withPlus(numbers: NumberNotes, layout: Layout, phones: PhoneReader): Sliced<NumberOffer | null> {
  if (layout.phones.every(({ code }) => code !== 'never')) return null;
  const countries = new Map<string, number>();
  let mobiles = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (i % STEP === 0) yield;
    if ((mobiles + numbers.length - i) * 2 < numbers.length) return null; // too few, whatever comes
    const reading = phones.read(numbers.text(i), 'likely');
    if (reading.kind !== 'number' || !phones.isMobile(reading.phone)) continue;
    mobiles++;
    // Which country it is takes a while to say; the first ones tell whether there is more than one.
    if (mobiles <= 1000) {
      const own = phoneCountry(reading.phone);
      countries.set(own, (countries.get(own) ?? 0) + 1);
    }
  }
  if (mobiles * 2 < numbers.length || mobiles === 0) return null;
  const [only = ''] = countries.size === 1 ? countries.keys() : [];
  return { by: 'plus', country: only, of: numbers.length, mobiles, taken: 'landline' };
}

/** Mobiles that would be another country's with a plus: worth a word where most of the file is. */
function asAbroad({ abroad }: NumberNotes, rows: number): NumberOffer | null {
  const mobiles = [...abroad.values()].reduce((sum, count) => sum + count, 0);
  if (mobiles * 2 <= rows) return null;
  const [code] = abroad.size === 1 ? abroad.keys() : [];
  const countries = code === undefined ? [] : countriesOf(String(code));
  return {
    by: 'plus',
    country: countries.length === 1 ? (countries[0] ?? '') : '',
    of: mobiles,
    mobiles,
    taken: 'mobile',
  };
}

/** The countries of which most of the numbers are mobiles. */
function* ofCountries(texts: readonly string[], home: string, acceptUnknownRanges: boolean): Sliced<NumberOffer[]> {
  const step = Math.max(1, Math.floor(texts.length / TRIED));
  const tried = texts.filter((_, i) => i % step === 0).slice(0, TRIED);
  // Most countries are out at the first look, by the library alone.
  const first = tried.slice(0, FIRST_TRIED).map((text) => text.replace(/\D/g, ''));
  const found: (Candidate & { readonly share: number })[] = [];
  for (const { country, callingCode } of callingCountries()) {
    yield;
    if (country === home) continue;
    if (first.filter((digits) => isMobileOf(digits, country)).length * 2 < first.length) continue;
    const phones = createPhoneReader({ defaultCountry: country, acceptUnknownRanges });
    const candidate = { country, callingCode, phones };
    const share = mobilesAmong(tried, candidate) / tried.length;
    if (share >= WORTH_OFFERING) found.push({ ...candidate, share });
  }
  found.sort((a, b) => b.share - a.share);
  const best = found.filter(({ share }) => share === found[0]?.share);
  const offers: NumberOffer[] = [];
  if (best.length > MOST_OFFERED) return offers;
  for (const candidate of best) {
    const { country } = candidate;
    let mobiles = 0;
    for (let i = 0; i < texts.length; i += STEP) {
      yield;
      mobiles += mobilesAmong(texts.slice(i, i + STEP), candidate);
    }
    offers.push({ by: 'country', country, of: texts.length, mobiles, taken: 'doubtful' });
  }
  return offers;
}

function isMobileOf(digits: string, country: string): boolean {
  const { valid, mobile } = parseWithLibrary(digits, country);
  return valid && mobile;
}

/** Of this country, which owns them among those that share its calling code. */
function mobilesAmong(texts: readonly string[], { phones, country, callingCode }: Candidate): number {
  const isShared = countriesOf(callingCode).length > 1;
  return texts.filter((text) => {
    const reading = phones.read(text);
    if (reading.kind !== 'number' || !phones.isMobile(reading.phone)) return false;
    return isShared ? phoneCountry(reading.phone) === country : String(reading.phone).startsWith(callingCode);
  }).length;
}
