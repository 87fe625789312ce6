/** Messages in memory, for tests of what is made of them. */
import { MESSAGE, SIDES } from '../../src/base/messages/columns.ts';
import { MESSAGES } from '../../src/base/messages/message-pages.ts';
import { kindCode, type RowKind } from '../../src/base/messages/message-row.ts';
import { PageColumns } from '../../src/base/messages/page-columns.ts';
import { PAGE_SIZE, type Page } from '../../src/base/page.ts';
import type { Snapshot } from '../../src/base/snapshot.ts';

export interface TestRow {
  readonly contact: number;
  readonly at: number;
  readonly side: (typeof SIDES)[number];
  readonly kind: RowKind;
  readonly text: string;
  /** Of an act. */
  readonly detail: string;
}

/** The base with these rows, in the order of coming; null = nothing is there (any more). */
export function withMessages(base: Snapshot, rows: readonly (TestRow | null)[]): Snapshot {
  const pages: (Page | null)[] = [];
  for (let from = 0; from < rows.length; from += PAGE_SIZE) {
    const page = new PageColumns(null);
    rows.slice(from, from + PAGE_SIZE).forEach((row, slot) => {
      page.setNumber(MESSAGE.live, slot, row === null ? 0 : 1);
      if (row === null) return;
      page.setNumber(MESSAGE.contact, slot, row.contact + 1);
      page.setNumber(MESSAGE.at, slot, row.at);
      page.setNumber(MESSAGE.side, slot, SIDES.indexOf(row.side));
      page.setNumber(MESSAGE.kind, slot, kindCode(row.kind));
      page.setText(MESSAGE.text, slot, row.text);
      page.setText(MESSAGE.detail, slot, row.detail);
      page.setText(MESSAGE.key, slot, `wamid.${String(from + slot)}`);
    });
    pages.push(page.close());
  }
  const others = new Map(base.others);
  others.set(MESSAGES, { pages, keys: [], nextId: rows.length });
  return { ...base, others };
}
