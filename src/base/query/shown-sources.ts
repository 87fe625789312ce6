/**
 * [S1] The source that each contact shows, as a column: the stored source or, where it is empty, the origin. Filter, sort and
 * counts then treat it as any text.
 */
import { ORIGINS } from '../../domain/contact.ts';
import { entryCount, intArray, type IntColumn, intAt, type TextColumn } from '../column.ts';
import { COLUMN, intColumn, type Page, textColumn } from '../page.ts';

export class ShownSources {
  readonly #made = new WeakMap<Page, TextColumn>();
  readonly #origins: TextColumn = originTexts();

  of(page: Page): TextColumn {
    let made = this.#made.get(page);
    if (made === undefined) {
      made = shown(textColumn(page, COLUMN.source), intColumn(page, COLUMN.origin), page.slots, this.#origins);
      this.#made.set(page, made);
    }
    return made;
  }
}

/** The column's entries, then the origins'. */
function shown(
  source: TextColumn | undefined,
  origin: IntColumn | undefined,
  slots: number,
  origins: TextColumn,
): TextColumn {
  const entries = source === undefined ? 0 : entryCount(source);
  const heap = source?.bytes.length ?? 0;
  const bytes = new Uint8Array(heap + origins.bytes.length);
  if (source !== undefined) bytes.set(source.bytes);
  bytes.set(origins.bytes, heap);
  const offsets = intArray(entries + ORIGINS.length + 1, bytes.length);
  if (source !== undefined) offsets.set(source.offsets);
  for (let i = 0; i <= ORIGINS.length; i++) offsets[entries + i] = heap + (origins.offsets[i] ?? 0);
  const codes = new Uint16Array(slots);
  for (let slot = 0; slot < slots; slot++) {
    const entry = source === undefined ? -1 : source.codes === null ? slot : (source.codes[slot] ?? 0);
    const isEmpty = entry < 0 || (offsets[entry + 1] ?? 0) - (offsets[entry] ?? 0) <= 1;
    codes[slot] = isEmpty ? entries + Math.min(intAt(origin, slot), ORIGINS.length - 1) : entry;
  }
  return { kind: 'text', codes, offsets, bytes };
}

function originTexts(): TextColumn {
  const bytes = new TextEncoder().encode(ORIGINS.map((origin) => `${origin}\0`).join(''));
  const offsets = new Uint8Array(ORIGINS.length + 1);
  let at = 0;
  ORIGINS.forEach((origin, i) => {
    at += origin.length + 1;
    offsets[i + 1] = at;
  });
  return { kind: 'text', codes: null, offsets, bytes };
}
