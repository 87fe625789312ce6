/** Contacts as lists show them. */
import { contactAt } from '../base/contact-row.ts';
import type { Snapshot } from '../base/snapshot.ts';
import { statusOf } from '../domain/contact.ts';
import { formatPhone, phoneType } from '../formats/phone/display.ts';
import type { Row } from './contract.ts';

/** null where the contact is gone. */
export function rowOf(snapshot: Snapshot, id: number, now: number): Row | null {
  const contact = contactAt(snapshot, id);
  if (contact === null) return null;
  return {
    contact,
    status: statusOf(contact.lastActive, now),
    phoneText: formatPhone(contact.phone),
    landline: phoneType(contact.phone) === 'landline',
  };
}

/** The most rows that are given at a time. */
export const MOST_ROWS = 500;

/** ids[from … to), at most MOST_ROWS of them. */
export function rowsOf(
  snapshot: Snapshot,
  ids: ArrayLike<number>,
  from: number,
  to: number,
  now: number,
): (Row | null)[] {
  const rows: (Row | null)[] = [];
  const end = Math.min(to, from + MOST_ROWS, ids.length);
  for (let i = Math.max(0, from); i < end; i++) rows.push(rowOf(snapshot, ids[i] ?? -1, now));
  return rows;
}
