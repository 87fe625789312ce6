/**
 * [K6] A record under the key of a locked base: mark "KLK1", 12 random bytes, AES-256-GCM of what it was. The lock's id and the record's own place are
 * authenticated with it: a page that was put in another's place, or comes from another base, is not read. What bears no such mark is open.
 */
import type { BaseKey } from './lock-keys.ts';
import { MARK } from './mark.ts';

const IV_BYTES = 12;
const HEAD_BYTES = MARK.length + IV_BYTES;

/** `page 12`, `commit 3`. */
export type Place = `${'page' | 'commit'} ${number}`;

const dataOf = ({ id }: BaseKey, place: Place): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`${id} ${place}`);

export async function sealed(
  key: BaseKey,
  place: Place,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: dataOf(key, place) }, key.key, bytes);
  const record = new Uint8Array(HEAD_BYTES + body.byteLength);
  record.set(MARK);
  record.set(iv, MARK.length);
  record.set(new Uint8Array(body), HEAD_BYTES);
  return record;
}

/** null: damaged, or of another place or base. */
export async function unsealed(
  key: BaseKey,
  place: Place,
  record: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const iv = record.slice(MARK.length, HEAD_BYTES);
  try {
    const body = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: dataOf(key, place) },
      key.key,
      record.slice(HEAD_BYTES),
    );
    return new Uint8Array(body);
  } catch {
    return null;
  }
}
