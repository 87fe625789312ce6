/**
 * Which legacy encoding a text is in, where it is neither UTF-8 nor UTF-16.
 *
 * `chardet` compares letter sequences with those of running text. A table of contacts has few: names, towns, headers. So its opinion
 * is one of three, added up for each encoding that could be meant; the text is decoded in each and looked at:
 * - are the characters letters where letters stand, not signs inside words, capitals inside words, two scripts in one word?
 * - is there one language whose alphabet holds all its accented letters?
 */
import { analyse } from 'chardet';
import { mendWindows1252 } from './windows-1252.ts';

export interface LegacyGuess {
  readonly encoding: string;
  /** No other encoding that would show another text comes near. */
  readonly sure: boolean;
}

interface Candidate {
  readonly label: string;
  /** What chardet calls it, or its near kin. */
  readonly names: readonly string[];
  /** Decides between encodings that show the same text, or as likely a one. */
  readonly prior: number;
  /** Of an encoding of two bytes a character: the first bytes of its common characters, in ranges from–to. */
  readonly common?: readonly (readonly [number, number])[];
}

const candidates: readonly Candidate[] = [
  { label: 'windows-1252', names: ['ISO-8859-1', 'windows-1252'], prior: 0.06 },
  { label: 'windows-1250', names: ['ISO-8859-2', 'windows-1250'], prior: 0.05 },
  { label: 'windows-1254', names: ['ISO-8859-9', 'windows-1254'], prior: 0.04 },
  { label: 'iso-8859-2', names: ['ISO-8859-2', 'windows-1250'], prior: 0.03 },
  { label: 'windows-1257', names: ['windows-1257'], prior: 0.02 },
  { label: 'macintosh', names: [], prior: 0 },
  { label: 'windows-1251', names: ['windows-1251'], prior: 0.05 },
  { label: 'koi8-r', names: ['KOI8-R'], prior: 0.04 },
  { label: 'iso-8859-5', names: ['ISO-8859-5'], prior: 0.02 },
  { label: 'ibm866', names: [], prior: 0.01 },
  { label: 'x-mac-cyrillic', names: [], prior: 0 },
  { label: 'windows-1253', names: ['ISO-8859-7', 'windows-1253'], prior: 0.05 },
  { label: 'iso-8859-7', names: ['ISO-8859-7', 'windows-1253'], prior: 0.04 },
  { label: 'windows-1255', names: ['ISO-8859-8', 'ISO-8859-8-I', 'windows-1255'], prior: 0.05 },
  { label: 'windows-1256', names: ['windows-1256', 'ISO-8859-6'], prior: 0.05 },
  { label: 'iso-8859-6', names: ['ISO-8859-6', 'windows-1256'], prior: 0.04 },
  { label: 'windows-874', names: ['windows-874', 'TIS-620'], prior: 0.05 },
  {
    label: 'shift_jis',
    names: ['Shift_JIS'],
    prior: 0.05,
    common: [
      [0x82, 0x83],
      [0x88, 0x98],
    ],
  },
  {
    label: 'euc-jp',
    names: ['EUC-JP'],
    prior: -0.1,
    common: [
      [0xa4, 0xa5],
      [0xb0, 0xcf],
    ],
  },
  { label: 'gb18030', names: ['GB18030'], prior: 0.15, common: [[0xb0, 0xd7]] },
  { label: 'big5', names: ['Big5'], prior: 0.05, common: [[0xa4, 0xc6]] },
  { label: 'euc-kr', names: ['EUC-KR'], prior: 0.2, common: [[0xb0, 0xc8]] },
];

/** The letters beyond a–z of languages that share a legacy encoding with others, in small letters. */
const alphabets: readonly string[] = [
  'àâæçéèêëîïôœùûüÿñöä', // French, with its neighbours' names
  'äöüßéèáóëç', // German
  'áéíóúüñçàèòï', // Spanish, Catalan
  'ãõáâàçéêíóôúü', // Portuguese
  'àèéìíîòóùú', // Italian
  'æøåéèêóòâôäöü', // Danish, Norwegian
  'åäöéü', // Swedish, Finnish
  'ëïéèöüáóíç', // Dutch
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýžöü', // Czech
  'áäčďéíĺľňóôŕšťúýž', // Slovak
  'áéíóöőúüűä', // Hungarian
  'ăâîșşțţ', // Romanian
  'čćđšž', // Croatian, Slovene, Bosnian
  'çğıöşüâîûi̇', // Turkish
  'ąčęėįšųūž', // Lithuanian
  'āčēģīķļņšūž', // Latvian
  'äöõüšž', // Estonian
];
/** Its letters lie where Turkish has ğ, ı, ş, and there are two hundred times as many Turks. */
const icelandic = 'áðéíóúýþæö';
const rareAlphabet = 0.8;
/** Letters of the other scripts that are as rare in names and towns as they are common where the bytes mean something else. */
const rareLetters = /[\u0390\u03b0\u03ca\u03cb\u0450\u0452\u0453\u0455\u0458-\u045f]/;

const enough = 1 << 16;
const LF = 0x0a;
const CR = 0x0d;

