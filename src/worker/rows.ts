/** Contacts as lists show them. */
import { campaignsOfContact } from '../base/campaign/states.ts';
import { contactAt } from '../base/contact-row.ts';
import type { Snapshot } from '../base/snapshot.ts';
import { type Phone, statusOf } from '../domain/contact.ts';
import { formatPhone } from '../formats/phone/display.ts';
import type { ConversationSummary } from '../domain/conversation/summary.ts';
import type { PhoneType } from '../formats/phone/reading.ts';
import type { Row } from './contract/contacts.ts';

/** The most rows that are given at a time. */
export const MOST_ROWS = 500;
const REMEMBERED = 10_000;

type ShownPhone = Pick<Row, 'phoneText' | 'landline'>;

export class RowMaker {
  /** The library takes a tenth of a millisecond for one number; lists are scrolled back and forth. */
  readonly #phones = new Map<Phone, ShownPhone>();
  #typeOf: ((phone: Phone) => PhoneType) | null = null;

  /** [C5] Set where the base is whole: what a conversation comes to. */
  summaryOf: ((snapshot: Snapshot, contact: number) => ConversationSummary | null) | null = null;

  get tellsTypes(): boolean {
    return this.#typeOf !== null;
  }
  tellTypes(typeOf: (phone: Phone) => PhoneType): void {
    if (this.#typeOf !== null) return;
    this.#typeOf = typeOf;
    this.#phones.clear();
  }

  /** null where the contact is gone. */
  row(snapshot: Snapshot, id: number, now: number): Row | null {
    const contact = contactAt(snapshot, id);
    if (contact === null) return null;
    const campaigns = campaignsOfContact(snapshot, id);
    const conversation = this.summaryOf?.(snapshot, id) ?? null;
    const shown = {
      ...contact,
      ...(campaigns.length > 0 && { campaigns }),
      ...(conversation !== null && { conversation }),
    };
    return { contact: shown, status: statusOf(contact.lastActive, now), ...this.#shown(contact.phone) };
  }

  rows(snapshot: Snapshot, ids: ArrayLike<number>, now: number): (Row | null)[] {
    return Array.from(ids, (id) => this.row(snapshot, id, now));
  }

  #shown(phone: Phone): ShownPhone {
    let shown = this.#phones.get(phone);
    if (shown === undefined) {
      if (this.#phones.size >= REMEMBERED) this.#phones.clear();
      shown = { phoneText: formatPhone(phone), landline: this.#typeOf?.(phone) === 'landline' };
      this.#phones.set(phone, shown);
    }
    return shown;
  }
}
