/**
 * The text of a field: where bytes become a string, for the fields that are needed as one.
 *
 * NUL is dropped: no text has one, files padded by old programs do. A field that is not UTF-8 is read as Windows-1252, which takes
 * any byte: such fields are what other sources left in a UTF-8 file, and their letters are most often Western.
 */
import { mendWindows1252 } from '../text/windows-1252.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** Below this length a string made of char codes is quicker than a decoder; measured, the border is not sharp. */
const short = 64;

export function fieldText(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length > short) return decode(bytes.subarray(start, end));
  const codes = new Array<number>(length);
  for (let i = 0; i < length; i++) {
    const byte = bytes[start + i] ?? 0;
    if (byte === 0 || byte >= 0x80) return decode(bytes.subarray(start, end));
    codes[i] = byte;
  }
  return String.fromCharCode.apply(null, codes);
}

function decode(bytes: Uint8Array): string {
  const text = decodeAny(bytes);
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

function decodeAny(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return mendWindows1252(windows1252.decode(bytes));
  }
}
