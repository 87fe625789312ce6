/** [C5] What is written to somebody from Kith: WhatsApp opens with the text ready, and the person sends it there. */
import { parseText, renderText } from '../domain/campaign/message-text.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { Contact } from '../domain/contact.ts';
import { nameParts } from '../domain/name.ts';
import type { Format } from '../text/format.ts';
import { whatsAppHref } from './links.ts';
import { valueWords } from './value-words.ts';

/** Beyond it some phones cut the text: nothing is published. */
const MOST_ENCODED = 2000;

/** '' = there is nobody to write to (no number). */
export const replyHref = (contact: Contact, text: string): string =>
  contact.phone === 0
    ? ''
    : `${whatsAppHref(contact.phone)}${text === '' ? '' : `?text=${encodeURIComponent(text.toWellFormed())}`}`;

export const isLongReply = (text: string): boolean => encodeURIComponent(text.toWellFormed()).length > MOST_ENCODED;

/** A quick reply for this contact: `$FirstName` and other fields are filled; what the contact does not have stands empty. */
export function filledReply(reply: string, contact: Contact, catalog: Catalog, format: Format): string {
  const parts = nameParts(contact.name, contact.nameParts);
  const text = parseText(reply, catalog.attributes).map((part) =>
    part.kind === 'field' && part.fallback === null ? { ...part, fallback: '' } : part,
  );
  const filled = renderText(text, (field) => {
    if (field === 'name') return contact.name;
    if (field === 'firstName') return parts.first;
    if (field === 'lastName') return parts.last;
    const attribute = catalog.attributes.find(({ id }) => id === field.attribute);
    return attribute === undefined ? '' : valueWords(attribute, contact.attributes.get(attribute.id), format);
  });
  return (filled ?? reply).replace(/ +([,.!?])/g, '$1');
}
