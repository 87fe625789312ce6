import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteChunks } from '../../../src/formats/text/byte-chunks.ts';

const KIB = 1 << 10;
const someWrite = fc.record({
  bytes: fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 300 * KIB })),
  /** Asked for, and not used. */
  more: fc.oneof(fc.constant(0), fc.nat({ max: 300 * KIB })),
  takes: fc.boolean(),
});

test('what is written comes out whole and in order, however much room is asked for, each chunk in a buffer of its own', () => {
  fc.assert(
    fc.property(fc.array(someWrite, { maxLength: 12 }), (writes) => {
      const out = new ByteChunks();
      const taken: Uint8Array[] = [];
      let written = 0;
      for (const { bytes, more, takes } of writes) {
        out.makeRoom(bytes + more);
        for (let i = 0; i < bytes; i++) out.put(written++ % 251);
        const { pending } = out;
        if (!takes) continue;
        const chunks = out.take();
        expect(chunks.reduce((sum, { length }) => sum + length, 0)).toBe(pending);
        expect(out.pending).toBe(0);
        // Whoever takes one may give it away.
        for (const { buffer, length } of chunks)
          taken.push(new Uint8Array(structuredClone(buffer, { transfer: [buffer] }), 0, length));
      }
      taken.push(...out.take());
      const whole = Buffer.concat(taken);
      expect(whole.length).toBe(written);
      expect(whole.every((byte, i) => byte === i % 251)).toBe(true);
    }),
    { numRuns: 60, seed: 3 },
  );
});
