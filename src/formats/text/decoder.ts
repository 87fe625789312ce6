/** Decoders for every encoding that Kith reads: those of the platform, and the DOS code pages. */
import { codePage } from './code-pages.ts';
import { mendWindows1252 } from './windows-1252.ts';

export interface Decoder {
  /** Its name, in lower case. */
  readonly encoding: string;
  /** The next bytes as text; a character that their end cuts is held back. */
  push(bytes: Uint8Array): string;
  /** What was held back. */
  end(): string;
}

/** `label`: one of those that the file card lists, or any that TextDecoder takes. A byte order mark is left in. */
export function createDecoder(label: string): Decoder {
  const page = codePage(label);
  if (page !== undefined) return { encoding: label, push: page, end: () => '' };
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  const { encoding } = decoder;
  const mend = encoding === 'windows-1252' ? mendWindows1252 : (text: string) => text;
  return { encoding, push: (bytes) => mend(decoder.decode(bytes, { stream: true })), end: () => decoder.decode() };
}

/** Bytes that are whole, or a start of them: a character that the end cuts is left out. */
export const decodeStart = (label: string, bytes: Uint8Array): string => createDecoder(label).push(bytes);
