/** Well-formedness of UTF-8, by bytes. */

export interface Utf8Tally {
  /** Well-formed sequences of two bytes or more. */
  readonly wide: number;
  /** Bytes that belong to no well-formed sequence. */
  readonly invalid: number;
  /** Bytes of a sequence that the end cuts off: not counted as invalid. */
  readonly cut: number;
}

/** Counts as the Unicode standard's table 3-7 does: no overlong forms, no surrogates, nothing past U+10FFFF. */
export function tallyUtf8(bytes: Uint8Array, start = 0, end = bytes.length): Utf8Tally {
  let wide = 0;
  let invalid = 0;
  let at = start;
  while (at < end) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const size =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let have = 1;
    while (have < size && at + have < end && continues(bytes[at + have] ?? 0, lead, have)) have++;
    if (size > 0 && have === size) {
      wide++;
      at += size;
    } else if (size > 0 && at + have === end) {
      return { wide, invalid, cut: have };
    } else {
      invalid++;
      at++;
    }
  }
  return { wide, invalid, cut: 0 };
}

export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  const { invalid, cut } = tallyUtf8(bytes, start, end);
  return invalid === 0 && cut === 0;
}

function continues(byte: number, lead: number, place: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (place > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte < 0xa0;
  if (lead === 0xf0) return byte >= 0x90;
  if (lead === 0xf4) return byte < 0x90;
  return true;
}
