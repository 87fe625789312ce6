/** The texts of a column, one slot after the other: after a few of them the whole column is decoded in one call, which costs as much as some twenty. */
import { entryCount, entryOf, entryText, textAt, type TextColumn } from './column.ts';

const FEW = 16;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const NONE = (): string => '';

export function textReader(column: TextColumn | undefined): (slot: number) => string {
  if (column === undefined) return NONE;
  let reads = 0;
  let entries: readonly string[] | null = null;
  return (slot) => {
    if (entries === null) {
      if (++reads <= FEW) return textAt(column, slot);
      entries = allEntries(column);
    }
    return entries[entryOf(column, slot)] ?? '';
  };
}

function allEntries(column: TextColumn): readonly string[] {
  const count = entryCount(column);
  const end = column.offsets[count] ?? 0;
  const entries = decoder.decode(column.bytes.subarray(column.offsets[0] ?? 0, Math.max(0, end - 1))).split('\0');
  // A text that holds the divider itself.
  return entries.length === count ? entries : Array.from({ length: count }, (_, entry) => entryText(column, entry));
}