export function guessLegacy(head: Uint8Array): LegacyGuess {
  const text = telling(head);
  const opinions = analyse(text);
  const ranked = candidates
    .map(({ label, names, prior, common }) => {
      const decoded = new TextDecoder(label).decode(text);
      const shown = label === 'windows-1252' ? mendWindows1252(decoded) : decoded;
      const opinion = opinions.find((match) => names.includes(match.name))?.confidence ?? 0;
      const usual = common === undefined ? 0 : commonShare(text, common, label === 'shift_jis');
      return { label, shown, score: looks(shown) + usual + prior + opinion / 100 };
    })
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined) return { encoding: 'windows-1252', sure: false };
  const rival = ranked.find((other) => other.shown !== best.shown);
  return { encoding: best.label, sure: rival === undefined || (best.score - rival.score > 0.3 && hasEvidence(text)) };
}

/** Less than a few letters beyond ASCII prove nothing. */
function hasEvidence(text: Uint8Array): boolean {
  let wide = 0;
  for (const byte of text) if (byte >= 0x80) wide++;
  return wide >= 8;
}

/** The lines that hold anything but ASCII: what a long head has to say. */
function telling(head: Uint8Array): Uint8Array {
  const kept = new Uint8Array(Math.min(head.length + 1, enough));
  let size = 0;
  let lineStart = 0;
  let wide = false;
  for (let at = 0; at <= head.length; at++) {
    // The head's end ends its last line.
    const byte = head[at] ?? LF;
    if (byte >= 0x80) wide = true;
    if (byte !== LF && byte !== CR) continue;
    const line = head.subarray(lineStart, at + 1);
    if (wide && size + line.length <= kept.length) {
      kept.set(line, size);
      size += line.length;
    }
    lineStart = at + 1;
    wide = false;
  }
  return size === 0 ? head.subarray(0, enough) : kept.subarray(0, size);
}

/** From about 2 (every character stands where one like it may stand, and one language has them all) far down below 0. */
function looks(text: string): number {
  const seen = new Map<string, number>();
  const characters = [...text];
  let points = 0;
  let wide = 0;
  for (const [at, character] of characters.entries()) {
    // Dashes and curly quotes stand anywhere and tell nothing.
    if (character <= '\u007f' || punctuation.test(character)) continue;
    wide++;
    points += pointsFor(character, characters[at - 1] ?? '', characters[at + 1] ?? '');
    const small = character.toLowerCase();
    seen.set(small, (seen.get(small) ?? 0) + 1);
  }
  if (wide === 0) return -1;
  // Hebrew bytes are Greek small letters; no table in Greek is without a capital.
  const noCapital = /\p{Script=Greek}/u.test(text) && !greekCapital.test(text);
  return points / wide + oneLanguage(seen, wide) - (noCapital ? 0.4 : 0);
}

/** The share of two-byte characters whose first byte is in one of the ranges. */
function commonShare(text: Uint8Array, ranges: readonly (readonly [number, number])[], halfWidth: boolean): number {
  let all = 0;
  let common = 0;
  for (let at = 0; at < text.length; at++) {
    const lead = text[at] ?? 0;
    if (lead < 0x80 || (halfWidth && lead >= 0xa1 && lead <= 0xdf)) continue;
    all++;
    if (ranges.some(([from, to]) => lead >= from && lead <= to)) common++;
    at++;
  }
  return all === 0 ? 0 : common / all;
}

function pointsFor(character: string, before: string, after: string): number {
  const script = scriptOf(character);
  if (script === 'nothing') return -5;
  if (script === 'sign') return letter.test(before) || letter.test(after) ? -1 : 0;
  const strangers = [before, after].filter((other) => letter.test(other) && scriptOf(other) !== script).length;
  const capitalInside = capital.test(character) && small.test(before);
  return 1 - 2 * strangers - (capitalInside ? 1 : 0);
}

const letter = /[\p{L}\p{M}]/u;
const capital = /\p{Lu}/u;
const small = /\p{Ll}/u;
const greekCapital = /(?=\p{Lu})\p{Script=Greek}/u;
const ownEncoding =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\u064b-\u0652\p{Script=Thai}]/u;
const punctuation = /[\u00a0\u00ab\u00bb\u2010-\u2027\u2030\u2039\u203a\u2116\u2122\u3000-\u303f\uff01-\uff5e]/u;
const scripts = [
  ['nothing', /[\p{C}\ufffd]/u],
  ['latin', /[\p{Script=Latin}]/u],
  ['cyrillic', /[\p{Script=Cyrillic}]/u],
  ['greek', /[\p{Script=Greek}]/u],
  ['hebrew', /[\p{Script=Hebrew}]/u],
  ['arabic', /[\p{Script=Arabic}\u064b-\u0652]/u],
  ['thai', /[\p{Script=Thai}]/u],
  ['east', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u],
  ['hangul', /[\p{Script=Hangul}]/u],
] as const;

function scriptOf(character: string): string {
  return scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'sign';
}

/** The share of the characters that are letters of the one alphabet that has most of them; 1 for scripts that have an encoding each. */
function oneLanguage(seen: ReadonlyMap<string, number>, total: number): number {
  const share = (holds: (character: string) => boolean): number => {
    let held = 0;
    for (const [character, times] of seen) if (holds(character)) held += times;
    return held / total;
  };
  const alone = share((character) => ownEncoding.test(character) && !rareLetters.test(character));
  const latin = Math.max(
    ...alphabets.map((alphabet) => share((character) => alphabet.includes(character))),
    share((character) => icelandic.includes(character)) * rareAlphabet,
  );
  return alone + latin;
}
