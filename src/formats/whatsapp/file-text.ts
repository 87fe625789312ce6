/** A log's text in pieces as it is read, unpacked on the way: never more of it is held than a piece. */
import { createDecoder } from '../text/decoder.ts';
import { detectEncoding } from '../text/encoding.ts';

export interface TextPiece {
  readonly text: string;
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
  let decoder: ReturnType<typeof createDecoder> | null = null;
  let bytesRead = 0;
  let cut = false;
  for await (const piece of pieces) {
    bytesRead = piece.bytesRead;
    cut = piece.cut;
    let { bytes } = piece;
    if (decoder === null) {
      const { encoding, bom } = detectEncoding(bytes.subarray(0, 1 << 16));
      // JSON is UTF-8 wherever it is not UTF-16: other encodings are only what a guess makes of names.
      decoder = createDecoder(encoding.startsWith('utf-16') ? encoding : 'utf-8');
      bytes = bytes.subarray(bom);
    }
    yield { text: decoder.push(bytes), bytesRead, cut };
  }
  const rest = decoder?.end() ?? '';
  if (rest !== '') yield { text: rest, bytesRead, cut };
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
