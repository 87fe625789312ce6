/** [D1] A field of a contact as text in an editor, and what kind of editor that is. */
import { type Attribute, type Habits, PLAIN_HABITS, typedText } from '../../domain/attribute.ts';
import type { Contact } from '../../domain/contact.ts';
import { shownUsername } from '../../domain/identity.ts';
import { isDay } from '../../domain/date.ts';
import type { FieldRef } from '../../domain/filter.ts';
import type { Row } from '../../worker/contract/contacts.ts';

export type EditorKind = 'text' | 'phone' | 'number' | 'date' | 'dateTime' | 'yesno' | 'choice' | 'tags' | 'tag';

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
    case 'userId':
      return contact.userIds.join(' ');
    case 'username':
      return shownUsername(contact.username);
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
