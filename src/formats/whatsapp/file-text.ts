/** A log's text in pieces as it is read, unpacked on the way: never more of it is held than a piece. */
import { createDecoder, type Decoder } from '../text/decoder.ts';
import { detectEncoding } from '../text/encoding.ts';

export interface TextPiece {
  /** One after the other: lines, a few together where they are short, many where all are ASCII. */
  readonly texts: readonly string[];
  /** Of the file as it lies on the disk, by now. */
  readonly bytesRead: number;
  /** The packed file is damaged or cut off here; nothing follows. */
  readonly cut: boolean;
}

const PIECE_BYTES = 1 << 20;

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

export async function* fileText(file: Blob): AsyncGenerator<TextPiece> {
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const pieces = isGzip(head) ? unpacked(file) : plain(file);
  let decoder: LineDecoder | null = null;
  let bytesRead = 0;
  for await (const piece of pieces) {
    bytesRead = piece.bytesRead;
    let { bytes } = piece;
    if (decoder === null) {
      const { encoding, bom } = detectEncoding(bytes.subarray(0, 1 << 16));
      // JSON is UTF-8 wherever it is not UTF-16: other encodings are only what a guess makes of names.
      decoder = new LineDecoder(encoding.startsWith('utf-16') ? encoding : 'utf-8');
      bytes = bytes.subarray(bom);
    }
    yield { texts: decoder.push(bytes), bytesRead, cut: piece.cut };
  }
  const texts = decoder?.end() ?? [];
  if (texts.length > 0) yield { texts, bytesRead, cut: false };
}

const LINE_END = 0x0a;
/** Bytes that are decoded together, where lines that are not ASCII are shorter; and of one line that are kept until its end comes. */
const TOGETHER = 256;
const MOST_KEPT = 1 << 16;
const WIDE = 0x80;

/** Where the next byte stands that is not ASCII; `to` where there is none. */
function nextWide(bytes: Uint8Array, from: number, to: number): number {
  const byte = (i: number): number => bytes[i] ?? 0;
  let at = from;
  for (; at + 4 <= to; at += 4) if ((byte(at) | byte(at + 1) | byte(at + 2) | byte(at + 3)) >= WIDE) break;
  while (at < to && byte(at) < WIDE) at++;
  return at;
}

/**
 * Bytes as texts that end with a line. A text that is ASCII takes a byte a letter and is parsed far faster than one that is not; of a whole piece
 * hardly any is ASCII, of lines most are. Lines of ASCII are decoded together: a call of the decoder costs as much as parsing a short line.
 */
class LineDecoder {
  readonly #decoder: Decoder;
  readonly #hasLines: boolean;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(encoding: string) {
    this.#decoder = createDecoder(encoding);
    this.#hasLines = encoding === 'utf-8';
  }

  push(bytes: Uint8Array): string[] {
    if (!this.#hasLines) return [this.#decoder.push(bytes)];
    const texts: string[] = [];
    let at = 0;
    if (this.#rest.length > 0) {
      const end = bytes.indexOf(LINE_END) + 1;
      if (end === 0 && this.#rest.length + bytes.length <= MOST_KEPT) {
        this.#rest = joined(this.#rest, bytes);
        return texts;
      }
      texts.push(this.#decoder.push(this.#rest), this.#decoder.push(bytes.subarray(0, end)));
      at = end;
    }
    const last = Math.max(at, bytes.lastIndexOf(LINE_END) + 1);
    const take = (to: number): void => {
      if (to > at) texts.push(this.#decoder.push(bytes.subarray(at, to)));
      at = to;
    };
    while (at < last) {
      const wide = nextWide(bytes, at, last);
      if (wide === last) take(last);
      else {
        take(Math.max(at, bytes.lastIndexOf(LINE_END, wide) + 1));
        take(Math.min(last, bytes.indexOf(LINE_END, Math.max(wide, at + TOGETHER)) + 1 || last));
      }
    }
    this.#rest = bytes.slice(last);
    if (this.#rest.length > MOST_KEPT) {
      texts.push(this.#decoder.push(this.#rest));
      this.#rest = new Uint8Array(0);
    }
    return texts;
  }

  end(): string[] {
    return [this.#decoder.push(this.#rest), this.#decoder.end()].filter((text) => text !== '');
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

interface BytePiece {
  readonly bytes: Uint8Array;
  readonly bytesRead: number;
  readonly cut: boolean;
}

async function* plain(file: Blob): AsyncGenerator<BytePiece> {
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const bytes = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
    yield { bytes, bytesRead: Math.min(file.size, at + PIECE_BYTES), cut: false };
  }
}

async function* unpacked(file: Blob): AsyncGenerator<BytePiece> {
  let bytesRead = 0;
  const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, controller) {
      bytesRead += bytes.length;
      controller.enqueue(bytes);
    },
  });
  const packed: ReadableStream<Uint8Array<ArrayBuffer>> = file.stream();
  const reader = packed.pipeThrough(count).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      // What is behind a damaged place is lost, what came before it is not.
      const piece = await reader.read().catch(() => null);
      if (piece === null) {
        yield { bytes: new Uint8Array(0), bytesRead, cut: true };
        return;
      }
      if (piece.done) return;
      yield { bytes: piece.value, bytesRead, cut: false };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
