/**
 * Bytes written one behind the other, in chunks of about 256 KiB. Whoever writes asks for room, then writes at `at` of `bytes` and moves `at`: hot code,
 * so both are open to it.
 */
const CHUNK = 1 << 18;

export class ByteChunks {
  #full: Uint8Array<ArrayBuffer>[] = [];
  #fullBytes = 0;
  /** The open chunk. Another one after `makeRoom` and `take`. */
  bytes = new Uint8Array(CHUNK);
  /** Where the next byte goes. */
  at = 0;

  /** Bytes written and not yet taken. */
  get pending(): number {
    return this.#fullBytes + this.at;
  }

  /** The next so many bytes stand in one chunk. */
  makeRoom(bytes: number): void {
    if (this.at + bytes <= this.bytes.length) return;
    if (this.at > 0) {
      this.#full.push(this.bytes.subarray(0, this.at));
      this.#fullBytes += this.at;
    }
    this.bytes = new Uint8Array(Math.max(CHUNK, bytes));
    this.at = 0;
  }

  /** There has to be room. */
  put(...bytes: number[]): void {
    for (const byte of bytes) this.bytes[this.at++] = byte;
  }

  /** What was written since the last call. Each chunk has a buffer of its own, which may be transferred. */
  take(): Uint8Array<ArrayBuffer>[] {
    const chunks = this.#full;
    if (this.at > 0) chunks.push(this.bytes.slice(0, this.at));
    this.#full = [];
    this.#fullBytes = 0;
    this.at = 0;
    return chunks;
  }
}
