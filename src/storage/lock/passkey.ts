/**
 * [K6] A passkey beside the passphrase, never instead of it: the base's key is wrapped a second time, under a key that is made (HKDF) of what
 * the passkey gives for a salt (WebAuthn's PRF). The passphrase stays, and is kept under the base's key: backups that are saved by themselves are sealed
 * with it, also where it was the passkey that opened the base.
 */
import type { LockNote, PasskeyNote } from '../../base/page-store.ts';
import { type BaseKey, bytesOf, fromText, openRaw, sealRaw, toText, unwrapped, usable } from './lock-keys.ts';

/** What the page has of a passkey. `secret`: 32 bytes, the same each time for this salt. */
export interface GivenPasskey {
  /** Of the credential, in base64. */
  readonly id: string;
  /** In base64. */
  readonly salt: string;
  readonly secret: Uint8Array<ArrayBuffer>;
}

/** null: it is not this passphrase. */
export async function wrappedFor(
  note: LockNote,
  passphrase: string,
  { id, salt, secret }: GivenPasskey,
): Promise<PasskeyNote | null> {
  const raw = await unwrapped(note, passphrase);
  if (raw === null) return null;
  const own = await keyOf(secret, note.id);
  return {
    id,
    salt,
    key: toText(await sealRaw(own, note.id, raw)),
    words: await keptWords({ id: note.id, key: await usable(raw) }, passphrase),
  };
}

/** null: it is of another passkey, or there is none. */
export async function openedBy(
  note: LockNote,
  secret: Uint8Array<ArrayBuffer>,
): Promise<{ readonly key: BaseKey; readonly passphrase: string | null } | null> {
  const { passkey = null } = note;
  if (passkey === null) return null;
  const raw = await openRaw(await keyOf(secret, note.id), note.id, fromText(passkey.key));
  if (raw === null) return null;
  const key = { id: note.id, key: await usable(raw) };
  const words = await openRaw(key.key, wordsOf(note.id), fromText(passkey.words));
  return { key, passphrase: words && new TextDecoder().decode(words) };
}

/** The passphrase under the base's key, in base64. */
export const keptWords = async ({ id, key }: BaseKey, passphrase: string): Promise<string> =>
  toText(await sealRaw(key, wordsOf(id), bytesOf(passphrase)));

const wordsOf = (id: string): string => `${id}:passphrase`;

async function keyOf(secret: Uint8Array<ArrayBuffer>, id: string): Promise<CryptoKey> {
  const given = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: bytesOf(id), info: bytesOf('kith-passkey') },
    given,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
