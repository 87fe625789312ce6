/**
 * [K6] The key of a locked base, and what opens it. All pages and commits are under one random key, which is stored wrapped under a key that is
 * made of the passphrase: so another passphrase changes a few bytes in the head, and no page. What is stored of it stands in the head.
 *
 * PBKDF2, because browsers have it and the policy refuses WebAssembly. 600,000 turns take a third of a second on a laptop of 2020, a second
 * or two on a phone; the number is kept with the base, so that it can grow.
 */
import type { LockNote } from '../../base/page-store.ts';

export const TURNS = 600_000;
const KEY_BYTES = 32;
const IV_BYTES = 12;

export interface BaseKey {
  /** Of the lock: it is in what every page is sealed with. */
  readonly id: string;
  readonly key: CryptoKey;
}

/** The last two steps of the state are the caller's: what is stored is not locked yet. */
export async function newLock(
  passphrase: string,
  turns = TURNS,
): Promise<{ readonly note: LockNote; readonly key: BaseKey }> {
  const id = toText(crypto.getRandomValues(new Uint8Array(16)));
  const raw = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const note = await wrapped(id, raw, passphrase, turns);
  return { note: { ...note, state: 'locking' }, key: { id, key: await usable(raw) } };
}

/** null: it is not this passphrase. */
export async function opened(note: LockNote, passphrase: string): Promise<BaseKey | null> {
  const raw = await unwrapped(note, passphrase);
  return raw && { id: note.id, key: await usable(raw) };
}

/** The same key under another passphrase; null: the old one is not this. */
export async function rewrapped(
  note: LockNote,
  old: string,
  passphrase: string,
  turns = TURNS,
): Promise<LockNote | null> {
  const raw = await unwrapped(note, old);
  return raw && { ...note, ...(await wrapped(note.id, raw, passphrase, turns)) };
}

async function wrapped(
  id: string,
  raw: Uint8Array<ArrayBuffer>,
  passphrase: string,
  turns: number,
): Promise<Omit<LockNote, 'state'>> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyOf(passphrase, salt, turns);
  return { id, turns, salt: toText(salt), key: toText(await sealRaw(key, id, raw)) };
}

/** The base's key as it is; null: it is not this passphrase. */
export async function unwrapped(note: LockNote, passphrase: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = await keyOf(passphrase, fromText(note.salt), note.turns);
  return openRaw(key, note.id, fromText(note.key));
}

/** A few bytes under a key, for what `data` names. */
export async function sealRaw(
  key: CryptoKey,
  data: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(data) }, key, bytes);
  return new Uint8Array([...iv, ...new Uint8Array(sealed)]);
}

/** null: the key is another, or it was sealed for something else. */
export async function openRaw(
  key: CryptoKey,
  data: string,
  stored: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const iv = stored.slice(0, IV_BYTES);
  try {
    const raw = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: bytesOf(data) },
      key,
      stored.slice(IV_BYTES),
    );
    return new Uint8Array(raw);
  } catch {
    // The one way in which it tells that the key is another.
    return null;
  }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // Keyboards write the same sign in more than one way.
  const secret = await crypto.subtle.importKey('raw', bytesOf(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    { name: 'AES-GCM', length: 8 * KEY_BYTES },
    false,
    ['encrypt', 'decrypt'],
  );
}

export const usable = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
export const fromText = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
