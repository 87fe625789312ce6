/** Addresses that several pages link to. */
import type { AttributeId } from '../domain/attribute.ts';
import type { Phone } from '../domain/contact.ts';
import type { Filter } from '../domain/filter.ts';
import type { TagId } from '../domain/tag.ts';
import { toGroup } from './filter-tree.ts';
import { encodeRoute, HOME } from './route.ts';

/** The contacts that a filter finds. */
export function contactsHref(filter: Filter): string {
  return encodeRoute({ ...HOME, filter: toGroup(filter) });
}

/** Contacts that bear the tag. */
export const tagFilter = (tag: TagId): Filter => ({ kind: 'is', field: 'tags', op: 'hasAny', tags: [tag] });
/** Contacts whose First Message it is. */
export const firstMessageFilter = (tag: TagId): Filter => ({
  kind: 'is',
  field: 'firstMessage',
  op: 'in',
  values: [tag],
});
/** Contacts that have a value of the attribute. */
export const filledFilter = (attribute: AttributeId): Filter => ({ kind: 'is', field: { attribute }, op: 'filled' });

/** WhatsApp's own address of a chat; followed only when the person follows it. */
export const whatsAppHref = (phone: Phone): string => `https://wa.me/${phone}`;
