/** [K4] Digests of files that come in pieces: the same however they are cut. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Digests, digestsOf } from '../../../src/worker/backup/digests.ts';

const MIB = 1 << 20;

function expected(bytes: Uint8Array): string {
  const digests: string[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += MIB)
    digests.push(
      createHash('sha256')
        .update(bytes.subarray(at, at + MIB))
        .digest('hex'),
    );
  return digests.join(' ');
}

const file = (length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i += 997) bytes[i] = i;
  return bytes;
};

test.each([0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB, 3 * MIB + 5])('of %i bytes at once', async (length) => {
  expect(await digestsOf(file(length))).toBe(expected(file(length)));
});

test('of a file in pieces of any size', async () => {
  const size = fc.oneof(
    fc.nat(300),
    fc.integer({ min: 10_000, max: 70_000 }),
    fc.constantFrom(0, MIB - 1, MIB, MIB + 1, 2 * MIB + 3),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(size, { maxLength: 12 }), async (sizes) => {
      const whole = file(sizes.reduce((sum, length) => sum + length, 0));
      const digests = new Digests();
      let at = 0;
      for (const length of sizes) {
        const piece = whole.slice(at, (at += length));
        digests.add(piece);
        // What was given may be written over afterwards.
        piece.fill(0xff);
      }
      expect(await digests.end()).toBe(expected(whole));
    }),
    { numRuns: 60, seed: 20_261_201 },
  );
});
