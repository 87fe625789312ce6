/** [B4] Contacts whom WhatsApp held back, in whichever campaign: they are written to again when 24 hours have passed. */
import { RECIPIENT_STATES } from '../../domain/campaign/recipient.ts';
import { DAY_MS } from '../../domain/date.ts';
import { intAt, numAt } from '../column.ts';
import { intColumn, numColumn, type Page } from '../page.ts';
import { listOf, type Snapshot } from '../snapshot.ts';
import { DELIVERIES, DELIVERY } from './recipient-pages.ts';
import { statesOfPage } from './states.ts';

const HELD_BACK = RECIPIENT_STATES.indexOf('failed:held-back');

/** By contact: until when, milliseconds since 1970 UTC; only those who still are at `now`. */
export function heldBack(snapshot: Snapshot, now: number): ReadonlyMap<number, number> {
  const held = new Map<number, number>();
  for (const page of listOf(snapshot, DELIVERIES).pages) if (page !== null) addHeld(held, page, now);
  return held;
}

function addHeld(held: Map<number, number>, page: Page, now: number): void {
  const states = statesOfPage(page);
  const [failed, handed] = [numColumn(page, DELIVERY.failedAt), numColumn(page, DELIVERY.handedAt)];
  const contacts = intColumn(page, DELIVERY.contact);
  for (let slot = states.indexOf(HELD_BACK); slot >= 0; slot = states.indexOf(HELD_BACK, slot + 1)) {
    const at = numAt(failed, slot, 0);
    // Where nobody said when it failed: not before it was given out.
    const until = (at > 1 ? at : numAt(handed, slot, 0)) + DAY_MS;
    const contact = intAt(contacts, slot);
    if (until > now && until > (held.get(contact) ?? 0)) held.set(contact, until);
  }
}
