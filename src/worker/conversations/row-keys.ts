/**
 * [C3] Which row of the base, or of the import, a key of the log names. Keys are codes of the log's pool: of the base's keys only those are looked at
 * that the log speaks of, by their bytes.
 */
import { entryCount, entryOf, intAt, type TextColumn } from '../../base/column.ts';
import { MESSAGE } from '../../base/messages/columns.ts';
import { MESSAGE_PAGES } from '../../base/messages/message-pages.ts';
import { intColumn, isLive, type Page, PAGE_SIZE, textColumn } from '../../base/page.ts';
import { listOf, type Snapshot } from '../../base/snapshot.ts';
import type { TextPool } from '../../base/text-pool.ts';
import type { Somebody } from './people.ts';
import type { Logged } from './talk-log.ts';

type Keyed = Readonly<Pick<Logged, 'key' | 'ofOne'>>;

export class RowKeys {
  /** By code: the row + 1, 0 = none. */
  readonly #rows: Uint32Array;
  /** Those whose keys are unique with one contact only, by contact and code. */
  readonly #rowsOfOne = new Map<number, number>();

  /** `pool`: of a log that is read to its end. */
  constructor(base: Snapshot, pool: TextPool) {
    this.#rows = new Uint32Array(pool.size);
    listOf(base, MESSAGE_PAGES).pages.forEach((page, no) => {
      if (page !== null) this.#meet(page, no * PAGE_SIZE, pool);
    });
  }

  /** The row that the key names; -1 = none. `somebody`: with whom, where the key is of one conversation. */
  find({ key, ofOne: isOne }: Keyed, somebody: Somebody | null): number {
    if (!isOne) return (this.#rows[key] ?? 0) - 1;
    if (somebody === null) return this.#rowsOfOne.get(ofOne(-1, key)) ?? -1;
    // Those who are joined by this import have their rows still.
    for (const contact of [somebody.id, ...somebody.drop]) {
      const id = this.#rowsOfOne.get(ofOne(contact, key));
      if (id !== undefined) return id;
    }
    return -1;
  }

  put({ key, ofOne: isOne }: Keyed, somebody: Somebody | null, id: number): void {
    if (isOne) this.#rowsOfOne.set(ofOne(somebody?.id ?? -1, key), id);
    else this.#rows[key] = id + 1;
  }

  #meet(page: Page, first: number, pool: TextPool): void {
    const keys = textColumn(page, MESSAGE.key);
    if (keys === undefined) return;
    const contacts = intColumn(page, MESSAGE.contact);
    const codes = knownCodes(keys, pool);
    for (let slot = 0; slot < page.slots; slot++) {
      const entry = entryOf(keys, slot);
      const code = codes[entry] ?? 0;
      if (code === 0 || !isLive(page, slot)) continue;
      if (isOfOne(keys, entry)) this.#rowsOfOne.set(ofOne(intAt(contacts, slot) - 1, code), first + slot);
      else this.#rows[code] = first + slot + 1;
    }
  }
}

/** A contact, -1 = nobody, and a code as one number. */
const ofOne = (contact: number, code: number): number => (contact + 1) * 2 ** 32 + code;

/** By entry of a column of keys: the pool's code, 0 = the log does not speak of it. */
function knownCodes(keys: TextColumn, pool: TextPool): Uint32Array {
  const codes = new Uint32Array(entryCount(keys));
  for (let entry = 0; entry < codes.length; entry++)
    codes[entry] = pool.find(keys.bytes, keys.offsets[entry] ?? 0, (keys.offsets[entry + 1] ?? 1) - 1);
  return codes;
}

const [CHAT, WISH] = ['chat:', 'wish:'].map((text) => new TextEncoder().encode(text));

/** Unique within the conversation with one person only. */
const isOfOne = ({ bytes, offsets }: TextColumn, entry: number): boolean =>
  [CHAT, WISH].some((prefix) => prefix?.every((byte, i) => bytes[(offsets[entry] ?? 0) + i] === byte));
