/** A new contact by hand, Origin MANUAL. */
import type { Draft } from '../../base/draft.ts';
import { contactId } from '../../domain/contact.ts';
import { ok } from '../../domain/result.ts';
import { applyEdits } from './apply-edits.ts';
import type { CleanEdits } from './clean-edits.ts';
import type { Outcome } from './outcome.ts';
import { BLANK, writeContact } from '../../base/write-contact.ts';

export function createContact(
  draft: Draft,
  edits: CleanEdits,
  now: number,
): { readonly id: number; readonly outcome: Outcome } {
  const id = draft.append();
  const contact = applyEdits({ ...BLANK, id: contactId(id), origin: 'MANUAL', createdAt: now }, edits);
  writeContact(draft, id, BLANK, contact);
  return { id, outcome: ok({ kind: 'create', name: contact.name }) };
}
