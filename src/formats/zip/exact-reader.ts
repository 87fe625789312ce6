/**
 * An archive that `ZipWriter` wrote, and nothing else: every byte that is not of an entry's content is compared with what the writer would have
 * written. What entries hold is for whoever reads them to judge,
 * but for those that are read by `text`.
 *
 * Other archives are read by formats/xlsx/zip.ts, which takes what programs write.
 */
import type { ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import {
  behindRecord,
  CENTRAL_BYTES,
  centralRecord,
  END_64_BYTES,
  END_BYTES,
  endRecord,
  type Entry,
  LOCATOR_BYTES,
  localRecord,
} from './records.ts';

/** The archive is cut, changed, or none. */
export class NotAsWritten extends Error {}

const MOST_AT_ONCE = 8 << 20;

export class ExactZip {
  readonly #source: ByteSource;
  readonly #time: number;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(source: ByteSource, time: number, entries: ReadonlyMap<string, Entry>) {
    this.#source = source;
    this.#time = time;
    this.#entries = entries;
  }

  /** Throws NotAsWritten. */
  static async open(source: ByteSource): Promise<ExactZip> {
    const { entries, offset, size } = await readEnd(source);
    const list = await within(source, offset, offset + size);
    const found = readList(list);
    const time = new DataView(list.buffer).getUint32(12, true);
    const again = found.map((entry) => centralRecord(entry, time));
    let at = 0;
    for (const record of again) {
      if (!same(record, list, at)) throw new NotAsWritten();
      at += record.length;
    }
    if (at !== size || found.length !== entries) throw new NotAsWritten();
    let next = 0;
    for (const entry of found) {
      if (entry.offset !== next) throw new NotAsWritten();
      next = endOf(entry);
    }
    const byName = new Map(found.map((entry) => [entry.name, entry]));
    if (next !== offset || byName.size !== found.length) throw new NotAsWritten();
    return new ExactZip(source, time, byName);
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Of stored entries, in this order, what they hold; null where there is none of that name. Neighbours are read together. */
  async stored(names: readonly string[]): Promise<readonly (Uint8Array<ArrayBuffer> | null)[]> {
    const wanted = names.flatMap((name) => this.#entries.get(name) ?? []).filter(({ method }) => method === 0);
    const found = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const run of runsOf(wanted.sort((a, b) => a.offset - b.offset))) {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) continue;
      const bytes = await within(this.#source, first.offset, endOf(last));
      for (const entry of run) {
        const at = entry.offset - first.offset;
        const local = localRecord(entry, this.#time);
        if (!same(local, bytes, at)) throw new NotAsWritten();
        // A copy begins on a border, as pages want it.
        found.set(entry.name, bytes.slice(at + local.length, at + local.length + entry.bytes));
      }
    }
    return names.map((name) => found.get(name) ?? null);
  }

  /** A stored entry of text, whole by its checksum. */
  async text(name: string): Promise<string> {
    const [bytes = null] = await this.stored([name]);
    const entry = this.#entries.get(name);
    if (bytes === null || entry === undefined || crc32(bytes) !== entry.crc) throw new NotAsWritten();
    return new TextDecoder().decode(bytes);
  }

  /** Of a deflated entry, what it holds as it is packed, in pieces. */
  async *packed(name: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const entry = this.#entries.get(name);
    if (entry?.method !== 8) throw new NotAsWritten();
    const local = localRecord(entry, this.#time);
    const start = entry.offset + local.length;
    if (!same(local, await within(this.#source, entry.offset, start), 0)) throw new NotAsWritten();
    const behind = behindRecord(entry);
    const end = start + entry.packed;
    if (!same(behind, await within(this.#source, end, end + behind.length), 0)) throw new NotAsWritten();
    for (let at = start; at < end; at += MOST_AT_ONCE) {
      yield await within(this.#source, at, Math.min(end, at + MOST_AT_ONCE));
    }
  }
}

const endOf = (entry: Entry): number => {
  const local = localRecord(entry, 0).length;
  return entry.offset + local + entry.packed + behindRecord(entry).length;
};

/** Entries that stand side by side, up to some MB together. */
function runsOf(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  let [from, next] = [0, -1];
  for (const entry of entries) {
    if (entry.offset === next && endOf(entry) - from <= MOST_AT_ONCE) runs.at(-1)?.push(entry);
    else {
      runs.push([entry]);
      from = entry.offset;
    }
    next = endOf(entry);
  }
  return runs;
}

async function readEnd(source: ByteSource): Promise<{ entries: number; offset: number; size: number }> {
  const { size: all } = source;
  const from = Math.max(0, all - END_BYTES - LOCATOR_BYTES - END_64_BYTES);
  const tail = await within(source, from, all);
  if (tail.length < END_BYTES) throw new NotAsWritten();
  const view = new DataView(tail.buffer);
  const end = tail.length - END_BYTES;
  let [entries, size, offset] = [
    view.getUint16(end + 8, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (end >= LOCATOR_BYTES + END_64_BYTES && view.getUint32(end - LOCATOR_BYTES, true) === 0x07064b50) {
    [entries, size, offset] = [24, 40, 48].map((at) => Number(view.getBigUint64(at, true))) as [number, number, number]; // three of three
  }
  const again = endRecord(entries, offset, size);
  if (again.length > tail.length || offset + size + again.length !== all) throw new NotAsWritten();
  if (!same(again, tail, tail.length - again.length)) throw new NotAsWritten();
  return { entries, offset, size };
}

function readList(list: Uint8Array<ArrayBuffer>): Entry[] {
  const view = new DataView(list.buffer);
  const entries: Entry[] = [];
  for (let at = 0; at < list.length;) {
    if (at + CENTRAL_BYTES > list.length) throw new NotAsWritten();
    const nameBytes = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const next = at + CENTRAL_BYTES + nameBytes + extra;
    if (next > list.length) throw new NotAsWritten();
    const numbers = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    let long = at + CENTRAL_BYTES + nameBytes + 4;
    const [bytes = 0, packed = 0, offset = 0] = numbers.map((n) => {
      if (n !== 0xffffffff || long + 8 > next) return n;
      long += 8;
      return Number(view.getBigUint64(long - 8, true));
    });
    entries.push({
      name: String.fromCharCode(...list.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes)),
      method: view.getUint16(at + 10, true) === 8 ? 8 : 0,
      streamed: (view.getUint16(at + 8, true) & 8) !== 0,
      crc: view.getUint32(at + 16, true),
      packed,
      bytes,
      offset,
    });
    at = next;
  }
  return entries;
}

/** A list or a piece that lies outside is of no archive that was written whole. */
async function within(source: ByteSource, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  if (!(from >= 0 && from <= to && to <= source.size)) throw new NotAsWritten();
  const bytes = await source.read(from, to);
  if (bytes.length !== to - from) throw new NotAsWritten();
  return bytes;
}

function same(wanted: Uint8Array, bytes: Uint8Array, at: number): boolean {
  if (at + wanted.length > bytes.length) return false;
  for (let i = 0; i < wanted.length; i++) if (wanted[i] !== bytes[at + i]) return false;
  return true;
}
