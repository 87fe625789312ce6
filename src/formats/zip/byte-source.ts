/** Bytes that can be read from any place: of a file, or in memory. */
export interface ByteSource {
  readonly size: number;
  /** From here up to there, which lie within the size. Rejects where a file is gone or was changed meanwhile. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

export const blobSource = (blob: Blob): ByteSource => ({
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});

/** Chunks of any size, as they came. */
export function chunkSource(chunks: readonly Uint8Array[]): ByteSource {
  const starts: number[] = [];
  let size = 0;
  for (const { length } of chunks) {
    starts.push(size);
    size += length;
  }
  /** The last chunk that begins at or before it. */
  const chunkAt = (at: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    size,
    async read(from, to) {
      const bytes = new Uint8Array(to - from);
      for (let i = chunkAt(from), at = from; at < to && i < chunks.length; i++) {
        const part = chunks[i]?.subarray(at - (starts[i] ?? 0), to - (starts[i] ?? 0)) ?? new Uint8Array(0);
        bytes.set(part, at - from);
        at += part.length;
      }
      return bytes;
    },
  };
}
