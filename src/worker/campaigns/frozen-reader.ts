/** [B3] Recipients as they were frozen, one after the other; and whether they have opted out since. */
import { FROZEN, frozenPage } from '../../base/campaign/recipient-pages.ts';
import { entryOf, intAt, numAt, type NumColumn, type TextColumn } from '../../base/column.ts';
import { COLUMN, intColumn, isLive, numColumn, pageOf, slotOf, textColumn } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { textReader } from '../../base/text-reader.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { writeMark } from '../../domain/campaign/mark.ts';
import { messageFields } from '../../domain/campaign/message.ts';
import type { FrozenRecipient, TakeBytes } from '../../formats/campaign/frozen.ts';

type Read = (slot: number) => string;
const EMPTY: Read = () => '';

/** Quick where recipients are asked for page by page. */
export class FrozenReader {
  readonly #snapshot: Snapshot;
  readonly #campaign: Campaign;
  readonly #fields: number;
  #no = -1;
  #columns: FrozenColumns = { phone: undefined, name: undefined, values: [], readName: EMPTY, readValues: [] };

  constructor(snapshot: Snapshot, campaign: Campaign) {
    this.#snapshot = snapshot;
    this.#campaign = campaign;
    this.#fields = messageFields(campaign.message).length;
  }

  at(recipient: number): FrozenRecipient {
    if (pageOf(recipient) !== this.#no) this.#open(pageOf(recipient));
    return new Frozen(this.#campaign, this.#columns, recipient);
  }

  #open(no: number): void {
    const page = frozenPage(this.#snapshot, no);
    const column = (key: number): TextColumn | undefined => (page === null ? undefined : textColumn(page, key));
    const values = page === null ? [] : Array.from({ length: this.#fields }, (_, i) => column(FROZEN.value + i));
    this.#no = no;
    this.#columns = {
      phone: page === null ? undefined : numColumn(page, FROZEN.phone),
      name: column(FROZEN.name),
      values,
      readName: textReader(column(FROZEN.name)),
      readValues: values.map((one) => textReader(one)),
    };
  }
}

interface FrozenColumns {
  readonly phone: NumColumn | undefined;
  readonly name: TextColumn | undefined;
  readonly values: readonly (TextColumn | undefined)[];
  readonly readName: Read;
  readonly readValues: readonly Read[];
}

/** What a file does not ask for is not made. */
class Frozen implements FrozenRecipient {
  readonly #campaign: Campaign;
  readonly #columns: FrozenColumns;
  readonly #recipient: number;

  constructor(campaign: Campaign, columns: FrozenColumns, recipient: number) {
    this.#campaign = campaign;
    this.#columns = columns;
    this.#recipient = recipient;
  }

  get phone(): number {
    return numAt(this.#columns.phone, slotOf(this.#recipient), 0);
  }

  get name(): string {
    return this.#columns.readName(slotOf(this.#recipient));
  }

  get values(): readonly string[] {
    const { readValues } = this.#columns;
    const values = new Array<string>(readValues.length);
    for (let i = 0; i < values.length; i++) values[i] = readValues[i]?.(slotOf(this.#recipient)) ?? '';
    return values;
  }

  get mark(): string {
    return writeMark(this.#campaign.id, this.#recipient, this.#campaign.prepared?.at ?? 0);
  }

  raw(what: 'name' | number, take: TakeBytes): void {
    const column = what === 'name' ? this.#columns.name : this.#columns.values[what];
    if (column === undefined) {
      take(NO_BYTES, 0, 0);
      return;
    }
    const entry = entryOf(column, slotOf(this.#recipient));
    take(column.bytes, column.offsets[entry] ?? 0, Math.max(0, (column.offsets[entry + 1] ?? 1) - 1));
  }
}

const NO_BYTES = new Uint8Array(0);

/** A contact that is gone has not opted out: what is prepared stays. */
export function hasOptedOut({ pages }: Snapshot, contact: number): boolean {
  const page = pages[pageOf(contact)] ?? null;
  const slot = slotOf(contact);
  return page !== null && isLive(page, slot) && intAt(intColumn(page, COLUMN.optedOut), slot) === 1;
}
