/**
 * The values of the grid's cells as text that says them exactly, for the clipboard; read-cell.ts reads such text. Pure.
 */
import { shownSource } from '../../domain/contact.ts';
import { type Catalog, attributeById, tagById } from '../../domain/catalog.ts';
import { lastText } from '../../domain/conversation/summary.ts';
import { formatDate } from '../../domain/date.ts';
import type { FieldRef } from '../../domain/filter.ts';
import { sideWord, stateWord, yesNoWord } from '../../app/value-words.ts';
import type { Row } from '../../worker/contract/contacts.ts';
import { editText } from './edit-text.ts';

/** `moment` writes an instant. */
export function cellText(row: Row, field: FieldRef, catalog: Catalog, moment: (ms: number) => string): string {
  const { contact } = row;
  switch (field) {
    case 'tags':
      return contact.tags.flatMap((id) => tagById(catalog, id)?.name ?? []).join(' | ');
    case 'firstMessage':
      return contact.firstMessage === 0 ? '' : (tagById(catalog, contact.firstMessage)?.name ?? '');
    case 'source':
      return contact.source;
    case 'optedOut':
      return yesNoWord(contact.optedOut);
    case 'status':
      return stateWord(row.status);
    case 'state':
      return stateWord(contact.state);
    case 'origin':
      return stateWord(shownSource('', contact.origin));
    case 'createdAt':
      return contact.createdAt === 0 ? '' : moment(contact.createdAt);
    case 'lastActive':
      return contact.lastActive === 0 ? '' : moment(contact.lastActive);
    case 'messages':
      return contact.conversation === undefined ? '' : String(contact.conversation.messages);
    case 'unreplied':
      return contact.conversation === undefined ? '' : yesNoWord(contact.conversation.unreplied);
    case 'lastMessage':
      return contact.conversation === undefined ? '' : lastText(contact.conversation);
    case 'lastFrom':
      return contact.conversation === undefined ? '' : sideWord(contact.conversation.lastFrom);
    default: {
      const attribute = typeof field === 'string' ? undefined : attributeById(catalog, field.attribute);
      const value = attribute && contact.attributes.get(attribute.id);
      if (typeof value === 'boolean') return yesNoWord(value);
      return attribute?.type === 'date' && typeof value === 'number'
        ? formatDate(value)
        : editText(row, field, attribute);
    }
  }
}
