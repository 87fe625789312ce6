/**
 * What every stored record begins with: u32 mark (three letters of what it is, and its format), u32 checksum of all that follows, and of the
 * mark from format 2 on. That holds for every format, so that what a newer Kith wrote is told from damage.
 */
const CHECKED_FROM = 2;
const HEAD_BYTES = 16;

/** 'newer': whole, and of a format that this build does not know. */
export type Unread = 'damaged' | 'newer';

/** `what`: three letters. `format`: 1 to 200. */
export function markOf(what: string, format: number): number {
  const [a = 0, b = 0, c = 0] = Array.from(what, (letter) => letter.charCodeAt(0));
  return (a | (b << 8) | (c << 16) | ((0x30 + format) << 24)) >>> 0;
}

/**
 * FNV-1a over 32-bit words, with each step's high bits folded into its low ones (else two flipped high bits cancel out): every
 * damaged word is told, and several but for one case in 2^32.
 */
export function checksum(words: Uint32Array): number {
  const [mark = 0] = words;
  let a = formatIn(mark) === 1 ? 0x811c9dc5 : Math.imul(0x811c9dc5 ^ mark, 0x01000193);
  for (let i = CHECKED_FROM; i < words.length; i++) {
    a = Math.imul(a ^ (words[i] ?? 0), 0x01000193);
    a ^= a >>> 15;
  }
  return a >>> 0;
}

const formatIn = (mark: number): number => (mark >>> 24) - 0x30;

/** The format of whole bytes of this kind, 1 to `newest`. */
export function formatOf(words: Uint32Array, what: string, newest: number): number | Unread {
  const [mark = 0, sum] = words;
  const format = formatIn(mark);
  if (mark !== markOf(what, format) || format < 1 || sum !== checksum(words)) return 'damaged';
  return format > newest ? 'newer' : format;
}

/** A record of any bytes, with their length behind mark and checksum. */
export function seal(what: string, format: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD_BYTES + ((body.length + 3) & ~3));
  bytes.set(body, HEAD_BYTES);
  const words = new Uint32Array(bytes.buffer);
  words.set([markOf(what, format), 0, body.length]);
  words[1] = checksum(words);
  return bytes;
}

export function unseal(
  what: string,
  newest: number,
  source: Uint8Array,
): { readonly format: number; readonly body: Uint8Array } | Unread {
  const bytes = source.byteOffset % 4 === 0 ? source : source.slice();
  if (bytes.byteLength < HEAD_BYTES || bytes.byteLength % 4 !== 0) return 'damaged';
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const format = formatOf(words, what, newest);
  if (typeof format === 'string') return format;
  const length = words[2] ?? 0;
  if (length > bytes.byteLength - HEAD_BYTES) return 'damaged';
  return { format, body: bytes.subarray(HEAD_BYTES, HEAD_BYTES + length) };
}
