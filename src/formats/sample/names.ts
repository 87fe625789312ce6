/**
 * Names of sample contacts: given, middle and family names joined as people of the place join them; honorifics, initials,
 * degrees, nicknames, single words and shouted ones among them. A million contacts bear several hundred thousand names.
 */
import type { NameStyle } from './countries.ts';
import * as lists from './name-lists.ts';
import { pickWeighted, type Random, weighted, type Weighted } from './random.ts';

type Words = readonly string[];
type Maker = (random: Random) => string;

const TITLES: Words = ['Mr', 'Mr.', 'Mrs', 'Mrs.', 'Ms', 'Dr', 'Dr.', 'Prof.'];
const INDIAN_TITLES: Words = [...TITLES, 'Shri', 'Smt', 'Smt.', 'CA', 'Adv.'];
const DEGREES: Words = ['MBA', 'MD', 'PhD', 'CA', 'B.Tech', 'Jr.'];
const NICKNAMES: Words = ['Monty', 'Sonu', 'Pinky', 'Bunty', 'Rocky', 'Baby', 'Guddu', 'Happy'];

const initial = (random: Random): string => String.fromCharCode(65 + random.below(26));
const full =
  (given: Words, family: Words): Maker =>
  (r) =>
    `${r.pick(given)} ${r.pick(family)}`;

/** Forms that every Latin list takes. */
function latin(given: Words, family: Words, titles: Words): Weighted<Maker> {
  const plain = full(given, family);
  return weighted<Maker>([
    [520, plain],
    [90, (r) => `${r.pick(given)} ${initial(r)} ${r.pick(family)}`],
    [50, (r) => `${r.pick(given)} ${initial(r)}. ${r.pick(family)}`],
    [40, (r) => `${initial(r)}. ${r.pick(family)}`],
    [40, (r) => `${initial(r)} ${initial(r)} ${r.pick(family)}`],
    [40, (r) => `${r.pick(given)} ${r.pick(given)} ${r.pick(family)}`],
    [20, (r) => `${r.pick(given)} ${r.pick(family)}-${r.pick(family)}`],
    [90, (r) => r.pick(given)],
    [40, (r) => `${r.pick(titles)} ${plain(r)}`],
    [10, (r) => `${plain(r)}, ${r.pick(DEGREES)}`],
    [6, (r) => `${r.pick(given)} "${r.pick(NICKNAMES)}" ${r.pick(family)}`],
    [22, (r) => plain(r).toLowerCase()],
    [22, (r) => plain(r).toUpperCase()],
    [6, (r) => `${r.pick(given)}  ${r.pick(family)} `],
    [4, (r) => `${plain(r)} ${r.pick(['🙂', '🏠', '⭐', '(office)', '2'])}`],
  ]);
}

const indian = latin(lists.INDIAN_GIVEN, lists.INDIAN_FAMILY, INDIAN_TITLES);
const devanagari = weighted<Maker>([
  [85, full(lists.DEVANAGARI_GIVEN, lists.DEVANAGARI_FAMILY)],
  [8, (r) => r.pick(lists.DEVANAGARI_GIVEN)],
  [7, (r) => `श्री ${r.pick(lists.DEVANAGARI_GIVEN)} ${r.pick(lists.DEVANAGARI_FAMILY)}`],
]);
const english = latin(lists.ENGLISH_GIVEN, lists.ENGLISH_FAMILY, TITLES);
const arabicLatin = latin(lists.ARABIC_LATIN_GIVEN, lists.ARABIC_LATIN_FAMILY, TITLES);
const chineseLatin: Maker = (r) => `${r.pick(lists.CHINESE_LATIN_FAMILY)} ${r.pick(lists.CHINESE_LATIN_GIVEN)}`;

const only = (maker: Maker): Weighted<Maker> => weighted([[1, maker]]);
const southAsian = latin(lists.SOUTH_ASIAN_GIVEN, lists.SOUTH_ASIAN_FAMILY, TITLES);

/** Of each style: its forms, weighted; the Indian diaspora is everywhere. */
const STYLES: Readonly<Record<NameStyle, Weighted<Weighted<Maker>>>> = {
  indian: weighted([
    [94, indian],
    [6, devanagari],
  ]),
  southAsian: weighted([
    [9, southAsian],
    [1, indian],
  ]),
  english: weighted([
    [7, english],
    [3, indian],
  ]),
  arabic: weighted([
    [4, indian],
    [4, arabicLatin],
    [2, only(full(lists.ARABIC_GIVEN, lists.ARABIC_FAMILY))],
  ]),
  african: weighted([[1, latin(lists.AFRICAN_GIVEN, lists.AFRICAN_FAMILY, TITLES)]]),
  malay: weighted([
    [9, latin(lists.MALAY_GIVEN, lists.MALAY_FAMILY, TITLES)],
    [1, indian],
  ]),
  chinese: weighted([
    [5, only(chineseLatin)],
    [2, indian],
    [
      3,
      only(
        (r) =>
          r.pick(lists.CHINESE_FAMILY) +
          r.pick(lists.CHINESE_GIVEN) +
          (r.chance(0.6) ? r.pick(lists.CHINESE_GIVEN) : ''),
      ),
    ],
  ]),
  japanese: weighted([
    [1, only((r) => r.pick(lists.JAPANESE_FAMILY) + (r.chance(0.5) ? ' ' : '') + r.pick(lists.JAPANESE_GIVEN))],
  ]),
  korean: weighted([[1, only((r) => r.pick(lists.KOREAN_FAMILY) + r.pick(lists.KOREAN_GIVEN))]]),
  german: weighted([
    [9, latin(lists.GERMAN_GIVEN, lists.GERMAN_FAMILY, ['Herr', 'Frau', 'Dr.'])],
    [1, indian],
  ]),
  romance: weighted([
    [9, latin(lists.ROMANCE_GIVEN, lists.ROMANCE_FAMILY, TITLES)],
    [1, english],
  ]),
  slavic: weighted([
    [5, only(full(lists.CYRILLIC_GIVEN, lists.CYRILLIC_FAMILY))],
    [5, only(full(lists.SLAVIC_LATIN, lists.SLAVIC_LATIN_FAMILY))],
  ]),
  turkish: weighted([[1, latin(lists.TURKISH_GIVEN, lists.TURKISH_FAMILY, TITLES)]]),
};

export function makeName(random: Random, style: NameStyle): string {
  return pickWeighted(random, pickWeighted(random, STYLES[style]))(random);
}
