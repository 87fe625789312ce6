/**
 * Values as a person typed them, cleaned and checked by the rules of the domain [D1]: what can be stored, or why not for each field
 * that cannot. Nothing is guessed: a value that does not fit is not taken.
 */
import { type Attribute, type AttributeId, type AttributeValue, formatValue } from '../../domain/attribute.ts';
import { readValue, WHY_NOT } from '../../domain/read-attribute.ts';
import { attributeById, type Catalog, tagById } from '../../domain/catalog.ts';
import type { Phone } from '../../domain/contact.ts';
import { formatDate } from '../../domain/date.ts';
import { parseDate } from '../../domain/parse-date.ts';
import { digitsOf } from '../../domain/filter.ts';
import { readUserIds, readUsername, type UserId } from '../../domain/identity.ts';
import type { Message } from '../../domain/message.ts';
import { cleanName, type NameParts } from '../../domain/name.ts';
import type { TagId } from '../../domain/tag.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import type { PhoneReader } from '../../formats/phone/reader.ts';
import type { ContactEdits, FieldProblem } from '../contract/changes.ts';

/** Fields that are there are set; all are as they will be stored. */
export interface CleanEdits {
  name?: string;
  nameParts?: NameParts | null;
  phone?: Phone;
  userIds?: readonly UserId[];
  username?: string;
  tags?: readonly TagId[];
  source?: string;
  firstMessage?: TagId | 0;
  optedOut?: boolean;
  attributes?: ReadonlyMap<AttributeId, AttributeValue | null>;
}

export interface Cleaned {
  readonly edits: CleanEdits;
  readonly problems: readonly FieldProblem[];
}

/** `stored`: the number that the contact has; it may be of a range that reading does not know [P6], and stays as it is. */
export function cleanEdits(edits: ContactEdits, catalog: Catalog, phones: PhoneReader, stored: Phone): Cleaned {
  const clean: CleanEdits = {};
  const problems: FieldProblem[] = [];
  const problem = (field: FieldProblem['field'], message: Message): void => void problems.push({ field, message });

  if (edits.name !== undefined) {
    clean.name = cleanName(edits.name);
    if (clean.name === '') problem('name', { id: 'contact-name-needed' });
  }
  if (edits.nameParts !== undefined) clean.nameParts = cleanParts(edits.nameParts);
  if (edits.phone !== undefined) {
    const reading = phones.read(edits.phone);
    if (stored !== 0 && digitsOf(edits.phone) === String(stored)) clean.phone = stored;
    else if (reading.kind === 'problem') problem('phone', reading.why);
    else if (reading.kind === 'number' && reading.others.length > 0) problem('phone', { id: 'one-number' });
    else clean.phone = reading.kind === 'number' ? reading.phone : 0;
  }
  if (edits.userId !== undefined) {
    const userIds = readUserIds(edits.userId);
    if (userIds === null) problem('userId', { id: 'user-id-not' });
    else clean.userIds = userIds;
  }
  if (edits.username !== undefined) {
    const username = edits.username.trim() === '' ? '' : readUsername(edits.username);
    if (username === null) problem('username', { id: 'username-not' });
    else clean.username = username;
  }
  if (edits.tags !== undefined) {
    clean.tags = [...new Set(edits.tags)];
    if (clean.tags.some((id) => tagById(catalog, id) === undefined)) problem('tags', TAG_GONE);
  }
  if (edits.source !== undefined) clean.source = cleanText(edits.source);
  if (edits.firstMessage !== undefined) {
    clean.firstMessage = edits.firstMessage;
    if (edits.firstMessage !== 0 && tagById(catalog, edits.firstMessage) === undefined)
      problem('firstMessage', TAG_GONE);
  }
  if (edits.optedOut !== undefined) clean.optedOut = edits.optedOut;
  if (edits.attributes !== undefined) {
    const values = new Map<AttributeId, AttributeValue | null>();
    for (const [id, raw] of edits.attributes) {
      const attribute = attributeById(catalog, id);
      if (attribute === undefined) problem(id, { id: 'attribute-gone' });
      else {
        const read = cleanValue(attribute, raw);
        if ('problem' in read) problem(id, read.problem);
        else values.set(id, read.value);
      }
    }
    clean.attributes = values;
  }
  return { edits: clean, problems };
}

export const TAG_GONE: Message = { id: 'tag-gone' };

function cleanParts(parts: NameParts | null): NameParts | null {
  if (parts === null) return null;
  const clean = { first: cleanLine(parts.first), last: cleanLine(parts.last) };
  return clean.first === '' && clean.last === '' ? null : clean;
}

/** A value of the attribute's type, or text that is read as one; blank text is null. */
export function cleanValue(
  attribute: Attribute,
  raw: AttributeValue | null,
): { readonly value: AttributeValue | null } | { readonly problem: Message } {
  if (raw === null) return { value: null };
  const { type } = attribute;
  if (type === 'number' && typeof raw === 'number') {
    return Number.isFinite(raw) ? { value: raw === 0 ? 0 : raw } : { problem: { id: 'write-number' } };
  }
  if (type === 'date' && typeof raw === 'number')
    return isDate(raw) ? { value: raw } : { problem: { id: 'write-date' } };
  if (type === 'yesno' && typeof raw === 'boolean') return { value: raw };
  const read = readValue(attribute, typeof raw === 'string' ? raw : formatValue(type, raw), {
    dateOrder: null,
    decimal: '.',
  });
  if (read === null) return { value: null };
  return 'problem' in read ? { problem: WHY_NOT[read.problem] } : read;
}

/** A date that its text gives back exactly: of the years 1 to 9999. */
function isDate(value: number): boolean {
  return Math.abs(value) < 8.64e15 && parseDate(formatDate(value), null) === value;
}
