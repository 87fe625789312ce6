/** One contact after its edits: the values that will be stored, so that comparing with the contact before tells what changes. */
import { packNameParts, unpackNameParts } from '../../base/contact-row.ts';
import type { AttributeId, AttributeValue } from '../../domain/attribute.ts';
import type { Contact } from '../../domain/contact.ts';
import { joinName, type NameParts } from '../../domain/name.ts';
import type { CleanEdits } from './clean-edits.ts';

export function applyEdits(contact: Contact, edits: CleanEdits): Contact {
  const { name, parts } = applyName(contact, edits);
  const attributes = new Map<AttributeId, AttributeValue>(contact.attributes);
  for (const [id, value] of edits.attributes ?? []) {
    if (value === null) attributes.delete(id);
    else attributes.set(id, value);
  }
  return {
    ...contact,
    name,
    nameParts: parts,
    phone: edits.phone ?? contact.phone,
    userIds: edits.userIds ?? contact.userIds,
    username: edits.username ?? contact.username,
    tags: edits.tags ?? contact.tags,
    source: edits.source ?? contact.source,
    firstMessage: edits.firstMessage ?? contact.firstMessage,
    optedOut: edits.optedOut ?? contact.optedOut,
    attributes,
  };
}

/**
 * [N4] Parts given without a name make the name, unless they stand at its ends already (`Asha` and `Rao` of `Asha Devi Rao`).
 * Parts that a new name no longer begins and ends with are left to the split by rule.
 */
function applyName(contact: Contact, edits: CleanEdits): { readonly name: string; readonly parts: NameParts | null } {
  const parts = edits.nameParts === undefined ? contact.nameParts : edits.nameParts;
  let name = edits.name ?? contact.name;
  if (edits.name === undefined && parts !== null && packNameParts(name, parts) === 0) {
    name = joinName(parts.first, parts.last);
  }
  return { name, parts: unpackNameParts(name, packNameParts(name, parts)) };
}
