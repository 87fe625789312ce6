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
  #block = new Uint8Array(0);

  add(bytes: Uint8Array<ArrayBuffer>): void {
    for (let at = 0; at < bytes.length;) {
      if (this.#block.length === 0 && bytes.length - at >= BLOCK) {
        this.#blocks.push(digestOf(bytes.slice(at, (at += BLOCK))));
        continue;
      }
      const part = bytes.subarray(at, at + BLOCK - this.#block.length);
      const joined = new Uint8Array(this.#block.length + part.length);
      joined.set(this.#block);
      joined.set(part, this.#block.length);
      this.#block = joined;
      at += part.length;
      if (joined.length === BLOCK) this.#flush();
    }
  }

  async end(): Promise<string> {
    if (this.#block.length > 0 || this.#blocks.length === 0) this.#flush();
    return (await Promise.all(this.#blocks)).join(' ');
  }

  #flush(): void {
    this.#blocks.push(digestOf(this.#block));
    this.#block = new Uint8Array(0);
  }
}

export async function digestsOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (bytes.length <= BLOCK) return digestOf(bytes);
  const digests = new Digests();
  digests.add(bytes);
  return digests.end();
}
