/**
 * Which legacy encoding a text is in, where it is neither UTF-8 nor UTF-16: the text is read in each that could be meant, as each language
 * that is written in it, and the likeliest reading is taken (`looks.ts`). A table of contacts has few letters to go by, so two more things
 * count: how common the encoding is, and whose calling codes and addresses the file has.
 */
import { decodeStart } from './decoder.ts';
import { COUNTRIES, type Language } from './letters.ts';
import { Looks } from './looks.ts';

export interface LegacyGuess {
  readonly encoding: string;
  /** Those that would show another text and are nearly as likely, the likeliest first. */
  readonly others: readonly string[];
}

interface Candidate {
  readonly label: string;
  readonly languages: readonly Language[];
  /** How much rarer it is than the commonest, in nats. */
  readonly rarity: number;
  /** Of an encoding of two bytes a character: the first bytes of its common characters, in ranges from–to. */
  readonly common?: readonly (readonly [number, number])[];
}

const WESTERN = ['fr', 'de', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'is', 'et'] as const;
const CENTRAL = ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'de'] as const;
const BALTIC = ['lt', 'lv', 'et'] as const;
const TURKISH = ['tr', 'de', 'fr'] as const;

const candidates: readonly Candidate[] = [
  { label: 'windows-1252', languages: WESTERN, rarity: 0 },
  { label: 'windows-1250', languages: CENTRAL, rarity: 1 },
  { label: 'windows-1254', languages: TURKISH, rarity: 1.2 },
  { label: 'iso-8859-2', languages: CENTRAL, rarity: 2 },
  { label: 'windows-1257', languages: BALTIC, rarity: 2 },
  { label: 'macintosh', languages: WESTERN, rarity: 4.5 },
  { label: 'cp850', languages: WESTERN, rarity: 4 },
  { label: 'cp437', languages: WESTERN, rarity: 4.5 },
  { label: 'cp852', languages: CENTRAL, rarity: 4.5 },
  { label: 'cp857', languages: TURKISH, rarity: 5 },
  { label: 'windows-1251', languages: ['ru', 'uk', 'bg'], rarity: 0.5 },
  { label: 'koi8-r', languages: ['ru'], rarity: 2.5 },
  { label: 'koi8-u', languages: ['uk'], rarity: 3 },
  { label: 'ibm866', languages: ['ru', 'uk', 'bg'], rarity: 3 },
  { label: 'iso-8859-5', languages: ['ru', 'uk', 'bg'], rarity: 4 },
  { label: 'x-mac-cyrillic', languages: ['ru', 'uk', 'bg'], rarity: 3.5 },
  { label: 'windows-1253', languages: ['el'], rarity: 1 },
  { label: 'iso-8859-7', languages: ['el'], rarity: 2 },
  { label: 'cp737', languages: ['el'], rarity: 4 },
  { label: 'windows-1255', languages: ['he'], rarity: 0.8 },
  { label: 'cp862', languages: ['he'], rarity: 4 },
  { label: 'windows-1256', languages: ['ar', 'fa'], rarity: 0.5 },
  { label: 'iso-8859-6', languages: ['ar'], rarity: 3 },
  { label: 'windows-874', languages: ['th'], rarity: 1 },
  {
    label: 'shift_jis',
    languages: ['ja'],
    rarity: 0.7,
    common: [
      [0x82, 0x83],
      [0x88, 0x98],
    ],
  },
  {
    label: 'euc-jp',
    languages: ['ja'],
    rarity: 2.5,
    common: [
      [0xa4, 0xa5],
      [0xb0, 0xcf],
    ],
  },
  { label: 'gb18030', languages: ['zh'], rarity: 0.5, common: [[0xb0, 0xd7]] },
  { label: 'big5', languages: ['tw'], rarity: 1, common: [[0xa4, 0xc6]] },
  { label: 'euc-kr', languages: ['ko'], rarity: 0.7, common: [[0xb0, 0xc8]] },
];

/** Of a character whose first byte is not among the common ones. */
const UNCOMMON = 3;
/** Bytes that are looked at: more says nothing new. */
const enough = 1 << 12;
/** By how much the best reading must be likelier than the next: a hundred to one. */
const CLEAR = 4.6;
const EVIDENCE = 2.5;

interface Reading {
  readonly label: string;
  readonly shown: string;
  readonly score: number;
}

/** `head`: of a text that is neither UTF-8 nor UTF-16. */
export function guessLegacy(head: Uint8Array): LegacyGuess {
  const text = telling(head);
  const likely = likelyLanguages(head);
  const looks = new Looks();
  const ranked = candidates
    .map((candidate): Reading => {
      const shown = decodeStart(candidate.label, text);
      const best = looks.of(shown, candidate.languages, likely);
      const uncommon = candidate.common === undefined ? 0 : uncommonLeads(text, candidate.common, candidate.label);
      return { label: candidate.label, shown, score: best - candidate.rarity - UNCOMMON * uncommon };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best === undefined) return { encoding: 'windows-1252', others: [] };
  const seen = new Set([best.shown]);
  const others: string[] = [];
  for (const { label, shown, score } of ranked) {
    if (best.score - score > CLEAR) break;
    if (!seen.has(shown)) others.push(label);
    seen.add(shown);
  }
  return { encoding: best.label, others };
}

/** Pieces between delimiters that hold anything but ASCII, each once, on lines. */
export function telling(head: Uint8Array): Uint8Array {
  const kept = new Uint8Array(enough);
  const seen = new Set<string>();
  let size = 0;
  let start = 0;
  let wide = false;
  for (let at = 0; at <= head.length; at++) {
    const byte = head[at] ?? 0x0a;
    if (byte >= 0x80) wide = true;
    if (!isBorder(byte)) continue;
    if (wide && size + at - start < enough) {
      const piece = head.subarray(start, at);
      const key = String.fromCharCode(...piece.subarray(0, 256));
      if (!seen.has(key)) {
        seen.add(key);
        kept.set(piece, size);
        size += piece.length;
        kept[size++] = 0x0a;
      }
    }
    start = at + 1;
    wide = false;
  }
  return size === 0 ? head.subarray(0, enough) : kept.subarray(0, size);
}

/** Comma, semicolon, tab, newline, quote: no encoding has one of these as the second byte of a character. */
const isBorder = (byte: number): boolean =>
  byte === 0x2c || byte === 0x3b || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x22;

/** How many two-byte characters have a first byte outside the ranges. */
function uncommonLeads(text: Uint8Array, ranges: readonly (readonly [number, number])[], label: string): number {
  let uncommon = 0;
  for (let at = 0; at < text.length; at++) {
    const lead = text[at] ?? 0;
    if (lead < 0x80 || (label === 'shift_jis' && lead >= 0xa1 && lead <= 0xdf)) continue;
    // Signs and full-width letters have rows of their own.
    const signs = lead === (label === 'shift_jis' ? 0x81 : 0xa1) || (lead === 0xa3 && label !== 'big5');
    if (!signs && !ranges.some(([from, to]) => lead >= from && lead <= to)) uncommon++;
    at++;
  }
  return uncommon;
}

/** By language: what calling codes and domains say for it. */
function likelyLanguages(head: Uint8Array): Map<Language, number> {
  const text = decodeStart('latin1', head.subarray(0, 1 << 14));
  const likely = new Map<Language, number>();
  for (const [code, domain, language] of COUNTRIES)
    if (new RegExp(`(?:\\+|\\b00)${code}[\\s(.-]*[1-9]|[\\w-]\\.${domain}(?![\\w.-])`).test(text))
      likely.set(language, EVIDENCE);
  return likely;
}
