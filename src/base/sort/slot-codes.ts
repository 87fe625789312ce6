/**
 * A column's texts or sets as codes of somebody's pool, slot by slot.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import type { Column, TextColumn } from '../column.ts';
import { PAGE_SIZE } from '../page.ts';

type Intern = (bytes: Uint8Array, start: number, end: number) => number;

export function entryCodes({ bytes, offsets }: TextColumn, intern: Intern): Uint32Array {
  const entries = new Uint32Array(offsets.length - 1);
  for (let e = 0; e < entries.length; e++)
    entries[e] = intern(bytes, offsets[e] as number, (offsets[e + 1] as number) - 1);
  return entries;
}

export function slotCodes(column: Extract<Column, { kind: 'text' | 'sets' }>, entries: Uint32Array): Uint32Array {
  const codes = new Uint32Array(PAGE_SIZE);
  if (column.codes === null) codes.set(entries);
  else
    for (let slot = 0; slot < column.codes.length; slot++)
      codes[slot] = entries[column.codes[slot] as number] as number;
  return codes;
}
