/** A base as a plain array, and what changes mean for it: the model of the service's fuzz. Everybody has a number, which says who it is. */
import type { Contact } from '../../src/domain/contact.ts';
import type { Catalog } from '../../src/domain/catalog.ts';
import type { AttributeId } from '../../src/domain/attribute.ts';
import type { UpdatePolicy } from '../../src/worker/contract/import-choices.ts';

export interface Person {
  readonly phone: number;
  readonly name: string;
  readonly tags: readonly string[];
  readonly source: string;
  /** A tag's name, '' = none. */
  readonly firstMessage: string;
  readonly city: string;
  readonly optedOut: boolean;
}

export interface ModelBase {
  /** In the order of creation. */
  readonly people: readonly Person[];
  readonly tags: readonly string[];
}

/** A row of a file; '' = blank. `phone` 0 = a number that is none. */
export interface FileRow {
  readonly phone: number;
  readonly name: string;
  readonly tags: readonly string[];
  readonly source: string;
  readonly firstMessage: string;
  readonly city: string;
}

export const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

export const same = (a: Person, b: Person): boolean => JSON.stringify(a) === JSON.stringify(b);

export function personOf(contact: Contact, { tags }: Catalog, city: AttributeId): Person {
  const name = (id: number): string => tags.find((tag) => tag.id === id)?.name ?? '';
  return {
    phone: contact.phone,
    name: contact.name,
    tags: contact.tags.map(name),
    source: contact.source,
    firstMessage: contact.firstMessage === 0 ? '' : name(contact.firstMessage),
    city: String(contact.attributes.get(city) ?? ''),
    optedOut: contact.optedOut,
  };
}

export const changeAll = (
  base: ModelBase,
  meant: (person: Person) => boolean,
  change: (person: Person) => Person | null,
): ModelBase => ({
  ...base,
  people: base.people.flatMap((person) => (meant(person) ? (change(person) ?? []) : person)),
});

/** [T3] Everywhere at once; `to` null = deleted, the name of another = merged into it. */
export function renameTag(base: ModelBase, from: string, to: string | null): ModelBase {
  const named = (tag: string): string[] => (tag === from ? (to === null ? [] : [to]) : [tag]);
  return {
    tags: union([], base.tags.flatMap(named)),
    people: base.people.map((person) => ({
      ...person,
      tags: union([], person.tags.flatMap(named)),
      firstMessage: person.firstMessage === '' ? '' : (named(person.firstMessage)[0] ?? ''),
    })),
  };
}

/** [D2] */
export function merge(base: ModelBase, keep: Person, drop: Person): ModelBase {
  const joined: Person = {
    ...keep,
    tags: union(keep.tags, drop.tags),
    source: keep.source || drop.source,
    firstMessage: keep.firstMessage || drop.firstMessage,
    city: keep.city || drop.city,
    optedOut: keep.optedOut || drop.optedOut,
  };
  return changeAll(
    base,
    (person) => person === keep || person === drop,
    (person) => (person === keep ? joined : null),
  );
}

export interface ModelImport {
  readonly base: ModelBase;
  readonly added: number;
  readonly updated: number;
  readonly folded: number;
}

/** [I1] [I2] [I3] [T2] [M2] */
export function importRows(base: ModelBase, rows: readonly FileRow[], policy: UpdatePolicy): ModelImport {
  const known = (tags: readonly string[]): string[] => tags.filter((tag) => base.tags.includes(tag));
  /** The last value counts, also where it then is no tag. */
  const knownOr = (tag: string): string => known([tag])[0] ?? '';
  const folded = new Map<number, FileRow & { readonly all: readonly string[] }>();
  const valid = rows.filter(({ phone }) => phone !== 0);
  for (const row of valid) {
    const before = folded.get(row.phone);
    folded.set(row.phone, {
      phone: row.phone,
      name: row.name || (before?.name ?? ''),
      tags: row.tags.length > 0 ? row.tags : (before?.tags ?? []),
      all: union(before?.all ?? [], row.tags),
      source: row.source || (before?.source ?? ''),
      firstMessage: row.firstMessage || (before?.firstMessage ?? ''),
      city: row.city || (before?.city ?? ''),
    });
  }
  let updated = 0;
  const people = base.people.map((person) => {
    const given = folded.get(person.phone);
    if (given === undefined || policy.which === 'addOnly') return person;
    const fills = policy.existing === 'fillEmpty';
    const taken = (held: string, value: string): string => (value === '' || (fills && held !== '') ? held : value);
    const last = known(given.tags);
    const replaced = last.length === 0 || (fills && person.tags.length > 0) ? person.tags : last;
    const next: Person = {
      ...person,
      name: taken(person.name, given.name),
      tags: policy.tags === 'add' ? union(person.tags, known(given.all)) : replaced,
      source: taken(person.source, given.source),
      firstMessage: taken(person.firstMessage, knownOr(given.firstMessage)),
      city: taken(person.city, given.city),
    };
    if (!same(person, next)) updated++;
    return next;
  });
  const phones = new Set(base.people.map(({ phone }) => phone));
  const fresh = [...folded.values()].filter(({ phone }) => policy.which !== 'updateOnly' && !phones.has(phone));
  const added = fresh.map(({ phone, name, tags, all, source, firstMessage, city }): Person => ({
    phone,
    name,
    tags: known(policy.tags === 'add' ? all : tags),
    source,
    firstMessage: knownOr(firstMessage),
    city,
    optedOut: false,
  }));
  const rowsTaken = valid.filter(({ phone }) => policy.which !== 'updateOnly' || phones.has(phone));
  return {
    base: { ...base, people: [...people, ...added] },
    added: added.length,
    updated,
    // All rows of somebody whom nobody wants to add are rejected.
    folded: rowsTaken.length - new Set(rowsTaken.map(({ phone }) => phone)).size,
  };
}
