/** [I5] Old and new values of the contacts that an import would change. */
import { contactAt } from '../../../base/contact-row.ts';
import { type ActionField, isSameField } from '../../../domain/action.ts';
import { contactDiff } from '../../../domain/contact-diff.ts';
import { formatPhone } from '../../../formats/phone/display.ts';
import type { ContactChange } from '../../contract/import-review.ts';
import { changedOnly } from './make-draft.ts';
import type { PeopleFound } from '../read/people.ts';
import type { Plan, PlannedField } from './plan.ts';

/** In file order, from … to (exclusive); `field`: only those where it changes; `total` counts them all. */
export function changesOf(
  plan: Plan,
  people: PeopleFound,
  field: ActionField | null,
  from: number,
  to: number,
): { changes: ContactChange[]; total: number } {
  const contacts = field === null ? plan.updated : changedIn(plan, field);
  const shown = [...contacts.subarray(from, to)];
  const after = changedOnly(plan, shown);
  const changes = shown.flatMap((contact): ContactChange[] => {
    const id = plan.ids[contact] ?? 0;
    const now = contactAt(after, id);
    if (now === null) return [];
    return [
      {
        id,
        row: people.firstRows.values[contact] ?? 0,
        name: now.name,
        phoneText: formatPhone(now.phone),
        values: contactDiff(contactAt(plan.base, id), now, plan.catalog),
      },
    ];
  });
  return { changes, total: contacts.length };
}

function changedIn({ updated, fields }: Plan, field: ActionField): Int32Array {
  const asked = fields.filter(({ applier }) => isSameField(applier.field, field));
  const does = ({ applier, changes }: PlannedField, contact: number): boolean =>
    changes[applier.effects[contact] ?? 0] === 1;
  return updated.filter((contact) => asked.some((one) => does(one, contact)));
}
