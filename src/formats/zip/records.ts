/**
 * The records of a zip archive as Kith writes them, byte for byte. The writer makes an archive of them, and the reader makes them again from
 * what it read: where a single byte is another, it is not the archive that was written.
 *
 * An entry is stored or deflated. Where its sizes were not known before its bytes (`streamed`), they stand behind them. Numbers that 32 bits do not
 * hold stand in zip64 records.
 */
export interface Entry {
  /** ASCII. */
  readonly name: string;
  /** 0 = stored, 8 = deflate. */
  readonly method: 0 | 8;
  readonly streamed: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  /** Of its local header. */
  readonly offset: number;
}

const MOST = 0xffffffff;
const MOST_ENTRIES = 0xffff;
export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
export const LOCATOR_BYTES = 20;
export const END_64_BYTES = 56;

export const isLong = ({ packed, bytes }: Pick<Entry, 'packed' | 'bytes'>): boolean => packed >= MOST || bytes >= MOST;

/** Milliseconds as if the wall clock were UTC, as zip keeps them: two seconds are one, and years begin with 1980. */
export function zipTime(wall: number): number {
  const at = new Date(Math.max(wall, Date.UTC(1980, 0, 1)));
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

class Bytes {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #at = 0;

  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
    this.#view = new DataView(this.#bytes.buffer);
  }
  u16(...numbers: readonly number[]): this {
    for (const n of numbers) this.#view.setUint16((this.#at += 2) - 2, n, true);
    return this;
  }
  u32(...numbers: readonly number[]): this {
    for (const n of numbers) this.#view.setUint32((this.#at += 4) - 4, Math.min(n, MOST), true);
    return this;
  }
  u64(...numbers: readonly number[]): this {
    for (const n of numbers) this.#view.setBigUint64((this.#at += 8) - 8, BigInt(n), true);
    return this;
  }
  text(text: string): this {
    for (let i = 0; i < text.length; i++) this.#bytes[this.#at++] = text.charCodeAt(i);
    return this;
  }
  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }
}

/** Bit 3: sizes and checksum stand behind the bytes. */
const flagsOf = ({ streamed }: Entry): number => (streamed ? 8 : 0);
const versionOf = (long: boolean): number => (long ? 45 : 20);

/** `time`: of `zipTime`. */
export function localRecord(entry: Entry, time: number): Uint8Array<ArrayBuffer> {
  const { name, method, streamed } = entry;
  const [crc, packed, bytes] = streamed ? [0, 0, 0] : [entry.crc, entry.packed, entry.bytes];
  return new Bytes(LOCAL_BYTES + name.length)
    .u32(0x04034b50)
    .u16(20, flagsOf(entry), method)
    .u32(time, crc, packed, bytes)
    .u16(name.length, 0)
    .text(name)
    .done();
}

/** Behind the bytes of an entry; none where it is not streamed. */
export function behindRecord(entry: Entry): Uint8Array<ArrayBuffer> {
  const { streamed, crc, packed, bytes } = entry;
  if (!streamed) return new Uint8Array(0);
  const long = isLong(entry);
  const record = new Bytes(long ? 24 : 16).u32(0x08074b50, crc);
  return (long ? record.u64(packed, bytes) : record.u32(packed, bytes)).done();
}

export function centralRecord(entry: Entry, time: number): Uint8Array<ArrayBuffer> {
  const { name, method, crc, packed, bytes, offset } = entry;
  const long = [bytes, packed, offset].filter((n) => n >= MOST);
  const extra = long.length === 0 ? 0 : 4 + 8 * long.length;
  const record = new Bytes(CENTRAL_BYTES + name.length + extra)
    .u32(0x02014b50)
    .u16(20, versionOf(extra > 0), flagsOf(entry), method)
    .u32(time, crc, packed, bytes)
    .u16(name.length, extra, 0, 0, 0)
    .u32(0, offset)
    .text(name);
  return (extra === 0 ? record : record.u16(1, extra - 4).u64(...long)).done();
}

/** `offset`, `size`: of the list of entries. */
export function endRecord(entries: number, offset: number, size: number): Uint8Array<ArrayBuffer> {
  const long = entries >= MOST_ENTRIES || offset >= MOST || size >= MOST;
  const record = new Bytes((long ? END_64_BYTES + LOCATOR_BYTES : 0) + END_BYTES);
  if (long) {
    record.u32(0x06064b50).u64(END_64_BYTES - 12);
    record.u16(20, 45).u32(0, 0).u64(entries, entries, size, offset);
    record
      .u32(0x07064b50, 0)
      .u64(offset + size)
      .u32(1);
  }
  const few = Math.min(entries, MOST_ENTRIES);
  return record.u32(0x06054b50).u16(0, 0, few, few).u32(size, offset).u16(0).done();
}
