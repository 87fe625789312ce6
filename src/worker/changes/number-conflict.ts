/** [D1] [P9] Who else has a number, or a variant of it. */
import { contactAt } from '../../base/contact-row.ts';
import type { PhoneIndex } from '../../base/phone-index.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import type { Phone } from '../../domain/contact.ts';
import { formatPhone } from '../../formats/phone/display.ts';
import { variantKey } from '../../formats/phone/variants.ts';
import type { FieldProblem } from '../contract/changes.ts';

export type Holders = Pick<PhoneIndex, 'holders'>;

/** null where nobody but these contacts has the number. */
export function numberConflict(
  snapshot: Snapshot,
  index: Holders,
  phone: Phone,
  but: readonly number[],
): FieldProblem | null {
  const conflict = index.holders(variantKey(phone)).find((id) => !but.includes(id));
  if (conflict === undefined) return null;
  const name = contactAt(snapshot, conflict)?.name ?? '';
  return { field: 'phone', message: { id: 'number-taken', name, number: formatPhone(phone) }, conflict };
}
