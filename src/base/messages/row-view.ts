/** A message as far as what follows from it needs: texts are read when they are asked for, which most are not. */
import { intAt, numAt, textAt } from '../column.ts';
import { intColumn, numColumn, type Page, pageOf, slotOf, textColumn } from '../page.ts';
import { MESSAGE, SIDES, type TextKey } from './columns.ts';
import { type MessageList, type MessageRow, ROW_KINDS } from './message-row.ts';

export type BriefRow = Pick<MessageRow, 'id' | 'key' | 'at' | 'side' | 'kind' | 'text' | 'detail' | 'replyTo'>;

export class RowView implements BriefRow {
  readonly id: number;
  readonly at: number;
  readonly side: MessageRow['side'];
  readonly kind: MessageRow['kind'];
  readonly #page: Page;

  constructor(page: Page, id: number) {
    const slot = slotOf(id);
    this.#page = page;
    this.id = id;
    this.at = numAt(numColumn(page, MESSAGE.at), slot, 0);
    this.side = SIDES[intAt(intColumn(page, MESSAGE.side), slot)] ?? 'program';
    this.kind = ROW_KINDS[intAt(intColumn(page, MESSAGE.kind), slot)] ?? 'unsupported';
  }

  get key(): string {
    return this.#text(MESSAGE.key);
  }
  get text(): string {
    return this.#text(MESSAGE.text);
  }
  get detail(): string {
    return this.#text(MESSAGE.detail);
  }
  get replyTo(): string {
    return this.#text(MESSAGE.replyTo);
  }

  #text(key: TextKey): string {
    return textAt(textColumn(this.#page, key), slotOf(this.id));
  }
}

/** Of rows that are live. */
export function viewsOf(pages: MessageList, ids: Uint32Array): RowView[] {
  const views: RowView[] = [];
  for (const id of ids) {
    const page = pages[pageOf(id)];
    if (page !== null && page !== undefined) views.push(new RowView(page, id));
  }
  return views;
}
