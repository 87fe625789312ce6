/** [B4] [B6] Logs tell campaigns what became of their messages, in one change with the conversations. */
import { expect, test } from 'vitest';
import type { CampaignId } from '../../../src/domain/campaign/campaign.ts';
import { EMPTY_TEMPLATE } from '../../../src/domain/campaign/message.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { ConversationReview } from '../../../src/worker/contract/conversations.ts';
import { contact, must, START, undo } from '../support/service.ts';
import { counts, made, prepared } from './support.ts';

const ignore = (): void => undefined;
const ASHA = '919876543210';
const BO = '919876543211';
const EL = '919876543214';

const payload = (value: object): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', ...value } }] }],
  });

/** `at`: seconds since the campaign was given out. */
const when = (at: number): string => String(START / 1000 + at);
const status = (id: string, to: string, at: number, what: string, more: object = {}): string =>
  payload({ statuses: [{ id, status: what, timestamp: when(at), recipient_id: to, ...more }] });
const marked = (mark: string | undefined): object => ({ biz_opaque_callback_data: mark });
const came = (id: string, from: string, at: number, more: object = { type: 'text', text: { body: 'Yes' } }): string =>
  payload({ messages: [{ from, id, timestamp: when(at), ...more }] });

async function take(api: KithApi, lines: readonly string[]): Promise<ConversationReview> {
  must(await api.conversationsOpen([new File([lines.join('\n')], 'log.ndjson')]));
  const review = must(await api.conversationsReview([null], ignore));
  must(await api.conversationsCommit(ignore));
  await api.conversationsClose();
  return review;
}

interface Sent {
  readonly api: KithApi;
  readonly id: CampaignId;
  readonly ids: Readonly<Record<string, number>>;
  /** By number. */
  readonly marks: ReadonlyMap<string, string>;
}

/** Given out to Asha, Bo and El. */
async function sent(): Promise<Sent> {
  const { api, ids, read } = await made();
  const id = await prepared(api, { ...EMPTY_TEMPLATE, name: 'x', body: read('Hi there') });
  const file = { campaign: id, format: { kind: 'jsonl' }, who: 'waiting' } as const;
  const { files } = must(await api.exportCampaign(file, null, ignore));
  const lines = ((await files[0]?.blob?.text()) ?? '').trim().split('\n');
  const marks = lines.map((line): [string, string] => {
    const { to, biz_opaque_callback_data: mark } = JSON.parse(line) as Record<string, string>; // as it was written
    return [to ?? '', mark ?? ''];
  });
  return { api, id, ids, marks: new Map(marks) };
}

const log = (marks: ReadonlyMap<string, string>): readonly string[] => [
  status('wamid.a', ASHA, 10, 'sent', marked(marks.get(ASHA))),
  status('wamid.a', ASHA, 20, 'delivered'),
  status('wamid.b', BO, 10, 'failed', { ...marked(marks.get(BO)), errors: [{ code: 131050, title: 'Stopped' }] }),
  // Of no mark: by number and time.
  status('wamid.e', EL, 12, 'sent'),
  status('wamid.e', EL, 30, 'read'),
  // An answer of the business within the window is no campaign's.
  status('wamid.z', ASHA, 60, 'read', { pricing: { category: 'service' } }),
  came('wamid.r', ASHA, 40),
];

test('[B4] [B6] by mark, message, number and time; told again nothing changes; undone, all of it goes', async () => {
  const { api, id, ids, marks } = await sent();
  expect(marks.size).toBe(3);
  const before = await counts(api, id);
  const review = await take(api, log(marks));
  expect(review.campaigns).toEqual({ statuses: 5, replies: 1, campaigns: 1 });
  expect(review.optOuts).toMatchObject({ count: 1, people: [{ name: 'Bo' }] });
  expect(await counts(api, id)).toMatchObject({ replied: 1, read: 1, 'failed:opted-out': 1 });
  expect((await contact(api, ids['bo'] ?? 0)).optedOut).toBe(true);
  const after = await counts(api, id);
  const again = await take(api, log(marks));
  expect(again.campaigns).toEqual({ statuses: 0, replies: 0, campaigns: 0 });
  expect(again.optOuts.count).toBe(0);
  expect(await counts(api, id)).toEqual(after);
  must(await undo(api));
  expect(await counts(api, id)).toEqual(before);
  expect((await contact(api, ids['bo'] ?? 0)).optedOut).toBe(false);
});

test('[C3] [B6] a reply that is told before its message was sent counts all the same', async () => {
  const whole = await sent();
  await take(whole.api, log(whole.marks));
  const parts = await sent();
  for (const line of log(parts.marks).toReversed()) await take(parts.api, [line]);
  expect(await counts(parts.api, parts.id)).toEqual(await counts(whole.api, whole.id));
});

const DAY = 86_400;
test.each([
  ['the first within three days', () => [came('wamid.r', ASHA, 3 * DAY)], 1],
  ['the first, later', () => [came('wamid.r', ASHA, 4 * DAY)], 0],
  ['what came before it was sent', () => [came('wamid.r', ASHA, -5)], 0],
  ['what quotes it, later', () => [came('wamid.r', ASHA, 9 * DAY, { type: 'text', text: { body: 'Ok' }, context: { id: 'wamid.a' } })], 1], // prettier-ignore
  ['its button, later', (mark: string) => [came('wamid.r', ASHA, 9 * DAY, { type: 'button', button: { text: 'Yes', payload: mark } })], 1], // prettier-ignore
  ['the button of another message, later', () => [came('wamid.r', ASHA, 9 * DAY, { type: 'button', button: { text: 'Yes', payload: 'other' } })], 0], // prettier-ignore
  ['somebody of no campaign', () => [came('wamid.r', '919876500000', 60)], 0],
] as const)('[B6] %s', async (_, lines, replies) => {
  const { api, marks } = await sent();
  const mark = marks.get(ASHA) ?? '';
  const review = await take(api, [status('wamid.a', ASHA, 10, 'sent', marked(mark)), ...lines(mark)]);
  expect(review.campaigns).toEqual({ statuses: 1, replies, campaigns: 1 });
});

test('[B4] a mark of another base, and a time before it was given out, are of no campaign here', async () => {
  const { api } = await sent();
  const review = await take(api, [
    status('wamid.a', ASHA, 10, 'read', marked('kith:0:0:1')),
    status('wamid.b', BO, -60, 'read'),
  ]);
  expect(review.campaigns).toEqual({ statuses: 0, replies: 0, campaigns: 0 });
});
