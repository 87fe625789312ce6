/**
 * A file's slices, whatever its encoding, as UTF-8 bytes; a character that a border cuts is put together.
 *
 * UTF-8 passes as it is, uncopied: bytes that are no UTF-8 and NULs are left for `fieldText`, which reads a field with such bytes as
 * Windows-1252 and drops NULs. (Both come in single fields; checking every byte for them would cost as much as reading the table.)
 * Every other encoding is decoded as a stream; what it cannot hold becomes U+FFFD.
 */
import { createDecoder } from './decoder.ts';

export interface Utf8Chunks {
  /** The UTF-8 bytes of this slice; may be empty. */
  push(bytes: Uint8Array): Uint8Array;
  /** What was still held back. Nothing may be pushed after it. */
  end(): Uint8Array;
}

/** `encoding`: a label that `createDecoder` takes; `bom`: how many bytes to leave out at the start. */
export function createUtf8Chunks(encoding: string, bom: number): Utf8Chunks {
  let skip = bom;
  const afterBom = (bytes: Uint8Array): Uint8Array => {
    if (skip === 0) return bytes;
    const rest = bytes.subarray(skip);
    skip -= bytes.length - rest.length;
    return rest;
  };
  const decoder = createDecoder(encoding);
  if (decoder.encoding === 'utf-8') return { push: afterBom, end: () => new Uint8Array(0) };
  const encoder = new TextEncoder();
  return {
    push: (bytes) => encoder.encode(decoder.push(afterBom(bytes))),
    end: () => encoder.encode(decoder.end()),
  };
}
