/** What goes to a file goes in large pieces, whole and in order, however small or large the pieces are that it is made of. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileSink } from '../../../src/worker/export/sink.ts';

const MIB = 1 << 20;

/** Takes what is written when its turn comes, as browsers do. */
function fakeFile(): { readonly handle: FileSystemFileHandle; readonly writes: Uint8Array[]; closed: boolean } {
  const file = { writes: [] as Uint8Array[], closed: false };
  const stream = {
    write: async (chunk: Uint8Array) => {
      await new Promise((resolve) => setTimeout(resolve));
      file.writes.push(chunk.slice());
    },
    close: async () => void (file.closed = true),
    abort: async () => undefined,
  };
  const handle = { createWritable: async () => stream } as unknown as FileSystemFileHandle; // the one method that is used
  return Object.assign(file, { handle });
}

/** Bytes that are different everywhere. */
function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let i = 0, x = 1; i < length; i++) bytes[i] = x = Math.imul(x, 0x6c078965) + i;
  return bytes;
}

const size = fc.oneof(
  fc.nat(400),
  fc.integer({ min: 60_000, max: 70_000 }),
  fc.constantFrom(0, MIB - 1, MIB, MIB + 1, 2 * MIB),
);

test('[E2] [K4] every byte comes once, in order; few writes are small', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(size, { maxLength: 6 }), { maxLength: 6 }), async (calls) => {
      const file = fakeFile();
      const sink = await fileSink(file.handle);
      const whole = bytesOf(calls.flat().reduce((sum, length) => sum + length, 0));
      let at = 0;
      for (const sizes of calls) await sink.write(sizes.map((length) => whole.slice(at, (at += length))));
      expect(file.closed).toBe(false);
      expect(await sink.close()).toBeNull();
      expect(file.closed).toBe(true);
      expect(Buffer.compare(Buffer.concat(file.writes), whole)).toBe(0);
      // Two that follow one another would not have fitted together, but for a large one.
      const sizes = file.writes.map(({ length }) => length);
      sizes.forEach((length, i) => {
        if (i > 0) expect(length + (sizes[i - 1] ?? 0)).toBeGreaterThan(MIB - 1);
      });
    }),
    { numRuns: 60, seed: 20_261_201 },
  );
});
