/**
 * age files (age-encryption.org/v1) that one passphrase opens: `age -d` opens them too. Work factor 16: half a second to a second of a
 * phone and 64 MB, for every guess.
 */
import { Decrypter, Encrypter } from 'age-encryption';

const WORK_FACTOR = 16;

/** The bytes that are read are the age file. */
export async function sealed(
  bytes: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  return encrypter.encrypt(bytes);
}

/** null = it is not this passphrase. Where the file was cut or changed, this or the stream rejects. */
export async function opened(
  file: ReadableStream<Uint8Array>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array> | null> {
  const decrypter = new Decrypter();
  // Keyboards write the same sign in more than one way; a file that was made elsewhere has its own.
  for (const way of new Set([passphrase.normalize('NFC'), passphrase])) decrypter.addPassphrase(way);
  try {
    return await decrypter.decrypt(file);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no identity matched')) return null;
    throw error;
  }
}
