/**
import type { MergeRequest, MergeRequest } from '../../worker/contract/changes.ts';
 * [D2] Two or more contacts as one, field by field: where they differ, and the contact that the choices make. Pure. Tags are joined;
 * created with the first of them, active with the last; what only one has is kept, and all user ids are; an opt-out stays one and is not asked about [I12].
 */
import type { AttributeId, AttributeValue } from '../../domain/attribute.ts';
import type { Catalog } from '../../domain/catalog.ts';
import type { Contact } from '../../domain/contact.ts';
import type { MergeRequest } from '../../worker/contract/changes.ts';
import type { Row } from '../../worker/contract/contacts.ts';

export type MergeKey = 'name' | 'phone' | 'username' | 'source' | 'firstMessage' | AttributeId;

/** A value that some of the contacts have. */
export interface MergeOption {
  /** Index of the first contact that has it. */
  readonly row: number;
  /** Indexes of all that have it. */
  readonly rows: readonly number[];
}

/** A field of which the contacts have different values. */
export interface MergeField {
  readonly key: MergeKey;
  readonly options: readonly MergeOption[];
}

/** By field: the index of the contact whose value is taken; missing = the first that has one. */
export type MergeChoices = ReadonlyMap<MergeKey, number>;

type Value = AttributeValue | null;

/** null = none. */
function valueOf({ contact }: Row, key: MergeKey): Value {
  switch (key) {
    case 'name':
      return contact.name || null;
    case 'phone':
      return contact.phone || null;
    case 'username':
      return contact.username || null;
    case 'source':
      return contact.source || null;
    case 'firstMessage':
      return contact.firstMessage || null;
    default:
      return contact.attributes.get(key) ?? null;
  }
}

function keysOf(catalog: Catalog): readonly MergeKey[] {
  return ['name', 'phone', 'username', 'source', 'firstMessage', ...catalog.attributes.map(({ id }) => id)];
}

function optionsOf(rows: readonly Row[], key: MergeKey): readonly MergeOption[] {
  const byValue = new Map<Value, number[]>();
  rows.forEach((row, i) => {
    const value = valueOf(row, key);
    if (value === null) return;
    const having = byValue.get(value);
    if (having) having.push(i);
    else byValue.set(value, [i]);
  });
  return [...byValue.values()].map((having) => ({ row: having[0] ?? 0, rows: having }));
}

export function differing(rows: readonly Row[], catalog: Catalog): readonly MergeField[] {
  return keysOf(catalog)
    .map((key) => ({ key, options: optionsOf(rows, key) }))
    .filter(({ options }) => options.length > 1);
}

/** The contact whose value is taken, or null where none has one. */
export function chosenRow(rows: readonly Row[], key: MergeKey, choices: MergeChoices): Row | null {
  const chosen = rows[choices.get(key) ?? -1];
  if (chosen !== undefined && valueOf(chosen, key) !== null) return chosen;
  return rows.find((row) => valueOf(row, key) !== null) ?? null;
}

/** The oldest first; of the same age, in the order given. */
export function oldestFirst(rows: readonly Row[]): readonly Row[] {
  const age = ({ contact }: Row): number => (contact.createdAt === 0 ? Infinity : contact.createdAt);
  return [...rows].sort((a, b) => (age(a) === age(b) ? 0 : age(a) - age(b)));
}

/** The contact that comes of it. `keep`: the one whose number it has, so that no number has to be read anew. */
export function merged(rows: readonly Row[], catalog: Catalog, choices: MergeChoices): Row | null {
  const [first] = rows;
  if (first === undefined) return null;
  const phone = chosenRow(rows, 'phone', choices) ?? first;
  const name = chosenRow(rows, 'name', choices)?.contact ?? first.contact;
  const contacts = rows.map(({ contact }) => contact);
  const latest = contacts.reduce((a, b) => (b.lastActive > a.lastActive ? b : a));
  const oldest = contacts.reduce(older);
  const attributes = new Map<AttributeId, AttributeValue>();
  for (const { id } of catalog.attributes) {
    const value = chosenRow(rows, id, choices)?.contact.attributes.get(id);
    if (value !== undefined) attributes.set(id, value);
  }
  return {
    phoneText: phone.phoneText,
    landline: phone.landline,
    status: rows.find(({ contact }) => contact === latest)?.status ?? first.status,
    contact: {
      ...phone.contact,
      name: name.name,
      nameParts: name.nameParts,
      userIds: [...new Set([phone.contact, ...contacts].flatMap(({ userIds }) => userIds))],
      username: chosenRow(rows, 'username', choices)?.contact.username ?? '',
      tags: [...new Set(contacts.flatMap(({ tags }) => tags))],
      source: chosenRow(rows, 'source', choices)?.contact.source ?? '',
      firstMessage: chosenRow(rows, 'firstMessage', choices)?.contact.firstMessage ?? 0,
      optedOut: contacts.some(({ optedOut }) => optedOut),
      attributes,
      origin: oldest.origin,
      createdAt: oldest.createdAt,
      lastActive: latest.lastActive,
      state: latest.state === '' ? phone.contact.state : latest.state,
    },
  };
}

const older = (a: Contact, b: Contact): Contact =>
  b.createdAt !== 0 && (a.createdAt === 0 || b.createdAt < a.createdAt) ? b : a;

/** What to ask of the worker, so that `result` comes of it. */
export function mergeRequest(rows: readonly Row[], result: Row): MergeRequest {
  const { contact } = result;
  return {
    keep: contact.id,
    drop: rows.map((row) => row.contact.id).filter((id) => id !== contact.id),
    values: {
      ...(contact.name === '' ? {} : { name: contact.name, nameParts: contact.nameParts }),
      username: contact.username,
      tags: contact.tags,
      source: contact.source,
      firstMessage: contact.firstMessage,
      optedOut: contact.optedOut,
      attributes: contact.attributes,
    },
  };
}
