/** [C5] The window of the inbox is the window of contacts over another source; what is its own: it is closed with its page. */
import { expect, test } from 'vitest';
import { InboxWindow } from '../../src/app/inbox-window.svelte.ts';
import type { ConversationRow, InboxQuery, InboxView } from '../../src/worker/contract/conversations.ts';

const query = (search: string): InboxQuery => ({ list: 'unreplied', search });

function inbox(): {
  readonly list: InboxWindow;
  readonly open: () => readonly number[];
  readonly answer: () => Promise<void>;
} {
  const open = new Set<number>();
  let waiting: (() => void)[] = [];
  const later = <T>(answer: () => T): Promise<T> => new Promise((resolve) => waiting.push(() => resolve(answer())));
  let next = 1;
  const list = new InboxWindow({
    inbox: () =>
      later((): InboxView => {
        open.add(next);
        return { id: next++, commit: 1, count: 250 } as InboxView;
      }),
    inboxRows: (view, from, to) =>
      later(() =>
        Array.from({ length: to - from }, (_, i) => ({ id: view * 1000 + from + i }) as unknown as ConversationRow),
      ),
    closeInbox: (id) => void open.delete(id),
  });
  const answer = async (): Promise<void> => {
    for (let quiet = 0; quiet < 20; quiet++) {
      await Promise.resolve();
      if (waiting.length === 0) continue;
      const all = waiting;
      waiting = [];
      for (const one of all) one();
      quiet = 0;
    }
  };
  return { list, open: () => [...open], answer };
}

test('of several lists asked for in a row the last is shown, and no other stays open', async () => {
  const { list, open, answer } = inbox();
  for (const search of ['a', 'ab', 'abc']) list.open(query(search));
  await answer();
  expect([list.query?.search, list.count, list.row(0) !== undefined, open().length]).toEqual(['abc', 250, true, 1]);
});

test('the rows in sight stand when a list is renewed', async () => {
  const { list, answer } = inbox();
  list.show(90, 130);
  list.open(query(''));
  await answer();
  list.refresh();
  await answer();
  expect([list.row(95), list.row(125), list.lists].map((one) => one === undefined)).toEqual([false, false, false]);
  expect(list.lists).toBe(1);
});

test.each([0, 1, 2])(
  'closed with its page, it leaves nothing open, whatever is on its way (%i answers later)',
  async (turns) => {
    const { list, open, answer } = inbox();
    list.open(query('a'));
    if (turns > 0) await answer();
    if (turns > 1) list.refresh();
    list.close();
    await answer();
    expect([list.view, open()]).toEqual([null, []]);
  },
);
