/** [C1] [C7] Messages are added and changed in a draft, and read out of its pages as one flat row. */
import { describe, expect, test } from 'vitest';
import { Draft } from '../../../src/base/draft.ts';
import {
  EDITED,
  type IntKey,
  MESSAGE,
  type NumberKey,
  REVOKED,
  SIDES,
  type TextKey,
} from '../../../src/base/messages/columns.ts';
import { MessageDraft } from '../../../src/base/messages/message-draft.ts';
import { MESSAGE_PAGES } from '../../../src/base/messages/message-pages.ts';
import { isContent, kindCode, messageAt, type MessageRow, ROW_KINDS } from '../../../src/base/messages/message-row.ts';
import { moveMessages } from '../../../src/base/messages/move-messages.ts';
import { type Page, PAGE_SIZE } from '../../../src/base/page.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import { CONTENT_KINDS } from '../../../src/domain/conversation/content.ts';
import { DELIVERIES } from '../../../src/domain/conversation/delivery.ts';
import { CATALOG } from '../../support/arbitrary.ts';
import { baseOf, BLANK } from '../../support/base.ts';

type Set = readonly [IntKey | NumberKey, number] | readonly [TextKey, string];

const isText = (set: Set): set is readonly [TextKey, string] => typeof set[1] === 'string';
const write = (messages: MessageDraft, id: number, set: Set): boolean =>
  isText(set) ? messages.setText(id, ...set) : messages.setNumber(id, ...set);

const EMPTY: Omit<MessageRow, 'id'> = {
  key: '', contact: -1, at: 0, side: 'in', kind: 'waiting', text: '', fileName: '', detail: '', replyTo: '', forwarded: 0,
  delivery: '', errorCode: 0, errorText: '', edited: false, revoked: false, theirReaction: '', ourReaction: '', referral: '',
}; // prettier-ignore

const base = (contacts = 3): Snapshot => baseOf(Array.from({ length: contacts }, () => BLANK), CATALOG); // prettier-ignore

/** The base with what the draft made of its messages. */
function withMessages(before: Snapshot, change: (messages: MessageDraft, draft: Draft) => void): Snapshot {
  const draft = new Draft(before);
  const messages = new MessageDraft(draft);
  change(messages, draft);
  messages.finish();
  const list = draft.list(MESSAGE_PAGES);
  const pages: (Page | null)[] = [];
  for (let no = 0; no * PAGE_SIZE < list.nextId; no++) pages.push(list.page(no));
  return { ...before, others: new Map([[MESSAGE_PAGES.name, { pages, keys: [], nextId: list.nextId }]]) };
}
const pagesOf = ({ others }: Snapshot): (Page | null)[] =>
  [...(others.get(MESSAGE_PAGES.name)?.pages ?? [])].map((page) => page as Page | null); // as withMessages put them

const VALUES: readonly (readonly [what: string, set: Set, row: Partial<MessageRow>])[] = [
  ['its key', [MESSAGE.key, 'wamid.a'], { key: 'wamid.a' }],
  ['whose it is', [MESSAGE.contact, 1], { contact: 0 }],
  ['when', [MESSAGE.at, 1_800_000_000_123], { at: 1_800_000_000_123 }],
  ...SIDES.map((side, i) => [`side ${side}`, [MESSAGE.side, i], { side }] as const),
  ['a side that is not known', [MESSAGE.side, 9], { side: 'program' }],
  ...ROW_KINDS.map((kind) => [`kind ${kind}`, [MESSAGE.kind, kindCode(kind)], { kind }] as const),
  ['a kind that is not known', [MESSAGE.kind, 200], { kind: 'unsupported' }],
  ['text', [MESSAGE.text, 'नमस्ते\nAsha'], { text: 'नमस्ते\nAsha' }],
  ['file name', [MESSAGE.fileName, 'a.pdf'], { fileName: 'a.pdf' }],
  ['detail', [MESSAGE.detail, 'stop'], { detail: 'stop' }],
  ['what it answers', [MESSAGE.replyTo, 'wamid.0'], { replyTo: 'wamid.0' }],
  ...([0, 1, 2] as const).map((forwarded) => [`forwarded ${forwarded}`, [MESSAGE.forwarded, forwarded], { forwarded }] as const), // prettier-ignore
  ['forwarded by a count not known', [MESSAGE.forwarded, 3], { forwarded: 0 }],
  ...DELIVERIES.map((delivery, i) => [`delivery ${delivery}`, [MESSAGE.delivery, i], { delivery }] as const),
  ['a delivery that is not known', [MESSAGE.delivery, 9], { delivery: '' }],
  ['an error', [MESSAGE.errorCode, 131_050], { errorCode: 131_050 }],
  ['its words', [MESSAGE.errorText, 'Stopped'], { errorText: 'Stopped' }],
  ['edited', [MESSAGE.mark, EDITED], { edited: true }],
  ['revoked', [MESSAGE.mark, REVOKED], { revoked: true }],
  ['edited, then revoked', [MESSAGE.mark, EDITED | REVOKED], { edited: true, revoked: true }],
  ['their reaction', [MESSAGE.theirReaction, '👍'], { theirReaction: '👍' }],
  ['our reaction', [MESSAGE.ourReaction, '🙏'], { ourReaction: '🙏' }],
  ['its referral', [MESSAGE.referral, '{}'], { referral: '{}' }],
];

