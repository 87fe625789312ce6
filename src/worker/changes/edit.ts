/** [D1] Other values for one contact. */
import { contactAt } from '../../base/contact-row.ts';
import type { Draft } from '../../base/draft.ts';
import { contactDiff } from '../../domain/contact-diff.ts';
import { fail, ok } from '../../domain/result.ts';
import { applyEdits } from './apply-edits.ts';
import type { CleanEdits } from './clean-edits.ts';
import type { Outcome } from './outcome.ts';
import { writeContact } from '../../base/write-contact.ts';

export const CONTACT_GONE = fail('gone', { id: 'contact-gone' });

export function editContact(draft: Draft, id: number, edits: CleanEdits): Outcome {
  const before = contactAt(draft.base, id);
  if (before === null) return CONTACT_GONE;
  const after = applyEdits(before, edits);
  if (!writeContact(draft, id, before, after)) return ok(null);
  const fields = contactDiff(before, after, draft.catalog).map(({ field }) => field);
  return ok({ kind: 'edit', name: after.name, fields });
}
