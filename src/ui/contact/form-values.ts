/**
 * [D1] The person-set fields of a contact as a form holds them: how they begin, what of them was changed, and what becomes of them
 * when the contact is changed elsewhere meanwhile. Pure.
 */
import { type Attribute, type AttributeId, type AttributeValue } from '../../domain/attribute.ts';
import { type Habits, PLAIN_HABITS, typedText } from '../../domain/attribute.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { shownUsername } from '../../domain/identity.ts';
import { type NameParts } from '../../domain/name.ts';
import type { TagId } from '../../domain/tag.ts';
import { cleanLine } from '../../domain/text.ts';
import type { ContactEdits, FieldProblem } from '../../worker/contract/changes.ts';
import type { Row } from '../../worker/contract/contacts.ts';
import { readAttribute } from '../contacts/edit-value.ts';

interface PlainValues {
  readonly name: string;
  /** First and last name as given apart [N4]; both '' where they follow from the name. */
  readonly first: string;
  readonly last: string;
  readonly phone: string;
  readonly username: string;
  readonly userId: string;
  readonly source: string;
  readonly tags: readonly TagId[];
  /** Names of tags that are made when the contact is saved. */
  readonly newTags: readonly string[];
  readonly firstMessage: TagId | 0;
  readonly optedOut: boolean;
}

export interface FormValues extends PlainValues {
  /** As text; '' = no value. */
  readonly attributes: ReadonlyMap<AttributeId, string>;
}

export type PlainKey = keyof PlainValues;
export type FormKey = PlainKey | AttributeId;

const PLAIN: readonly PlainKey[] = [
  'name',
  'first',
  'last',
  'phone',
  'username',
  'userId',
  'source',
  'tags',
  'newTags',
  'firstMessage',
  'optedOut',
] as const;

export const BLANK_VALUES: FormValues = {
  name: '',
  first: '',
  last: '',
  phone: '',
  username: '',
  userId: '',
  source: '',
  tags: [],
  newTags: [],
  firstMessage: 0,
  optedOut: false,
  attributes: new Map(),
};

export function valuesOf({ contact, phoneText }: Row, catalog: Catalog, habits: Habits = PLAIN_HABITS): FormValues {
  return {
    name: contact.name,
    first: contact.nameParts?.first ?? '',
    last: contact.nameParts?.last ?? '',
    phone: phoneText,
    username: shownUsername(contact.username),
    userId: contact.userIds.join(' '),
    source: contact.source,
    tags: contact.tags,
    newTags: [],
    firstMessage: contact.firstMessage,
    optedOut: contact.optedOut,
    attributes: new Map(
      catalog.attributes.map((attribute) => [
        attribute.id,
        textOf(attribute, contact.attributes.get(attribute.id), habits),
      ]),
    ),
  };
}

function textOf(attribute: Attribute, value: AttributeValue | undefined, habits: Habits): string {
  return value === undefined ? '' : typedText(attribute.type, value, habits);
}

type Plain = string | number | boolean | readonly TagId[] | readonly string[];

function same(a: Plain, b: Plain): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.length === b.length && a.every((id, i) => id === b[i]);
  return a === b;
}

const attributeKeys = (...all: readonly FormValues[]): Set<AttributeId> =>
  new Set(all.flatMap(({ attributes }) => [...attributes.keys()]));

/** The fields that differ. */
export function changedKeys(from: FormValues, to: FormValues): readonly FormKey[] {
  const attributes = [...attributeKeys(from, to)].filter(
    (id) => (from.attributes.get(id) ?? '') !== (to.attributes.get(id) ?? ''),
  );
  return [...PLAIN.filter((key) => !same(from[key], to[key])), ...attributes];
}

export interface Rebased {
  readonly values: FormValues;
  /** Untouched fields that now show the other's value. */
  readonly followed: readonly FormKey[];
  /** Fields that both changed, to different values: what was typed stays. */
  readonly clashes: readonly FormKey[];
}

