/**
 * A zip archive, read piece by piece: its list, and its entries as streams that the browser inflates. Nothing is held but what is asked
 * for. Bytes are counted as they come: what an archive says of its sizes is not believed.
 */
import { fail, ok, type Result } from '../../domain/result.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflate; no other is read. */
  readonly method: number;
  readonly packedBytes: number;
  /** As the archive says. */
  readonly bytes: number;
  /** Of its local header. */
  readonly offset: number;
}

/** The archive is damaged, or an entry is larger than was allowed: caught where files are opened, and told in a sentence there. */
export class ZipProblem extends Error {
  readonly tooLarge: boolean;

  constructor(message: string, tooLarge = false) {
    super(message);
    this.tooLarge = tooLarge;
  }
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 100_000;
const MOST_LIST_BYTES = 32 << 20;

export async function listZip(file: Blob): Promise<Result<ReadonlyMap<string, ZipEntry>>> {
  const damaged = fail('refused', { id: 'zip-damaged' });
  const tailStart = Math.max(0, file.size - 65_557);
  const tail = await view(file, tailStart, file.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) return damaged;
  let count = tail.getUint16(end + 10, true);
  let size = tail.getUint32(end + 12, true);
  let offset = tail.getUint32(end + 16, true);
  if (end >= 20 && tail.getUint32(end - 20, true) === LOCATOR_64) {
    const at = Number(tail.getBigUint64(end - 12, true));
    const end64 = await view(file, at, at + 56);
    if (end64.byteLength < 56 || end64.getUint32(0, true) !== END_64) return damaged;
    count = Number(end64.getBigUint64(32, true));
    size = Number(end64.getBigUint64(40, true));
    offset = Number(end64.getBigUint64(48, true));
  }
  if (count > MOST_ENTRIES || size > MOST_LIST_BYTES || offset + size > file.size) return damaged;
  const entries = readList(await view(file, offset, offset + size), count);
  return entries === null ? damaged : ok(entries);
}

function readList(list: DataView, count: number): Map<string, ZipEntry> | null {
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== CENTRAL) return null;
    const nameBytes = list.getUint16(at + 28, true);
    const extraBytes = list.getUint16(at + 30, true);
    const next = at + 46 + nameBytes + extraBytes + list.getUint16(at + 32, true);
    if (next > list.byteLength) return null;
    const name = decoder
      .decode(new Uint8Array(list.buffer, list.byteOffset + at + 46, nameBytes))
      .replaceAll('\\', '/');
    const sizes = [list.getUint32(at + 24, true), list.getUint32(at + 20, true), list.getUint32(at + 42, true)];
    readSizes64(list, at + 46 + nameBytes, extraBytes, sizes);
    const [bytes = 0, packedBytes = 0, offset = 0] = sizes;
    entries.set(name, { name, method: list.getUint16(at + 10, true), packedBytes, bytes, offset });
    at = next;
  }
  return entries;
}

/** Sizes of 32 bits that overflow stand in an extra field, in their order. */
function readSizes64(list: DataView, start: number, bytes: number, sizes: number[]): void {
  for (let at = start; at + 4 <= start + bytes; at += 4 + list.getUint16(at + 2, true)) {
    if (list.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    sizes.forEach((size, i) => {
      if (size !== 0xffffffff || from + 8 > start + bytes) return;
      sizes[i] = Number(list.getBigUint64(from, true));
      from += 8;
    });
  }
}

/** The entry's bytes, inflated, in pieces. Throws a ZipProblem where they are damaged or more than `limit`. */
export async function* inflate(file: Blob, entry: ZipEntry, limit: number): AsyncGenerator<Uint8Array> {
  const local = await view(file, entry.offset, entry.offset + 30);
  if (local.byteLength < 30 || local.getUint32(0, true) !== LOCAL) throw new ZipProblem(`${entry.name} is not there`);
  if ((local.getUint16(6, true) & 1) === 1) throw new ZipProblem(`${entry.name} is encrypted`);
  if (entry.method !== 0 && entry.method !== 8) throw new ZipProblem(`${entry.name} is packed in an unknown way`);
  const start = entry.offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const packed: ReadableStream<Uint8Array<ArrayBuffer>> = file.slice(start, start + entry.packedBytes).stream();
  const bytes = entry.method === 0 ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = bytes.getReader();
  let total = 0;
  try {
    for (;;) {
      const piece = await reader.read().catch(() => {
        throw new ZipProblem(`${entry.name} is damaged`);
      });
      if (piece.done) return;
      total += piece.value.length;
      if (total > limit) throw new ZipProblem(`${entry.name} is too large`, true);
      yield piece.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A whole entry, for small ones. */
export async function inflateText(file: Blob, entry: ZipEntry, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of inflate(file, entry, limit)) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

async function view(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}
