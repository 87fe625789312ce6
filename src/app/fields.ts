/** The fields of a contact as lists, filters and addresses speak of them: a key in text, a label for people, a kind that decides operators. */
import { attributeId, type AttributeType } from '../domain/attribute.ts';
import { attributeById, type Catalog } from '../domain/catalog.ts';
import type { FieldRef } from '../domain/filter.ts';
import { fieldsText } from '../text/fields.ts';

/** What a field's values are. `tags`: several tags; `tag`: at most one; `time`: an instant, as opposed to a date of the wall clock. */
export type FieldKind =
  'text' | 'phone' | 'tags' | 'tag' | 'campaigns' | 'messages' | 'time' | Exclude<AttributeType, 'text'>;

type PlainField = Exclude<FieldRef, object>;

const PLAIN_KINDS: Readonly<Record<PlainField, FieldKind>> = {
  name: 'text',
  phone: 'phone',
  userId: 'text',
  username: 'text',
  tags: 'tags',
  source: 'text',
  firstMessage: 'tag',
  status: 'choice',
  state: 'choice',
  lastActive: 'time',
  createdAt: 'time',
  optedOut: 'yesno',
  origin: 'choice',
  campaigns: 'campaigns',
  messages: 'messages',
  unreplied: 'yesno',
  lastMessage: 'text',
  lastFrom: 'choice',
};

/** The fields that every base has, in the order in which they are offered. */
// The keys of the record above are its type's keys: TypeScript gives them as string.
export const PLAIN_FIELDS = Object.keys(PLAIN_KINDS) as readonly PlainField[];

export const TALK_FIELDS = ['messages', 'unreplied', 'lastMessage', 'lastFrom'] as const;
export const isTalkField = (field: FieldRef): boolean => TALK_FIELDS.some((one) => one === field);

/** All fields of this base: the plain ones (of campaigns and conversations where there has been one), then every attribute. */
export function allFields(catalog: Catalog): readonly FieldRef[] {
  const plain = PLAIN_FIELDS.filter(
    (field) =>
      (field !== 'campaigns' || catalog.campaigns !== undefined) &&
      (!isTalkField(field) || catalog.conversations === true),
  );
  return [...plain, ...catalog.attributes.map(({ id }) => ({ attribute: id }))];
}

/** `name`, `createdAt` …; `@12` of an attribute. Stable: kept in addresses and preferences. */
export function fieldKey(field: FieldRef): string {
  return typeof field === 'string' ? field : `@${field.attribute}`;
}

/** The field of a key, or null where the key is none. Does not ask whether the attribute exists. */
export function fieldOfKey(key: string): FieldRef | null {
  const attribute = /^@([1-9]\d{0,8})$/.exec(key)?.[1];
  if (attribute !== undefined) return { attribute: attributeId(Number(attribute)) };
  return PLAIN_FIELDS.find((field) => field === key) ?? null;
}

export function sameField(a: FieldRef, b: FieldRef): boolean {
  return fieldKey(a) === fieldKey(b);
}

/** The field's name for people; an attribute that was deleted says so. */
export function fieldLabel(field: FieldRef, catalog: Catalog): string {
  if (typeof field === 'string') return fieldsText.names[field];
  return attributeById(catalog, field.attribute)?.name ?? fieldsText.deletedAttribute;
}

/** What its values are; null = the attribute does not exist any more. */
export function fieldKind(field: FieldRef, catalog: Catalog): FieldKind | null {
  if (typeof field === 'string') return PLAIN_KINDS[field];
  return attributeById(catalog, field.attribute)?.type ?? null;
}
