/**
 * Where sample contacts live: calling codes, prefixes of numbers that exist there, and how people write them. Every number
 * that begins with one of a country's prefixes and has its length is valid by libphonenumber's full metadata.
 */

/** How people of a country are named, see names.ts. */
export type NameStyle =
  | 'indian'
  | 'southAsian'
  | 'english'
  | 'arabic'
  | 'african'
  | 'malay'
  | 'chinese'
  | 'japanese'
  | 'korean'
  | 'german'
  | 'romance'
  | 'slavic'
  | 'turkish';

export interface Country {
  /** ISO 3166. */
  readonly iso: string;
  readonly callingCode: string;
  /** First digits of the national number. */
  readonly prefixes: readonly string[];
  /** How many digits follow a prefix. */
  readonly rest: number;
  /** Groups of the national number as people space it. */
  readonly groups: readonly number[];
  readonly style: NameStyle;
}

/** `7[0-26]` → 70, 71, 72, 76; several, separated by spaces. */
export function expandPrefixes(pattern: string): string[] {
  return pattern.split(' ').flatMap((word) => {
    let made = [''];
    for (const [, set, digit] of word.matchAll(/\[([\d-]+)\]|(\d)/g)) {
      const options = set === undefined ? [digit ?? ''] : expandSet(set);
      made = made.flatMap((start) => options.map((option) => start + option));
    }
    return made;
  });
}

function expandSet(set: string): string[] {
  return [...set.matchAll(/(\d)(?:-(\d))?/g)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, i) => String(Number(from) + i)),
  );
}

function country(
  iso: string,
  callingCode: string,
  prefixes: string,
  rest: number,
  groups: number[],
  style: NameStyle,
): Country {
  return { iso, callingCode, prefixes: expandPrefixes(prefixes), rest, groups, style };
}

export const INDIAN_MOBILE = country(
  'IN',
  '91',
  '9[0-9][0-9] 70[0-9] 72[0-9] 74[0-9] 84[0-9] 85[0-9] 80[01589] 81[0-57-9] 82[235-9] 83[03-57-9] 86[02457-9] ' +
    '87[1-69] 88[0-25-9] 89[02-9] 73[05-8] 75[0346-8] 76[6-9] 77[1-9] 78[0-79] 79[06-9] 60[0-9] 62[03689] 63[05-9] 69[0-9]',
  7,
  [5, 5],
  'indian',
);

/** [P7] Delhi, Mumbai, Pune, Kolkata, Hyderabad, Chennai, Bengaluru. */
export const INDIAN_LANDLINE = country(
  'IN',
  '91',
  '11[24] 22[26] 20[26] 33[24] 40[26] 44[24] 80[24]',
  7,
  [2, 4, 4],
  'indian',
);

const US_AREAS =
  '20[2356] 212 214 253 303 305 310 312 314 404 408 412 415 425 469 503 510 512 516 571 602 612 617 619 626 646 650 678 702 703 713 718 732 805 818 832 848 857 908 916 917 925 949 972';

/** With their weights among contacts abroad. */
export const ABROAD: readonly (readonly [weight: number, country: Country])[] = [
  [150, country('AE', '971', '5[02-68]', 7, [2, 3, 4], 'arabic')],
  [
    120,
    country(
      'US',
      '1',
      US_AREAS.split(' ')
        .map((area) => `${area}[3-8]`)
        .join(' '),
      6,
      [3, 3, 4],
      'english',
    ),
  ],
  [80, country('GB', '44', '7[1-3][0-9] 74[0-46-9] 77[1-7] 78[0149] 79[0249]', 7, [4, 6], 'english')],
  [70, country('SA', '966', '5[03568]', 7, [2, 3, 4], 'arabic')],
  [60, country('SG', '65', '8[1-9] 9[0-8]', 6, [4, 4], 'chinese')],
  [45, country('MY', '60', '12 16 19', 7, [2, 3, 4], 'malay')],
  [45, country('QA', '974', '[3567]', 7, [4, 4], 'arabic')],
  [40, country('BD', '880', '1[3-9]', 8, [4, 6], 'southAsian')],
  [40, country('NP', '977', '98[0-24] 97[4-6]', 7, [3, 3, 4], 'southAsian')],
  [35, country('LK', '94', '7[0-25-8]', 7, [2, 3, 4], 'southAsian')],
  [35, country('AU', '61', '4[0-3]', 7, [3, 3, 3], 'english')],
  [
    30,
    country(
      'CA',
      '1',
      '416[2-8] 437[2-8] 604[2-8] 647[2-8] 778[2-8] 905[2-8] 514[2-8] 403[2-8]',
      6,
      [3, 3, 4],
      'english',
    ),
  ],
  [30, country('DE', '49', '17[0-9] 16[023]', 7, [3, 3, 4], 'german')],
  [25, country('ID', '62', '81[1-39] 85[2678] 87[78]', 8, [3, 4, 4], 'malay')],
  [25, country('BR', '55', '[1-8]19', 8, [2, 5, 4], 'romance')],
  [25, country('NG', '234', '80[2-9] 70[3-9] 81[0-8] 90[1-9]', 7, [3, 3, 4], 'african')],
  [25, country('KE', '254', '7[0-9]', 7, [3, 3, 3], 'african')],
  [25, country('ZA', '27', '7[1-9] 6[0-9] 8[2-4]', 7, [2, 3, 4], 'english')],
  [20, country('PK', '92', '30[0-9] 3[124][0-9]', 7, [3, 7], 'southAsian')],
  [20, country('EG', '20', '1[0-25]', 8, [3, 3, 4], 'arabic')],
  [20, country('FR', '33', '6[0-24-8] 7[5-8]', 7, [1, 2, 2, 2, 2], 'romance')],
  [20, country('ES', '34', '6[0-9]', 7, [3, 3, 3], 'romance')],
  [20, country('IT', '39', '3[2-9]', 8, [3, 3, 4], 'romance')],
  [20, country('MX', '52', '55[56] 33[38] 81[18]', 7, [2, 4, 4], 'romance')],
  [20, country('CN', '86', '13[0-9] 15[0-35-9] 18[0-9]', 8, [3, 4, 4], 'chinese')],
  [20, country('JP', '81', '[789]0[1-9]', 7, [2, 4, 4], 'japanese')],
  [15, country('KR', '82', '10[2-46-9]', 7, [2, 4, 4], 'korean')],
  [15, country('NL', '31', '6[1-58]', 7, [1, 8], 'german')],
  [15, country('TR', '90', '53 54 55', 8, [3, 3, 4], 'turkish')],
  [15, country('RU', '7', '9[0-24-9]', 8, [3, 3, 2, 2], 'slavic')],
  [15, country('PH', '63', '91[0-24-9] 92[0-9]', 7, [3, 3, 4], 'malay')],
];
