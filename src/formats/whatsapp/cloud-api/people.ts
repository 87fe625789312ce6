/** Who a webhook speaks of: its `contacts`, and the ids beside a message or a status. */
import { NOBODY, type Party } from '../../../domain/conversation/party.ts';
import { variantKey } from '../../phone/variants.ts';
import { type Json, lineAt, objectAt, objectsAt, wordAt } from '../json.ts';
import { phoneOfWaId, waIdOf } from '../wa-id.ts';

const contactParty = (contact: Json): Party => {
  const profile = objectAt(contact, 'profile');
  const waId = waIdOf(wordAt(contact, 'wa_id'));
  return {
    phone: phoneOfWaId(waId),
    waId,
    userId: wordAt(contact, 'user_id'),
    parentUserId: wordAt(contact, 'parent_user_id'),
    username: (wordAt(profile, 'username') || wordAt(contact, 'username')).replace(/^@/, ''),
    profileName: lineAt(profile, 'name'),
  };
};

/** Whom `contacts` names. */
export const namedParties = (value: Json): readonly Party[] => objectsAt(value, 'contacts').map(contactParty);

/** `said`: the party by the ids beside a message. What `contacts` has of the same person is added; what is said twice is said by `contacts`. */
export function completed(said: Party, named: readonly Party[], isOnly: boolean): Party {
  const match =
    named.find(({ userId }) => userId !== '' && userId === said.userId) ??
    named.find(({ waId }) => waId !== '' && waId === said.waId) ??
    // An older form of a number stands beside today's.
    named.find(({ phone }) => phone !== 0 && variantKey(phone) === variantKey(said.phone)) ??
    (isOnly &&
    named.length === 1 &&
    (said === NOBODY || said.waId === '' || said.userId === '') &&
    agrees(said, named[0])
      ? named[0]
      : undefined);
  if (match === undefined) return said;
  return {
    phone: match.phone || said.phone,
    waId: match.waId || said.waId,
    userId: match.userId || said.userId,
    parentUserId: match.parentUserId || said.parentUserId,
    username: match.username || said.username,
    profileName: match.profileName || said.profileName,
  };
}

const agrees = (said: Party, named: Party | undefined): boolean =>
  named !== undefined &&
  (said.phone === 0 || named.phone === 0) &&
  (said.userId === '' || named.userId === '' || said.userId === named.userId);

/** By keys such as `from`, `from_user_id`, `from_parent_user_id`. */
export function saidParty(from: Json, number: string, userId: string, parentUserId = ''): Party {
  const waId = waIdOf(wordAt(from, number));
  const user = wordAt(from, userId);
  const parent = parentUserId === '' ? '' : wordAt(from, parentUserId);
  if (waId === '' && user === '' && parent === '') return NOBODY;
  return { ...NOBODY, waId, phone: phoneOfWaId(waId), userId: user, parentUserId: parent };
}
