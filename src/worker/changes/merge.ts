/**
 * [D2] Several contacts become one. The one that is kept keeps its id; what the others had and it lacks comes over; tags are joined;
 * it was created when the first of them was, and was last active when the last of them was. [I12] Where one of them opted out, so has what comes of it.
 */
import { moveRecipients } from '../../base/campaign/move-recipients.ts';
import { contactAt } from '../../base/contact-row.ts';
import type { Draft } from '../../base/draft.ts';
import type { AttributeId, AttributeValue } from '../../domain/attribute.ts';
import type { Contact } from '../../domain/contact.ts';
import { moveMessages } from '../../base/messages/move-messages.ts';
import { applyEdits } from './apply-edits.ts';
import type { CleanEdits } from './clean-edits.ts';
import { writeContact } from '../../base/write-contact.ts';

/** `before` and the contacts that are dropped, as one. */
export function joinContacts(keep: Contact, drop: readonly Contact[]): Contact {
  const all = [keep, ...drop];
  const attributes = new Map<AttributeId, AttributeValue>();
  for (const contact of all) {
    for (const [id, value] of contact.attributes) if (!attributes.has(id)) attributes.set(id, value);
  }
  const named = all.find(({ name }) => name !== '') ?? keep;
  const oldest = all.reduce((a, b) => (b.createdAt !== 0 && (a.createdAt === 0 || b.createdAt < a.createdAt) ? b : a));
  const latest = all.reduce((a, b) => (b.lastActive > a.lastActive ? b : a));
  return {
    ...keep,
    name: named.name,
    nameParts: named.nameParts,
    phone: all.find(({ phone }) => phone !== 0)?.phone ?? 0,
    userIds: [...new Set(all.flatMap(({ userIds }) => userIds))],
    username: all.find(({ username }) => username !== '')?.username ?? '',
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    source: all.find(({ source }) => source !== '')?.source ?? '',
    firstMessage: all.find(({ firstMessage }) => firstMessage !== 0)?.firstMessage ?? 0,
    attributes,
    optedOut: all.some(({ optedOut }) => optedOut),
    origin: oldest.origin,
    createdAt: oldest.createdAt,
    state: latest.state === '' ? keep.state : latest.state,
    lastActive: latest.lastActive,
  };
}

/** Contacts that were changed or deleted: 0 where none of `drop` is there. `values` win over what joining gives, but over no opt-out [I12]. */
export function mergeContacts(draft: Draft, keepId: number, dropIds: readonly number[], values: CleanEdits): number {
  const keep = contactAt(draft.base, keepId);
  const drop = dropIds.flatMap((id) => contactAt(draft.base, id) ?? []);
  if (keep === null || drop.length === 0) return 0;
  const joined = joinContacts(keep, drop);
  const edited = applyEdits(joined, values);
  const changed = writeContact(draft, keepId, keep, { ...edited, optedOut: edited.optedOut || joined.optedOut });
  for (const { id } of drop) {
    draft.remove(id);
    draft.merged.push(id, keepId);
  }
  const dropped = drop.map(({ id }) => id);
  moveRecipients(draft, dropped, keepId);
  moveMessages(draft, dropped, keepId);
  return drop.length + (changed ? 1 : 0);
}
