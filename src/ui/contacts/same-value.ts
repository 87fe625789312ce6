/** [Q3] The condition that finds the contacts with the value that this one has in a field. Pure. */
import { attributeById, type Catalog } from '../../domain/catalog.ts';
import { shownSource } from '../../domain/contact.ts';
import type { Condition, FieldRef, Test } from '../../domain/filter.ts';
import type { Row } from '../../worker/contract/contacts.ts';

/** null: the field has no values that others share. */
export function sameValue(row: Row, field: FieldRef, catalog: Catalog): Condition | null {
  const test = testOf(row, field, catalog);
  return test === null ? null : { kind: 'is', field, ...test };
}

const oneOf = (value: string | number): Test => ({ op: 'in', values: [value] });

function testOf(row: Row, field: FieldRef, catalog: Catalog): Test | null {
  const { contact } = row;
  switch (field) {
    case 'name':
      return contact.name === '' ? { op: 'empty' } : { op: 'is', value: contact.name };
    case 'source':
      return oneOf(shownSource(contact.source, contact.origin));
    case 'phone':
    case 'userId':
    case 'username':
    case 'createdAt':
    case 'lastActive':
      return null;
    case 'tags':
      return contact.tags.length === 0 ? { op: 'empty' } : { op: 'hasAll', tags: contact.tags };
    case 'firstMessage':
      return contact.firstMessage === 0 ? { op: 'empty' } : oneOf(contact.firstMessage);
    case 'optedOut':
      return { op: contact.optedOut ? 'yes' : 'no' };
    case 'origin':
      return oneOf(contact.origin);
    case 'status':
      return oneOf(row.status);
    case 'state':
      return contact.state === '' ? { op: 'empty' } : oneOf(contact.state);
    case 'lastMessage':
      return null;
    case 'messages':
      return contact.conversation === undefined ? { op: 'empty' } : { op: 'eq', value: contact.conversation.messages };
    case 'unreplied':
      return { op: contact.conversation?.unreplied === true ? 'yes' : 'no' };
    case 'lastFrom':
      return contact.conversation === undefined ? { op: 'empty' } : oneOf(contact.conversation.lastFrom);
    case 'campaigns': {
      const [newest] = contact.campaigns ?? [];
      return newest === undefined ? { op: 'empty' } : { op: 'inCampaign', campaign: newest.campaign, states: [] };
    }
    default: {
      const attribute = attributeById(catalog, field.attribute);
      const value = contact.attributes.get(field.attribute);
      if (attribute === undefined) return null;
      if (value === undefined) return { op: 'empty' };
      if (typeof value === 'boolean') return { op: value ? 'yes' : 'no' };
      if (typeof value === 'number')
        return attribute.type === 'date' ? { op: 'between', from: value, to: value } : { op: 'eq', value };
      return attribute.type === 'choice' ? oneOf(value) : { op: 'is', value };
    }
  }
}
