/**
 * SHA-256 of every MiB, in hexadecimal, joined by spaces: of a file of up to a MiB that is what `sha256sum` says of it. Browsers have no digest
 * that goes on as bytes come.
 */
const BLOCK = 1 << 20;

const HEX = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));

async function digestOf(block: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', block));
  return Array.from(digest, (byte) => HEX[byte] ?? '').join('');
}

export class Digests {
  readonly #blocks: Promise<string>[] = [];
  /** Filled up to `#at`. */
  #block = new Uint8Array(0);
  #at = 0;

  add(bytes: Uint8Array<ArrayBuffer>): void {
    for (let at = 0; at < bytes.length;) {
      if (this.#at === 0 && bytes.length - at >= BLOCK) {
        this.#blocks.push(digestOf(bytes.slice(at, (at += BLOCK))));
        continue;
      }
      if (this.#block.length === 0) this.#block = new Uint8Array(BLOCK);
      const part = bytes.subarray(at, at + BLOCK - this.#at);
      this.#block.set(part, this.#at);
      this.#at += part.length;
      at += part.length;
      if (this.#at === BLOCK) this.#flush();
    }
  }

  async end(): Promise<string> {
    if (this.#at > 0 || this.#blocks.length === 0) this.#flush();
    return (await Promise.all(this.#blocks)).join(' ');
  }

  /** The digest takes its copy of the bytes at once: the room is free again. */
  #flush(): void {
    this.#blocks.push(digestOf(this.#block.subarray(0, this.#at)));
    this.#at = 0;
  }
}

export async function digestsOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (bytes.length <= BLOCK) return digestOf(bytes);
  const digests = new Digests();
  digests.add(bytes);
  return digests.end();
}
