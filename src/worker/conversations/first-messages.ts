/** [M1] First-message rules over the messages that are there already. */
import { intAt, numAt, textAt } from '../../base/column.ts';
import { MESSAGE } from '../../base/messages/columns.ts';
import { atOnce } from '../../base/messages/in-time.ts';
import { isContent, ROW_KINDS } from '../../base/messages/message-row.ts';
import { overviewOf } from '../../base/messages/overview.ts';
import { COLUMN, intColumn, isLive, numColumn, pageOf, slotOf, textColumn } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { firstMessageTag, type TagId } from '../../domain/tag.ts';

/** Calls are no words. */
const IS_WORDS = ROW_KINDS.map((kind) => isContent(kind) && kind !== 'call');

/** Contacts without a First Message whose first message that came in meets a rule, and the tag it leads to. */
export function firstMessagesOf(snapshot: Snapshot): ReadonlyMap<number, TagId> {
  const found = new Map<number, TagId>();
  const { tags } = snapshot.catalog;
  if (!tags.some(({ rules }) => rules.length > 0)) return found;
  const { pages, byContact } = overviewOf(snapshot);
  const known = new Map<string, TagId | null>();
  const tagOf = (text: string): TagId | null => {
    let tag = known.get(text);
    if (tag === undefined) known.set(text, (tag = firstMessageTag(tags, text)?.id ?? null));
    return tag;
  };
  for (const contact of byContact.contacts()) {
    const page = snapshot.pages[pageOf(contact)] ?? null;
    const slot = slotOf(contact);
    if (page === null || !isLive(page, slot) || intAt(intColumn(page, COLUMN.firstMessage), slot) !== 0) continue;
    let [first, firstAt] = [-1, Infinity];
    for (const id of byContact.ids(contact)) {
      const of = pages[pageOf(id)] ?? null;
      if (of === null || intAt(intColumn(of, MESSAGE.side), slotOf(id)) !== 0) continue;
      if (IS_WORDS[intAt(intColumn(of, MESSAGE.kind), slotOf(id))] !== true) continue;
      const at = numAt(numColumn(of, MESSAGE.at), slotOf(id), 0);
      if (at < firstAt || (at === firstAt && atOnce(pages, id, first) < 0)) [first, firstAt] = [id, at];
    }
    const of = first < 0 ? null : (pages[pageOf(first)] ?? null);
    const tag = of === null ? null : tagOf(textAt(textColumn(of, MESSAGE.text), slotOf(first)));
    if (tag !== null) found.set(contact, tag);
  }
  return found;
}
