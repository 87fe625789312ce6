/** [I5] Old and new values of the contacts that an import would change. */
import { contactAt } from '../../base/contact-row.ts';
import { contactDiff } from '../../domain/contact-diff.ts';
import { formatPhone } from '../../formats/phone/display.ts';
import type { ContactChange } from '../import-contract.ts';
import type { PeopleFound } from './people.ts';
import type { Plan } from './plan.ts';

/** In file order, from … to (exclusive); `field`: only those where it changes; `total` counts them all. */
export function changesOf(
  plan: Plan,
  people: PeopleFound,
  field: string | null,
  from: number,
  to: number,
): { changes: ContactChange[]; total: number } {
  const bits = plan.appliers.flatMap((applier, i) =>
    field === null || applier.field === field ? [2 ** Math.min(i, 52)] : [],
  );
  const hits: number[] = [];
  let total = 0;
  for (let i = 0; i < plan.changed.contacts.length; i++) {
    const mask = plan.changed.masks.values[i] ?? 0;
    if (field !== null && !bits.some((bit) => Math.floor(mask / bit) % 2 === 1)) continue;
    if (total >= from && total < to) hits.push(i);
    total++;
  }
  const { base } = plan.draft;
  const after = { ...base, pages: plan.result.pages, catalog: plan.draft.catalog };
  const changes = hits.flatMap((i): ContactChange[] => {
    const id = plan.changed.ids.values[i] ?? 0;
    const now = contactAt(after, id);
    if (now === null) return [];
    return [
      {
        id,
        row: people.firstRows.values[plan.changed.contacts.values[i] ?? 0] ?? 0,
        name: now.name,
        phoneText: formatPhone(now.phone),
        values: contactDiff(contactAt(base, id), now, after.catalog),
      },
    ];
  });
  return { changes, total };
}
