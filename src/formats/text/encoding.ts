/** [I10] Which encoding a file is in, by its first bytes: proposed, shown, and the person's to change. */
import { guessLegacy } from './legacy.ts';
import { tallyUtf8 } from './utf8.ts';

export interface DetectedEncoding {
  /** A label that TextDecoder takes. */
  readonly encoding: string;
  /** Bytes to leave out at the start. */
  readonly bom: number;
  /** False: look at the preview. */
  readonly sure: boolean;
}

/**
 * `head`: as much of the start as is at hand, 64 KiB or more; it may end inside a character. ASCII alone is called UTF-8, surely:
 * should other bytes follow later on, each field that they break is read as Windows-1252 (`fieldText`).
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: 3, sure: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2, sure: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2, sure: true };
  const utf16 = utf16WithoutBom(head);
  if (utf16 !== null) return { encoding: utf16, bom: 0, sure: true };
  if (isIso2022Jp(head)) return { encoding: 'iso-2022-jp', bom: 0, sure: true };

  const { wide, invalid, cut } = tallyUtf8(head);
  // A cut character at the end of a short file of ASCII is a legacy letter; at the end of a long head it is a cut character.
  const cutIsLegacy = cut > 0 && wide === 0 && head.length < 4096;
  if (invalid === 0 && !cutIsLegacy) return { encoding: 'utf-8', bom: 0, sure: true };
  // Files put together from several sources: nearly all UTF-8.
  if (wide > 10 * (invalid + cut)) return { encoding: 'utf-8', bom: 0, sure: false };
  return { ...guessLegacy(head), bom: 0 };
}

/** Delimiters, digits and newlines are ASCII in every table, so every second byte of UTF-16 is often zero, always on the same side. */
function utf16WithoutBom(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = head.length >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < 2 * pairs; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  const often = pairs * 0.1;
  const seldom = pairs * 0.01;
  const encoding = odd > often && even <= seldom ? 'utf-16le' : even > often && odd <= seldom ? 'utf-16be' : null;
  return encoding !== null && isWellFormed(encoding, head) ? encoding : null;
}

function isWellFormed(encoding: string, head: Uint8Array): boolean {
  try {
    // Cut before a character that may be cut: a high surrogate at the end.
    new TextDecoder(encoding, { fatal: true }).decode(head.subarray(0, head.length & ~1), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** ASCII with escape sequences that switch to JIS X 0208. */
function isIso2022Jp(head: Uint8Array): boolean {
  let switches = 0;
  for (const [at, byte] of head.entries()) {
    if (byte >= 0x80) return false;
    if (byte === 0x1b && head[at + 1] === 0x24 && (head[at + 2] === 0x42 || head[at + 2] === 0x40)) switches++;
  }
  return switches > 0;
}
