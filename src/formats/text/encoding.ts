/** [I10] Which encoding a file is in, by its first bytes: proposed, shown, and the person's to change. */
import { guessLegacy } from './legacy.ts';
import { tallyUtf8 } from './utf8.ts';

export interface DetectedEncoding {
  /** A label that `createDecoder` takes. */
  readonly encoding: string;
  /** Bytes to leave out at the start. */
  readonly bom: number;
  /** Encodings whose readings are nearly as likely, the likeliest first: the person is shown where they differ. */
  readonly others: readonly string[];
}

const surely = (encoding: string, bom = 0): DetectedEncoding => ({ encoding, bom, others: [] });

/**
 * `head`: as much of the start as is at hand, 64 KiB or more; it may end inside a character. ASCII alone is called UTF-8, surely:
 * should other bytes follow later on, each field that they break is read as Windows-1252 (`fieldText`).
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return surely('utf-8', 3);
  if (head[0] === 0xff && head[1] === 0xfe) return surely('utf-16le', 2);
  if (head[0] === 0xfe && head[1] === 0xff) return surely('utf-16be', 2);
  const utf16 = utf16WithoutBom(head);
  if (utf16 !== null) return surely(utf16);
  if (isIso2022Jp(head)) return surely('iso-2022-jp');

  const { wide, invalid, cut } = tallyUtf8(head);
  // A cut character at the end of a short file of ASCII is a legacy letter; at the end of a long head it is a cut character.
  const cutIsLegacy = cut > 0 && wide === 0 && head.length < 4096;
  if (invalid === 0 && !cutIsLegacy) return surely('utf-8');
  // Files put together from several sources: nearly all UTF-8.
  if (wide > 10 * (invalid + cut)) return { ...surely('utf-8'), others: ['windows-1252'] };
  return { ...guessLegacy(head), bom: 0 };
}

/**
 * Delimiters, digits and newlines are ASCII in every table: two bytes of which one is 0, always on the same side. Names may have such bytes
 * too (`一` is 4E 00, `가` AC 00), so both readings are looked at: which has more ASCII, and no characters that no table has?
 */
function utf16WithoutBom(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head.length < 4 || !head.includes(0)) return null;
  const little = utf16Points(head, 0);
  const big = utf16Points(head, 1);
  const best = Math.max(little, big);
  return best < 0.3 || little === big ? null : little > big ? 'utf-16le' : 'utf-16be';
}

/** How much like a table the bytes are in UTF-16 whose high byte is the second (0) or the first (1): up to 1 a character. */
function utf16Points(head: Uint8Array, first: 0 | 1): number {
  const pairs = Math.min(head.length, 1 << 14) >> 1;
  let points = 0;
  let ascii = 0;
  for (let i = 0; i < pairs; i++) {
    const high = head[2 * i + 1 - first] ?? 0;
    const low = head[2 * i + first] ?? 0;
    if (high === 0 && ((low >= 0x20 && low < 0x7f) || low === 0x09 || low === 0x0a || low === 0x0d)) {
      points++;
      ascii++;
    } else if (isLetterRow(high)) points += high > 0 && low === 0 ? 0.4 : 0.5;
    else points -= 4;
  }
  return 10 * ascii < pairs ? -1 : points / pairs;
}

/** Rows of 256 characters in which the letters and signs of living scripts stand. */
const isLetterRow = (high: number): boolean =>
  high <= 0x13 ||
  (high >= 0x1c && high <= 0x22) ||
  high === 0x25 ||
  high === 0x26 ||
  (high >= 0x30 && high <= 0x33) ||
  (high >= 0x4e && high <= 0x9f) ||
  (high >= 0xac && high <= 0xdf) ||
  (high >= 0xfe && high <= 0xff);

/** ASCII with escape sequences that switch to JIS X 0208. */
function isIso2022Jp(head: Uint8Array): boolean {
  let switches = 0;
  for (const [at, byte] of head.entries()) {
    if (byte >= 0x80) return false;
    if (byte === 0x1b && head[at + 1] === 0x24 && (head[at + 2] === 0x42 || head[at + 2] === 0x40)) switches++;
  }
  return switches > 0;
}