test.each(VALUES)('[C7] a row: %s', (_, set, row) => {
  const after = withMessages(base(), (messages) => {
    const id = messages.append();
    write(messages, id, set);
    messages.append();
  });
  expect(messageAt(pagesOf(after), 0)).toEqual({ ...EMPTY, id: 0, ...row });
  expect(messageAt(pagesOf(after), 1)).toEqual({ ...EMPTY, id: 1 });
  expect(messageAt(pagesOf(after), 2)).toBeNull();
  expect(messageAt(pagesOf(after), PAGE_SIZE)).toBeNull();
});

test('what is content is told from what waits and what was done', () => {
  expect(ROW_KINDS.filter(isContent)).toEqual(CONTENT_KINDS);
});

describe('a draft of messages', () => {
  test('says whether a value was another, and reads what it wrote', () => {
    withMessages(base(), (messages) => {
      const id = messages.append();
      for (const set of [
        [MESSAGE.text, 'a'],
        [MESSAGE.at, 5],
        [MESSAGE.side, 1],
      ] as const) {
        expect(write(messages, id, set)).toBe(true);
        expect(write(messages, id, set)).toBe(false);
        expect(isText(set) ? messages.text(id, set[0]) : messages.number(id, set[0])).toBe(set[1]);
      }
    });
  });

  test('puts pages that were written to, and no others', () => {
    const first = withMessages(base(), (messages) => {
      for (let i = 0; i <= PAGE_SIZE; i++) write(messages, messages.append(), [MESSAGE.contact, 1 + (i % 2)]);
    });
    const draft = new Draft(first);
    const messages = new MessageDraft(draft);
    expect(messages.number(0, MESSAGE.contact)).toBe(1);
    expect(messages.setNumber(0, MESSAGE.contact, 1)).toBe(false);
    expect(messages.setNumber(PAGE_SIZE, MESSAGE.contact, 3)).toBe(true);
    messages.finish();
    const list = draft.list(MESSAGE_PAGES);
    expect([...list.changed.keys()]).toEqual([1]);
    expect(messageAt([list.page(0), list.page(1)], PAGE_SIZE)?.contact).toBe(2);
    expect(list.nextId).toBe(PAGE_SIZE + 1);
  });

  test('[D2] [C6] messages of merged contacts become those of the one that stays', () => {
    const owners = [0, 1, 2, 1, 0];
    const first = withMessages(base(), (messages) => {
      for (const owner of owners) write(messages, messages.append(), [MESSAGE.contact, owner + 1]);
    });
    const moved = (from: readonly number[], to: number): { readonly owners: unknown[]; readonly changed: number } => {
      const draft = new Draft(first);
      moveMessages(draft, from, to);
      const list = draft.list(MESSAGE_PAGES);
      return { owners: owners.map((_, id) => messageAt([list.page(0)], id)?.contact), changed: list.changed.size };
    };
    expect(moved([1], 0)).toEqual({ owners: [0, 0, 2, 0, 0], changed: 1 });
    expect(moved([0, 1], 2)).toEqual({ owners: [2, 2, 2, 2, 2], changed: 1 });
    expect(moved([7], 2)).toEqual({ owners, changed: 0 });
    const none = new Draft(base());
    moveMessages(none, [0], 1);
    expect(none.list(MESSAGE_PAGES).changed.size).toBe(0);
  });
});
