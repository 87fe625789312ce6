/**
 * [D1] The text that was typed into an editor, as an edit. It is read by the same rules as a file's cells; what cannot be read is a
 * sentence, and nothing is sent.
 */
import { type Attribute, type AttributeValue, type Habits, PLAIN_HABITS } from '../../domain/attribute.ts';
import { readTyped, WHY_NOT } from '../../domain/read-attribute.ts';
import type { FieldRef } from '../../domain/filter.ts';
import type { Message } from '../../domain/message.ts';
import { tagId } from '../../domain/tag.ts';
import type { ContactEdits } from '../../worker/contract/changes.ts';

export type Read = { readonly edits: ContactEdits } | { readonly problem: Message };

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
    case 'userId':
      return { edits: { userId: text } };
    case 'username':
      return { edits: { username: text } };
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
  return 'problem' in read ? { problem: WHY_NOT[read.problem] } : read;
}
