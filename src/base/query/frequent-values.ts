/** The most frequent values of a field, for suggestions while a filter is written. */
import { type Column, entryCount, entryOf, entryText } from '../column.ts';
import { attributeKey, COLUMN, isLive, type Page, textColumn } from '../page.ts';
import type { Snapshot } from '../snapshot.ts';
import type { FieldRef } from '../../domain/filter.ts';
import { fold } from '../../domain/text.ts';
import type { ValueCount } from '../../domain/counts.ts';

/** A field with more distinct values than this has none worth suggesting, and counting them would keep people waiting. */
const MOST_DISTINCT = 50_000;

/** Values that contain `part` (case and accents ignored), those that begin with it first, then by count. */
export function frequentValues(snapshot: Snapshot, field: FieldRef, part: string, limit: number): ValueCount[] {
  const key = keyOf(field);
  if (key === null) return [];
  const counts = new Map<string, number>();
  for (const page of snapshot.pages) {
    if (page === null) continue;
    const column = textColumn(page, key);
    if (column !== undefined) countPage(page, column, counts);
    if (counts.size > MOST_DISTINCT) return [];
  }
  const wanted = fold(part);
  return [...counts]
    .map(([value, contacts]) => ({ value, contacts, folded: fold(value) }))
    .filter(({ folded }) => folded.includes(wanted))
    .sort(
      (a, b) => Number(b.folded.startsWith(wanted)) - Number(a.folded.startsWith(wanted)) || b.contacts - a.contacts,
    )
    .slice(0, limit)
    .map(({ value, contacts }) => ({ value, contacts }));
}

const FIXED = { source: COLUMN.source, name: COLUMN.name, userId: COLUMN.userIds, username: COLUMN.username } as const;

function keyOf(field: FieldRef): number | null {
  if (typeof field === 'object') return attributeKey(field.attribute);
  const keys: Readonly<Partial<Record<string, number>>> = FIXED;
  return keys[field] ?? null;
}

function countPage(page: Page, column: Extract<Column, { kind: 'text' }>, counts: Map<string, number>): void {
  const entries = new Uint32Array(entryCount(column));
  for (let slot = 0; slot < page.slots; slot++) {
    if (page.live < page.slots && !isLive(page, slot)) continue;
    const entry = entryOf(column, slot);
    entries[entry] = (entries[entry] ?? 0) + 1;
  }
  entries.forEach((count, entry) => {
    if (count === 0) return;
    const text = entryText(column, entry);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + count);
  });
}
