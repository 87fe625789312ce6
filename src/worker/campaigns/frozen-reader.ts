/** [B3] Recipients as they were frozen, one after the other; and whether they have opted out since. */
import { FROZEN, frozenPage } from '../../base/campaign/recipient-pages.ts';
import { intAt, numAt, textAt } from '../../base/column.ts';
import { COLUMN, intColumn, isLive, numColumn, type Page, pageOf, slotOf, textColumn } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { writeMark } from '../../domain/campaign/mark.ts';
import { messageFields } from '../../domain/campaign/message.ts';
import type { FrozenRecipient } from '../../formats/campaign/frozen.ts';

export class FrozenReader {
  readonly #snapshot: Snapshot;
  readonly #campaign: Campaign;
  readonly #values: number;

  constructor(snapshot: Snapshot, campaign: Campaign) {
    this.#snapshot = snapshot;
    this.#campaign = campaign;
    this.#values = messageFields(campaign.message).length;
  }

  at(recipient: number): FrozenRecipient {
    const page = frozenPage(this.#snapshot, pageOf(recipient));
    const slot = slotOf(recipient);
    return {
      phone: page === null ? 0 : numAt(numColumn(page, FROZEN.phone), slot, 0),
      name: page === null ? '' : textAt(textColumn(page, FROZEN.name), slot),
      values: page === null ? [] : this.#valuesAt(page, slot),
      mark: writeMark(this.#campaign.id, recipient, this.#campaign.prepared?.at ?? 0),
    };
  }

  #valuesAt(page: Page, slot: number): readonly string[] {
    const values = new Array<string>(this.#values);
    for (let i = 0; i < this.#values; i++) values[i] = textAt(textColumn(page, FROZEN.value + i), slot);
    return values;
  }
}

/** A contact that is gone has not opted out: what is prepared stays. */
export function hasOptedOut({ pages }: Snapshot, contact: number): boolean {
  const page = pages[pageOf(contact)] ?? null;
  const slot = slotOf(contact);
  return page !== null && isLive(page, slot) && intAt(intColumn(page, COLUMN.optedOut), slot) === 1;
}
