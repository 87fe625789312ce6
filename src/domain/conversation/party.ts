/** Who a conversation is with, as a source says it: nothing here is looked up or guessed. */
import type { Phone } from '../contact.ts';

/** A person by all that one place of a source says of them. '' and 0: not said. Two parties may be the same person. */
export interface Party {
  /** Today's form [P9] of `waId` or of a number that was written out; 0 = none is known. */
  readonly phone: Phone;
  /** WhatsApp's own id of a number, digits as they stood: it may be an older form (521…, 55 and ten digits). */
  readonly waId: string;
  /** Business-scoped user id, `IN.…`: what somebody is known by who hides their number. */
  readonly userId: string;
  /** The same across the businesses of one owner, `US.ENT.…`. */
  readonly parentUserId: string;
  /** Without an @. It may change hands: it names a person, and finds them only where nothing else does. */
  readonly username: string;
  /** As the person calls themselves, or as the owner's phone book does in a chat export. */
  readonly profileName: string;
}

export const NOBODY: Party = { phone: 0, waId: '', userId: '', parentUserId: '', username: '', profileName: '' };

/** True where it names nobody whom a contact could be found or made by. */
export const isNobody = (party: Party): boolean =>
  party.phone === 0 && party.userId === '' && party.parentUserId === '' && party.username === '';
