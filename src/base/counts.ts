/** How many contacts bear each tag and have each attribute: by page, so that a commit counts only the pages that it made. */
import { entryCount, entryOf, entrySet, intAt } from './column.ts';
import { attributeKey, COLUMN, intColumn, isLive, numColumn, type Page, setsColumn, textColumn } from './page.ts';
import type { Snapshot } from './snapshot.ts';
import type { Attribute } from '../domain/attribute.ts';
import type { AttributeCount, TagCount } from '../domain/counts.ts';

interface PageCounts {
  readonly tags: ReadonlyMap<number, number>;
  readonly firstMessages: ReadonlyMap<number, number>;
  /** By attribute id and type. */
  readonly attributes: Map<string, number>;
}

export class Counts {
  readonly #pages = new WeakMap<Page, PageCounts>();

  tags(snapshot: Snapshot): TagCount[] {
    const tags = new Map<number, number>();
    const firstMessages = new Map<number, number>();
    for (const page of snapshot.pages) {
      if (page === null) continue;
      const counts = this.#of(page);
      for (const [id, count] of counts.tags) tags.set(id, (tags.get(id) ?? 0) + count);
      for (const [id, count] of counts.firstMessages) firstMessages.set(id, (firstMessages.get(id) ?? 0) + count);
    }
    return snapshot.catalog.tags.map(({ id }) => ({
      id,
      contacts: tags.get(id) ?? 0,
      firstMessages: firstMessages.get(id) ?? 0,
    }));
  }

  attributes(snapshot: Snapshot): AttributeCount[] {
    return snapshot.catalog.attributes.map((attribute) => ({
      id: attribute.id,
      contacts: snapshot.pages.reduce((sum, page) => sum + (page === null ? 0 : this.#filled(page, attribute)), 0),
    }));
  }

  #filled(page: Page, attribute: Attribute): number {
    const { attributes } = this.#of(page);
    const key = `${attribute.id} ${attribute.type}`;
    let count = attributes.get(key);
    if (count === undefined) {
      count = countFilled(page, attribute);
      attributes.set(key, count);
    }
    return count;
  }

  #of(page: Page): PageCounts {
    let counts = this.#pages.get(page);
    if (counts === undefined) {
      counts = { tags: countTags(page), firstMessages: countFirstMessages(page), attributes: new Map() };
      this.#pages.set(page, counts);
    }
    return counts;
  }
}

function countTags(page: Page): Map<number, number> {
  const counts = new Map<number, number>();
  const column = setsColumn(page, COLUMN.tags);
  if (column === undefined) return counts;
  const bearers = new Uint32Array(entryCount(column));
  for (let slot = 0; slot < page.slots; slot++) {
    const entry = column.codes[slot] ?? 0;
    // A deleted contact's slot is empty.
    bearers[entry] = (bearers[entry] ?? 0) + 1;
  }
  bearers.forEach((count, entry) => {
    for (const id of entrySet(column, entry)) counts.set(id, (counts.get(id) ?? 0) + count);
  });
  return counts;
}

function countFirstMessages(page: Page): Map<number, number> {
  const counts = new Map<number, number>();
  const column = intColumn(page, COLUMN.firstMessage);
  if (column === undefined) return counts;
  for (let slot = 0; slot < page.slots; slot++) {
    const id = intAt(column, slot);
    if (id !== 0 && isLive(page, slot)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function countFilled(page: Page, { id, type }: Attribute): number {
  const key = attributeKey(id);
  let has: (slot: number) => boolean;
  if (type === 'text' || type === 'choice') {
    const column = textColumn(page, key);
    if (column === undefined) return 0;
    const { offsets } = column;
    has = (slot) => {
      const entry = entryOf(column, slot);
      return (offsets[entry + 1] ?? 0) - (offsets[entry] ?? 0) > 1;
    };
  } else if (type === 'yesno') {
    const column = intColumn(page, key);
    if (column === undefined) return 0;
    has = (slot) => intAt(column, slot) !== 0;
  } else {
    const values = numColumn(page, key)?.values;
    if (values === undefined) return 0;
    has = (slot) => !Number.isNaN(values[values.length === 1 ? 0 : slot] ?? NaN);
  }
  let count = 0;
  for (let slot = 0; slot < page.slots; slot++) if (isLive(page, slot) && has(slot)) count++;
  return count;
}
