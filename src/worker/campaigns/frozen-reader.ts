/** [B3] Recipients as they were frozen, one after the other; and whether they have opted out since. */
import { FROZEN, frozenPage } from '../../base/campaign/recipient-pages.ts';
import { intAt, numAt } from '../../base/column.ts';
import { COLUMN, intColumn, isLive, numColumn, type Page, pageOf, slotOf, textColumn } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { textReader } from '../../base/text-reader.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { writeMark } from '../../domain/campaign/mark.ts';
import { messageFields } from '../../domain/campaign/message.ts';
import type { FrozenRecipient } from '../../formats/campaign/frozen.ts';

type Read = (slot: number) => string;
const EMPTY: Read = () => '';

/** Quick where recipients are asked for page by page. */
export class FrozenReader {
  readonly #snapshot: Snapshot;
  readonly #campaign: Campaign;
  readonly #fields: number;
  #no = -1;
  #page: Page | null = null;
  #name: Read = EMPTY;
  #values: readonly Read[] = [];

  constructor(snapshot: Snapshot, campaign: Campaign) {
    this.#snapshot = snapshot;
    this.#campaign = campaign;
    this.#fields = messageFields(campaign.message).length;
  }

  at(recipient: number): FrozenRecipient {
    const slot = slotOf(recipient);
    if (pageOf(recipient) !== this.#no) this.#open(pageOf(recipient));
    const values = new Array<string>(this.#values.length);
    for (let i = 0; i < values.length; i++) values[i] = this.#values[i]?.(slot) ?? '';
    return {
      phone: this.#page === null ? 0 : numAt(numColumn(this.#page, FROZEN.phone), slot, 0),
      name: this.#name(slot),
      values,
      mark: writeMark(this.#campaign.id, recipient, this.#campaign.prepared?.at ?? 0),
    };
  }

  #open(no: number): void {
    const page = frozenPage(this.#snapshot, no);
    const read = (key: number): Read => (page === null ? EMPTY : textReader(textColumn(page, key)));
    this.#no = no;
    this.#page = page;
    this.#name = read(FROZEN.name);
    this.#values = page === null ? [] : Array.from({ length: this.#fields }, (_, i) => read(FROZEN.value + i));
  }
}

/** A contact that is gone has not opted out: what is prepared stays. */
export function hasOptedOut({ pages }: Snapshot, contact: number): boolean {
  const page = pages[pageOf(contact)] ?? null;
  const slot = slotOf(contact);
  return page !== null && isLive(page, slot) && intAt(intColumn(page, COLUMN.optedOut), slot) === 1;
}
