/** [D1] [Q5] Several contacts, each to values of its own, as one change: all of it, or nothing where a value does not fit. */
import { contactAt } from '../../base/contact-row.ts';
import type { ActionField } from '../../domain/action.ts';
import type { Draft } from '../../base/draft.ts';
import type { Contact } from '../../domain/contact.ts';
import { contactDiff } from '../../domain/contact-diff.ts';
import { ok } from '../../domain/result.ts';
import type { PhoneReader } from '../../formats/phone/reader.ts';
import { variantKey } from '../../formats/phone/variants.ts';
import type { FieldProblem, ManyEdits } from '../contract/changes.ts';
import { applyEdits } from './apply-edits.ts';
import { type CleanEdits, cleanEdits } from './clean-edits.ts';
import { CONTACT_GONE } from './edit.ts';
import { type Holders, numberConflict } from './number-conflict.ts';
import type { Outcome } from './outcome.ts';
import { writeContact } from '../../base/write-contact.ts';

interface ManyOutcome {
  readonly problems: readonly { readonly id: number; readonly problem: FieldProblem }[];
  readonly outcome: Outcome;
}

export function editMany(draft: Draft, index: Holders, phones: PhoneReader, all: ManyEdits): ManyOutcome {
  const problems: { id: number; problem: FieldProblem }[] = [];
  const given: { contact: Contact; clean: CleanEdits }[] = [];
  for (const { id, edits } of all) {
    const contact = contactAt(draft.base, id);
    if (contact === null) return { problems: [], outcome: CONTACT_GONE };
    const { edits: clean, problems: found } = cleanEdits(edits, draft.catalog, phones, contact.phone);
    problems.push(...found.map((problem) => ({ id, problem })));
    given.push({ contact, clean });
  }
  problems.push(...conflicts(draft, index, given));
  if (problems.length > 0) return { problems, outcome: ok(null) };

  const fields = new Map<string, ActionField>();
  let contacts = 0;
  for (const { contact, clean } of given) {
    const after = applyEdits(contact, clean);
    if (!writeContact(draft, contact.id, contact, after)) continue;
    contacts++;
    for (const { field } of contactDiff(contact, after, draft.catalog)) fields.set(JSON.stringify(field), field);
  }
  return { problems, outcome: ok(contacts === 0 ? null : { kind: 'paste', contacts, fields: [...fields.values()] }) };
}

/** Numbers that somebody else keeps, or that two of them would get. */
function conflicts(
  draft: Draft,
  index: Holders,
  given: readonly { readonly contact: Contact; readonly clean: CleanEdits }[],
): { id: number; problem: FieldProblem }[] {
  const moving = given.filter(({ clean }) => clean.phone !== undefined);
  const ids = moving.map(({ contact }) => contact.id);
  const takenBy = new Map<number, string>();
  const found: { id: number; problem: FieldProblem }[] = [];
  for (const { contact, clean } of moving) {
    const phone = clean.phone ?? 0;
    if (phone === 0) continue;
    const key = variantKey(phone);
    const kept = numberConflict(draft.base, index, phone, ids);
    const other = takenBy.get(key);
    if (kept !== null) found.push({ id: contact.id, problem: kept });
    else if (other !== undefined) {
      found.push({ id: contact.id, problem: { field: 'phone', message: { id: 'number-twice', name: other } } });
    } else takenBy.set(key, clean.name ?? contact.name);
  }
  return found;
}