/** What was typed (`mine`, from `start`), over a contact that is `theirs` by now. */
export function rebase(start: FormValues, mine: FormValues, theirs: FormValues): Rebased {
  const touched = new Set(changedKeys(start, mine));
  const moved = changedKeys(start, theirs);
  const apart = new Set(changedKeys(mine, theirs));
  const plain = <K extends PlainKey>(key: K): FormValues[K] => (touched.has(key) ? mine : theirs)[key];
  const attributes = new Map(
    [...attributeKeys(theirs, mine)].map((id) => [id, (touched.has(id) ? mine : theirs).attributes.get(id) ?? '']),
  );
  return {
    values: {
      name: plain('name'),
      first: plain('first'),
      last: plain('last'),
      phone: plain('phone'),
      username: plain('username'),
      userId: plain('userId'),
      source: plain('source'),
      tags: plain('tags'),
      newTags: plain('newTags'),
      firstMessage: plain('firstMessage'),
      optedOut: plain('optedOut'),
      attributes,
    },
    followed: moved.filter((key) => !touched.has(key)),
    clashes: moved.filter((key) => touched.has(key) && apart.has(key)),
  };
}

/** Typed values laid over those of a contact: what was left empty keeps the contact's, tags are joined. */
export function overlaid(below: FormValues, typed: FormValues): FormValues {
  const text = (key: 'name' | 'first' | 'last' | 'phone' | 'username' | 'userId' | 'source'): string =>
    typed[key] || below[key];
  const attributes = new Map(below.attributes);
  for (const [id, value] of typed.attributes) if (value !== '') attributes.set(id, value);
  return {
    name: text('name'),
    first: text('first'),
    last: text('last'),
    phone: text('phone'),
    username: text('username'),
    userId: text('userId'),
    source: text('source'),
    tags: [...new Set([...below.tags, ...typed.tags])],
    newTags: typed.newTags,
    firstMessage: typed.firstMessage === 0 ? below.firstMessage : typed.firstMessage,
    optedOut: below.optedOut || typed.optedOut,
    attributes,
  };
}

/** The edits that lead from `start` to `mine`, and what of them cannot be read; only changed fields are sent. */
export function editsOf(
  start: FormValues,
  mine: FormValues,
  catalog: Catalog,
  habits: Habits = PLAIN_HABITS,
): { readonly edits: ContactEdits; readonly problems: readonly FieldProblem[] } {
  const changed = new Set(changedKeys(start, mine));
  const problems: FieldProblem[] = [];
  const attributes = new Map<AttributeId, AttributeValue | null>();
  for (const attribute of catalog.attributes) {
    if (!changed.has(attribute.id)) continue;
    const read = readAttribute(mine.attributes.get(attribute.id) ?? '', attribute, habits);
    if ('problem' in read) problems.push({ field: attribute.id, message: read.problem });
    else attributes.set(attribute.id, read.value);
  }
  const partsChanged = changed.has('first') || changed.has('last');
  if (partsChanged && changed.has('name') && !partsFit(mine)) {
    problems.push({
      field: 'nameParts',
      message: { id: 'parts-outside' },
    });
  }
  return {
    edits: {
      ...(changed.has('name') ? { name: mine.name } : {}),
      ...(partsChanged ? { nameParts: partsOf(mine) } : {}),
      ...(changed.has('phone') ? { phone: mine.phone } : {}),
      ...(changed.has('username') ? { username: mine.username } : {}),
      ...(changed.has('userId') ? { userId: mine.userId } : {}),
      ...(changed.has('tags') ? { tags: mine.tags } : {}),
      ...(mine.newTags.length > 0 ? { newTags: mine.newTags } : {}),
      ...(changed.has('source') ? { source: mine.source } : {}),
      ...(changed.has('firstMessage') ? { firstMessage: mine.firstMessage } : {}),
      ...(changed.has('optedOut') ? { optedOut: mine.optedOut } : {}),
      ...(attributes.size > 0 ? { attributes } : {}),
    },
    problems,
  };
}

/** null: by rule. */
export function partsOf({ first, last }: Pick<FormValues, 'first' | 'last'>): NameParts | null {
  const parts = { first: cleanLine(first), last: cleanLine(last) };
  return parts.first === '' && parts.last === '' ? null : parts;
}

/** [N4] The parts stand at the ends of the name. */
export function partsFit(values: Pick<FormValues, 'name' | 'first' | 'last'>): boolean {
  const parts = partsOf(values);
  const name = cleanLine(values.name);
  return parts === null || (name.startsWith(parts.first) && name.endsWith(parts.last));
}
