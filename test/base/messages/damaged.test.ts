/** [K9] Damaged pages of messages are told as such, with how many messages they had at most. */
import { expect, test } from 'vitest';
import { MESSAGE } from '../../../src/base/messages/columns.ts';
import { MessageDraft } from '../../../src/base/messages/message-draft.ts';
import { MESSAGE_PAGES, MESSAGES } from '../../../src/base/messages/message-pages.ts';
import { PAGE_SIZE } from '../../../src/base/page.ts';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { DID, newBaseOf, open } from '../kinds/support.ts';
import { commitOn, spoil, value } from '../../support/tabs.ts';

const LAST = 10;

/** Two whole pages of messages and ten more. */
async function made(): Promise<MemoryState> {
  const disk = new MemoryState();
  const { base } = await open(disk, [MESSAGE_PAGES]);
  value(
    await base.commit((draft) => {
      draft.appendMany(1);
      const messages = new MessageDraft(draft);
      for (let i = 0; i < 2 * PAGE_SIZE + LAST; i++) messages.setText(messages.append(), MESSAGE.key, `wamid.${String(i)}`);
      messages.finish();
      return DID;
    }),
  ); // prettier-ignore
  return disk;
}

test.each([
  [[0], { atMost: PAGE_SIZE, pages: 1 }],
  [[2], { atMost: LAST, pages: 1 }],
  [[0, 2], { atMost: PAGE_SIZE + LAST, pages: 2 }],
])('pages %j', async (damaged, told) => {
  const disk = await made();
  const keys = commitOn(disk, 1).lists[MESSAGES] ?? [];
  for (const no of damaged) spoil(disk, keys[no] ?? 0);
  const opened = await newBaseOf(new MemoryStore(disk), [MESSAGE_PAGES]).open();
  expect(opened.ok ? null : opened.failure).toMatchObject({
    code: 'damaged',
    message: { id: 'messages-unreadable', ...told },
  });
});
