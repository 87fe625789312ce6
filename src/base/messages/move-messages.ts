/** [D2] [C6] Conversations hang on a contact's id: those of merged contacts go to the one that is kept. */
import type { Draft } from '../draft.ts';
import { listOf, type Snapshot } from '../snapshot.ts';
import { ByContact } from './by-contact.ts';
import { MESSAGE } from './columns.ts';
import { MessageDraft } from './message-draft.ts';
import { MESSAGE_PAGES } from './message-pages.ts';

/** Many merges of one draft look at the same pages. */
const made = new WeakMap<Snapshot, ByContact>();

export function moveMessages(draft: Draft, from: readonly number[], to: number): void {
  const { pages } = listOf(draft.base, MESSAGE_PAGES);
  if (pages.length === 0) return;
  let byContact = made.get(draft.base);
  if (byContact === undefined) made.set(draft.base, (byContact = new ByContact(pages)));
  const ids: number[] = [];
  for (const contact of from) ids.push(...byContact.ids(contact));
  if (ids.length === 0) return;
  const messages = new MessageDraft(draft);
  for (const id of ids) messages.setNumber(id, MESSAGE.contact, to + 1);
  messages.finish();
}
