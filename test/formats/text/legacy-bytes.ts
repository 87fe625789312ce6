import { decodeStart } from '../../../src/formats/text/decoder.ts';

/** Encoders for the encodings that files come in and no runtime writes: the decoder's table, turned round. */
export function bytesIn(encoding: string, text: string): Uint8Array {
  return encoderFor(encoding)(text);
}

/** For many texts: the table is turned round once. */
export function encoderFor(encoding: string): (text: string) => Uint8Array {
  if (encoding === 'utf-8') return (text) => new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) return (text) => utf16(encoding, text);
  const table = tableOf(encoding);
  return (text) =>
    Uint8Array.from(
      Array.from(text).flatMap((character) => {
        const code = table.get(character);
        if (code === undefined) throw new Error(`${encoding} has no ${character}`);
        return code;
      }),
    );
}

function utf16(encoding: string, text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

function tableOf(encoding: string): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const enter = (...bytes: number[]): void => {
    const text = decodeStart(encoding, Uint8Array.from(bytes));
    if (!text.includes('\ufffd') && [...text].length === 1 && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 0x100; byte++) enter(byte);
  if (['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'].includes(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) enter(lead, trail);
  }
  return table;
}
