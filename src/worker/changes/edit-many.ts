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
import { fieldOf, givenTexts, type Holders, numberConflict, textConflict } from './identity-conflicts.ts';
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

/** Numbers, user ids and usernames that somebody else keeps, or that two of them would get. */
function conflicts(
  draft: Draft,
  index: Holders,
  given: readonly { readonly contact: Contact; readonly clean: CleanEdits }[],
): { id: number; problem: FieldProblem }[] {
  const found: { id: number; problem: FieldProblem }[] = [];
  const moving = (field: keyof CleanEdits): number[] =>
    given.flatMap(({ contact, clean }) => (clean[field] === undefined ? [] : [contact.id]));
  const changing = { phone: moving('phone'), userId: moving('userIds'), username: moving('username') };
  const takenBy = new Map<number | string, string>();
  for (const { contact, clean } of given) {
    const { id } = contact;
    const name = clean.name ?? contact.name;
    const take = (key: number | string, kept: FieldProblem | null, twice: (other: string) => FieldProblem): void => {
      const other = takenBy.get(key);
      if (kept !== null) found.push({ id, problem: kept });
      else if (other !== undefined) found.push({ id, problem: twice(other) });
      else takenBy.set(key, name);
    };
    const { phone = 0 } = clean;
    if (phone !== 0)
      take(variantKey(phone), numberConflict(draft.base, index, phone, changing.phone), (other) => ({
        field: 'phone',
        message: { id: 'number-twice', name: other },
      }));
    for (const identity of givenTexts(clean)) {
      const field = fieldOf(identity);
      take(identity, textConflict(draft.base, index, identity, changing[field]), (other) => ({
        field,
        message: { id: 'identity-twice', name: other, identity },
      }));
    }
  }
  return found;
}
