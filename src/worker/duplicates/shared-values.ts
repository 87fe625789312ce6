/** Which contacts share a telling value of an attribute: one that few have, such as an e-mail address. */
import { entryCount, entryOf, type TextColumn } from '../../base/column.ts';
import { NumberIndex } from '../../base/number-index.ts';
import { attributeKey, isLive, type Page, PAGE_SIZE } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import type { Attribute } from '../../domain/attribute.ts';
import { Sharers } from './groups.ts';

/** What more contacts share (a city of a large base) says nothing of two of them. */
export const TELLING = 50;

/** Calls back with the ids of each group of contacts that share a value. */
export function eachSharing(snapshot: Snapshot, attribute: Attribute, visit: (ids: readonly number[]) => void): void {
  if (attribute.type === 'choice' || attribute.type === 'yesno') return;
  const key = attributeKey(attribute.id);
  const sharers = new Sharers(snapshot.nextId, new NumberIndex());
  snapshot.pages.forEach((page, no) => {
    const keyAt = page === null ? null : keysOf(page, key);
    if (page === null || keyAt === null) return;
    for (let slot = 0; slot < page.slots; slot++) {
      const value = keyAt(slot);
      if (value !== 0 && isLive(page, slot)) sharers.add(value, no * PAGE_SIZE + slot);
    }
  });
  const groups = new Map<number, number[]>();
  for (let id = 0; id < sharers.firsts.length; id++) {
    const count = sharers.count(id);
    if (count < 2 || count > TELLING) continue;
    const first = sharers.firsts[id] ?? id;
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [id]);
    else {
      group.push(id);
      if (group.length === count) {
        visit(group);
        groups.delete(first);
      }
    }
  }
}

/** By slot: a key for the value, 0 = none. Of texts it is a hash of 53 bits. */
function keysOf(page: Page, key: number): ((slot: number) => number) | null {
  const column = page.columns.get(key);
  if (column?.kind === 'num') {
    const { values } = column;
    return (slot) => {
      const value = values[values.length === 1 ? 0 : slot] ?? NaN;
      // Moved off 0, which is no key.
      return Number.isNaN(value) ? 0 : value === 0 ? 0.25 : value;
    };
  }
  if (column?.kind !== 'text') return null;
  const hashes = entryHashes(column);
  return (slot) => hashes[entryOf(column, slot)] ?? 0;
}

function entryHashes(column: TextColumn): Float64Array {
  const { bytes, offsets } = column;
  const hashes = new Float64Array(entryCount(column));
  for (let e = 0; e < hashes.length; e++) {
    const end = (offsets[e + 1] ?? 1) - 1;
    let a = 0x811c9dc5;
    let b = 0x9e3779b1;
    const start = offsets[e] ?? 0;
    for (let i = start; i < end; i++) {
      let byte = bytes[i] ?? 0;
      if (byte >= 0x41 && byte <= 0x5a) byte += 0x20;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b + byte, 0x85ebca6b) ^ (b >>> 15);
    }
    hashes[e] = start >= end ? 0 : (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff) + 1;
  }
  return hashes;
}
