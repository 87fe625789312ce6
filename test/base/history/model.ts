/** The base as plain values, for the fuzz: what contacts and catalog are, how a draft is brought from one state to another, and how a base is read. */
import { attributeAt, packNameParts, unpackNameParts } from '../../../src/base/contact-row.ts';
import type { Draft } from '../../../src/base/draft.ts';
import { intAt, numAt, setAt, textAt } from '../../../src/base/column.ts';
import {
  attributeKey,
  COLUMN,
  intColumn,
  isLive,
  numColumn,
  PAGE_SIZE,
  pageOf,
  setsColumn,
  slotOf,
  textColumn,
} from '../../../src/base/page.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import type { Attribute, AttributeValue } from '../../../src/domain/attribute.ts';
import { type Catalog, EMPTY_CATALOG } from '../../../src/domain/catalog.ts';
import type { NameParts } from '../../../src/domain/name.ts';
import type { Tag } from '../../../src/domain/tag.ts';

export interface Person {
  readonly name: string;
  readonly parts: NameParts | null;
  readonly phone: number;
  readonly tags: readonly number[];
  readonly source: string;
  readonly firstMessage: number;
  readonly optedOut: boolean;
  readonly lastActive: number;
  /** By attribute. */
  readonly values: Readonly<Record<number, AttributeValue>>;
}

export interface State {
  readonly people: ReadonlyMap<number, Person>;
  readonly tags: readonly Tag[];
  readonly attributes: readonly Attribute[];
  readonly nextId: number;
  readonly nextCatalogId: number;
}

export const EMPTY_STATE: State = { people: new Map(), tags: [], attributes: [], nextId: 0, nextCatalogId: 1 };

export const catalogOf = ({ tags, attributes, nextCatalogId }: State): Catalog => ({
  ...EMPTY_CATALOG,
  tags,
  attributes,
  nextId: nextCatalogId,
});

/** Writes what differs, and only that. New people must have the ids that follow. */
export function writeState(draft: Draft, from: State, to: State): void {
  draft.catalog = catalogOf(to);
  const retyped = new Set<number>();
  for (const old of from.attributes) {
    if (to.attributes.find(({ id }) => id === old.id)?.type === old.type) continue;
    draft.dropColumn(attributeKey(old.id));
    retyped.add(old.id);
  }
  for (const id of from.people.keys()) if (!to.people.has(id)) draft.remove(id);
  for (const [id, person] of [...to.people].sort(([a], [b]) => a - b)) {
    const old = from.people.get(id);
    if (old === undefined) while (draft.append() !== id);
    if (old === person && retyped.size === 0) continue;
    writePerson(draft, id, old, person, to.attributes, retyped);
  }
}

function writePerson(
  draft: Draft,
  id: number,
  old: Person | undefined,
  person: Person,
  attributes: readonly Attribute[],
  retyped: ReadonlySet<number>,
): void {
  const [no, slot] = [pageOf(id), slotOf(id)];
  const text = (key: number, value: string): void => {
    draft.text(no, key)[slot] = draft.texts(key).internText(value);
  };
  if (person.name !== old?.name) text(COLUMN.name, person.name);
  if (person.parts !== old?.parts) draft.int(no, COLUMN.nameParts)[slot] = packNameParts(person.name, person.parts);
  if (person.phone !== old?.phone) draft.num(no, COLUMN.phone)[slot] = person.phone;
  if (person.tags !== old?.tags) draft.tags(no)[slot] = draft.sets.intern(person.tags);
  if (person.source !== old?.source) text(COLUMN.source, person.source);
  if (person.firstMessage !== old?.firstMessage) draft.int(no, COLUMN.firstMessage)[slot] = person.firstMessage;
  if (person.optedOut !== old?.optedOut) draft.int(no, COLUMN.optedOut)[slot] = Number(person.optedOut);
  if (person.lastActive !== old?.lastActive) draft.num(no, COLUMN.lastActive)[slot] = person.lastActive;
  for (const { id: attribute, type } of attributes) {
    const value = person.values[attribute];
    if (value === old?.values[attribute] && !(retyped.has(attribute) && value !== undefined)) continue;
    const key = attributeKey(attribute);
    if (type === 'text' || type === 'choice') text(key, typeof value === 'string' ? value : '');
    else if (type === 'yesno') draft.int(no, key)[slot] = value === undefined ? 0 : value === true ? 2 : 1;
    else draft.num(no, key)[slot] = typeof value === 'number' ? value : NaN;
  }
}

/** What a snapshot holds, as a state. */
export function readState(snapshot: Snapshot): State {
  const people = new Map<number, Person>();
  snapshot.pages.forEach((page, no) => {
    if (page === null) return;
    for (let slot = 0; slot < page.slots; slot++) {
      if (!isLive(page, slot)) continue;
      const name = textAt(textColumn(page, COLUMN.name), slot);
      const values: Record<number, AttributeValue> = {};
      for (const attribute of snapshot.catalog.attributes) {
        const value = attributeAt(page, attribute, slot);
        if (value !== null) values[attribute.id] = value;
      }
      people.set(no * PAGE_SIZE + slot, {
        name,
        parts: unpackNameParts(name, intAt(intColumn(page, COLUMN.nameParts), slot)),
        phone: numAt(numColumn(page, COLUMN.phone), slot, 0),
        tags: [...setAt(setsColumn(page, COLUMN.tags), slot)],
        source: textAt(textColumn(page, COLUMN.source), slot),
        firstMessage: intAt(intColumn(page, COLUMN.firstMessage), slot),
        optedOut: intAt(intColumn(page, COLUMN.optedOut), slot) === 1,
        lastActive: numAt(numColumn(page, COLUMN.lastActive), slot, 0),
        values,
      });
    }
  });
  const { tags, attributes, nextId: nextCatalogId } = snapshot.catalog;
  return { people, tags, attributes, nextId: snapshot.nextId, nextCatalogId };
}
