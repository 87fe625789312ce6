/**
 * [D1] A field of a contact as text in an editor, and the typed text as an edit. Typed text is read by the same rules as a file's
 * cells; what cannot be read is a sentence, and nothing is sent.
 */
import {
  type Attribute,
  type AttributeValue,
  type Habits,
  PLAIN_HABITS,
  readTyped,
  typedText,
  type ValueProblem,
} from '../../domain/attribute.ts';
import type { Contact } from '../../domain/contact.ts';
import { isDay } from '../../domain/date.ts';
import type { FieldRef } from '../../domain/filter.ts';
import type { Message } from '../../domain/message.ts';
import { tagId } from '../../domain/tag.ts';
import type { ContactEdits, Row } from '../../worker/contract.ts';

export type EditorKind = 'text' | 'phone' | 'number' | 'date' | 'dateTime' | 'yesno' | 'choice' | 'tags' | 'tag';

export type Read = { readonly edits: ContactEdits } | { readonly problem: Message };

/** The text that an editor of this field begins with. `tags` are edited as ids, not as text. */
export function editText(
  row: Row,
  field: FieldRef,
  attribute: Attribute | undefined,
  habits: Habits = PLAIN_HABITS,
): string {
  const { contact } = row;
  switch (field) {
    case 'name':
      return contact.name;
    case 'phone':
      return row.phoneText;
    case 'source':
      return contact.source;
    case 'firstMessage':
      return contact.firstMessage === 0 ? '' : String(contact.firstMessage);
    case 'optedOut':
      return contact.optedOut ? 'yes' : 'no';
    default: {
      const value = attribute && contact.attributes.get(attribute.id);
      return attribute === undefined || value === undefined ? '' : typedText(attribute.type, value, habits);
    }
  }
}

export function editorKind(field: FieldRef, attribute: Attribute | undefined, contact: Contact): EditorKind {
  if (field === 'phone' || field === 'tags') return field;
  if (field === 'firstMessage') return 'tag';
  if (field === 'optedOut') return 'yesno';
  if (attribute === undefined) return 'text';
  const value = contact.attributes.get(attribute.id);
  if (attribute.type === 'date' && typeof value === 'number' && !isDay(value)) return 'dateTime';
  return attribute.type;
}

/** The edit that the typed text means. */
export function readEdit(
  text: string,
  field: FieldRef,
  attribute: Attribute | undefined,
  habits: Habits = PLAIN_HABITS,
): Read {
  switch (field) {
    case 'name':
      return { edits: { name: text } };
    case 'phone':
      return { edits: { phone: text } };
    case 'source':
      return { edits: { source: text } };
    case 'firstMessage':
      return { edits: { firstMessage: text === '' ? 0 : tagId(Number(text)) } };
    case 'optedOut':
      return { edits: { optedOut: text === 'yes' } };
    default: {
      if (attribute === undefined) return { problem: { id: 'field-fixed' } };
      const read = readAttribute(text, attribute, habits);
      return 'problem' in read ? read : { edits: { attributes: new Map([[attribute.id, read.value]]) } };
    }
  }
}

/** Typed text as a value; null empties it. */
export function readAttribute(
  text: string,
  attribute: Pick<Attribute, 'type' | 'options'>,
  habits: Habits = PLAIN_HABITS,
): { readonly value: AttributeValue | null } | { readonly problem: Message } {
  const read = readTyped(attribute, text, habits);
  if (read === null) return { value: null };
  return 'problem' in read ? { problem: PROBLEMS[read.problem] } : read;
}

const PROBLEMS: Readonly<Record<ValueProblem, Message>> = {
  'not-a-number': { id: 'write-number' },
  'number-open': { id: 'write-number' },
  'not-a-date': { id: 'write-date' },
  'date-order-open': { id: 'write-date' },
  'not-yes-or-no': { id: 'not-of-type', type: 'yesno' },
  'not-an-option': { id: 'no-such-option' },
};
