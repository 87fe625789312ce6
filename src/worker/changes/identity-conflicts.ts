/** [D1] [P9] Who else has a number or a variant of it, a user id, a username. */
import { contactAt } from '../../base/contact-row.ts';
import { identitiesOf, type IdentityIndex, type TextIdentity } from '../../base/identity-index.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import type { Contact, Phone } from '../../domain/contact.ts';
import { formatPhone } from '../../formats/phone/display.ts';
import { variantKey } from '../../formats/phone/variants.ts';
import type { FieldProblem } from '../contract/changes.ts';
import type { CleanEdits } from './clean-edits.ts';

export type Holders = Pick<IdentityIndex, 'holders' | 'named'>;

/** What these edits give that somebody else has. `index`: asked for where they give anything. `own`: contacts that may have it already. */
export function identityConflicts(
  snapshot: Snapshot,
  index: () => Holders,
  edits: CleanEdits,
  own: readonly Contact[],
): readonly FieldProblem[] {
  const ids = own.map(({ id }) => id);
  const { phone } = edits;
  const isNew = phone !== undefined && !own.some((contact) => contact.phone === phone);
  const number = isNew ? numberConflict(snapshot, index(), phone, ids) : null;
  const texts = givenTexts(edits).filter((text) => !own.some((contact) => hasText(contact, text)));
  return [
    ...(number === null ? [] : [number]),
    ...texts.flatMap((text) => textConflict(snapshot, index(), text, ids) ?? []),
  ];
}

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

/** The same of a user id or a username. */
export function textConflict(
  snapshot: Snapshot,
  index: Holders,
  identity: TextIdentity,
  but: readonly number[],
): FieldProblem | null {
  const conflict = index.named(identity).find((id) => !but.includes(id));
  if (conflict === undefined) return null;
  const name = contactAt(snapshot, conflict)?.name ?? '';
  return { field: fieldOf(identity), message: { id: 'identity-taken', name, identity }, conflict };
}

/** The user ids and the username that edits set. */
export const givenTexts = ({ userIds = [], username = '' }: CleanEdits): readonly TextIdentity[] =>
  identitiesOf(userIds, username);

export const fieldOf = (identity: TextIdentity): 'userId' | 'username' =>
  identity.startsWith('@') ? 'username' : 'userId';

const hasText = ({ userIds, username }: Contact, text: TextIdentity): boolean =>
  identitiesOf(userIds, username).includes(text);
