/** A zip archive, written as it is made: nothing is held but the list of its entries. */
import { crc32 } from './crc32.ts';
import { behindRecord, centralRecord, endRecord, type Entry, localRecord } from './records.ts';

type Write = (chunks: readonly Uint8Array<ArrayBuffer>[]) => Promise<void>;

export class ZipWriter {
  readonly #write: Write;
  readonly #time: number;
  readonly #entries: Entry[] = [];
  #at = 0;

  /** `time`: of all entries, of `zipTime`. */
  constructor(write: Write, time: number) {
    this.#write = write;
    this.#time = time;
  }

  /** Bytes so far. */
  get bytes(): number {
    return this.#at;
  }

  /** Stored as they are, in one go. */
  async stored(files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]): Promise<void> {
    const chunks = files.flatMap(({ name, bytes }) => {
      const size = bytes.length;
      const entry: Entry = {
        name,
        method: 0,
        streamed: false,
        crc: crc32(bytes),
        packed: size,
        bytes: size,
        offset: this.#at,
      };
      const local = localRecord(entry, this.#time);
      this.#entries.push(entry);
      this.#at += local.length + size;
      return [local, bytes];
    });
    await this.#write(chunks);
  }

  /** Deflated as they come. `fill` writes them; `see` sees them as they are packed. */
  async deflated<T>(
    name: string,
    fill: (write: Write) => Promise<T>,
    see: (packed: Uint8Array<ArrayBuffer>) => void = () => undefined,
  ): Promise<T> {
    const begun: Entry = { name, method: 8, streamed: true, crc: 0, packed: 0, bytes: 0, offset: this.#at };
    const local = localRecord(begun, this.#time);
    await this.#write([local]);
    let [crc, packed, bytes] = [0, 0, 0];
    const pipe = new CompressionStream('deflate-raw');
    const reader = pipe.readable.getReader();
    const drained = (async () => {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        packed += value.length;
        see(value);
        await this.#write([value]);
      }
    })();
    // It is waited for below; where that is never reached, the failure that kept it from that is the one to tell.
    drained.catch(() => undefined);
    const writer = pipe.writable.getWriter();
    const filled = await fill(async (chunks) => {
      for (const chunk of chunks) {
        crc = crc32(chunk, crc);
        bytes += chunk.length;
        await Promise.race([writer.write(chunk), drained]);
      }
    });
    await Promise.all([writer.close(), drained]);
    const entry = { ...begun, crc, packed, bytes };
    const behind = behindRecord(entry);
    await this.#write([behind]);
    this.#entries.push(entry);
    this.#at += local.length + packed + behind.length;
    return filled;
  }

  async end(): Promise<void> {
    const list = this.#entries.map((entry) => centralRecord(entry, this.#time));
    const size = list.reduce((sum, { length }) => sum + length, 0);
    const end = endRecord(list.length, this.#at, size);
    await this.#write([...list, end]);
    this.#at += size + end.length;
  }
}
