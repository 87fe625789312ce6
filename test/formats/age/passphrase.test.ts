/** [K4] A backup with a passphrase is an age file: the reference implementation of its format opens it. */
import { Decrypter, Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { AGE_INTRO_BYTES, isAge } from '../../../src/formats/age/intro.ts';
import { opened, sealed } from '../../../src/formats/age/passphrase.ts';

const PASSPHRASE = 'four words — पासफ़्रेज़';
const plain = new Uint8Array(200_000).map((_, i) => i % 251);
const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> => new Blob([bytes]).stream();
const whole = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
};

test('[K4] what Kith seals, the reference opens, with the work factor that phones can bear', async () => {
  const file = await whole(await sealed(streamOf(plain), PASSPHRASE));
  expect(isAge(file.subarray(0, AGE_INTRO_BYTES))).toBe(true);
  expect(Buffer.from(file.subarray(0, 80)).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 16\n/);
  const reference = new Decrypter();
  reference.addPassphrase(PASSPHRASE);
  expect(Buffer.compare(await reference.decrypt(file), plain)).toBe(0);
});

test('[K4] what others seal with a passphrase, Kith opens; with another it does not', async () => {
  const reference = new Encrypter();
  reference.setPassphrase(PASSPHRASE);
  reference.setScryptWorkFactor(12);
  const file = new Uint8Array(await reference.encrypt(plain));
  const stream = await opened(streamOf(file), PASSPHRASE);
  expect(stream && Buffer.compare(await whole(stream), plain)).toBe(0);
  expect(await opened(streamOf(file), `${PASSPHRASE} `)).toBeNull();
});
