/** The checksum of zip archives, four bytes at a time. Hot code: indexed reads are within bounds by construction, hence `as number`. */

const TABLES = makeTables();

function makeTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const [a, b, c, d] = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)];
  for (let n = 0; n < 256; n++) {
    let sum = n;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
    a[n] = sum;
  }
  const next = (sum: number): number => ((a[sum & 255] as number) ^ (sum >>> 8)) >>> 0;
  for (let n = 0; n < 256; n++) {
    b[n] = next(a[n] as number);
    c[n] = next(b[n] as number);
    d[n] = next(c[n] as number);
  }
  return [a, b, c, d];
}

/** `before`: the sum of what comes before these bytes. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [a, b, c, d] = TABLES;
  let sum = ~before;
  let at = 0;
  for (const whole = bytes.length & ~3; at < whole; at += 4) {
    sum ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    sum =
      (d[sum & 255] as number) ^
      (c[(sum >>> 8) & 255] as number) ^
      (b[(sum >>> 16) & 255] as number) ^
      (a[sum >>> 24] as number);
  }
  for (; at < bytes.length; at++) sum = (a[(sum ^ (bytes[at] as number)) & 255] as number) ^ (sum >>> 8);
  return ~sum >>> 0;
}
