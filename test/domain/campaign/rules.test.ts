/** Rules of campaigns that are a few lines each: states, failures, days, marks, replies, runs of ids. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campaignId, idsOfRuns, runsOf } from '../../../src/domain/campaign/campaign.ts';
import { FAILURE_GROUPS, failureGroup } from '../../../src/domain/campaign/failure.ts';
import { reasonLeftOut, type Reasons } from '../../../src/domain/campaign/left-out.ts';
import { readMark, writeMark } from '../../../src/domain/campaign/mark.ts';
import { LEFT_OUT, statusNamed } from '../../../src/domain/campaign/recipient.ts';
import { replyReason } from '../../../src/domain/campaign/reply.ts';
import { type DailyLimit, daysNeeded, fullUntil, hourlyRate } from '../../../src/domain/campaign/sending.ts';

const DAY = 86_400_000;

test('[B4] a failure’s group is told by its code alone', () => {
  const groups = (...codes: number[]): string[] => [...new Set(codes.map(failureGroup))];
  expect(groups(131026)).toEqual(['not-reachable']);
  expect(groups(131050)).toEqual(['opted-out']);
  expect(groups(131049, 130472)).toEqual(['held-back']);
  expect(groups(131047)).toEqual(['window-closed']);
  expect(groups(130429, 131048, 131056, 80007)).toEqual(['too-fast']);
  expect(groups(132000, 132001, 132005, 132007, 132012, 132015, 132016, 131008, 131009)).toEqual(['template']);
  expect(groups(131031, 131042, 130497, 131063, 131064, 368)).toEqual(['account']);
  expect(groups(131000, 131016)).toEqual(['again']);
  expect(groups(0, 1, 999999, NaN)).toEqual(['other']);
  expect(FAILURE_GROUPS).toHaveLength(9);
});

test.each([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
  ['deleted', null],
  ['', null],
])('[B4] the status %j', (word, want) => {
  expect(statusNamed(word)).toBe(want);
});

test.each<[number, DailyLimit, number]>([
  [0, 250, 0],
  [0, null, 0],
  [1, 250, 1],
  [250, 250, 1],
  [251, 250, 2],
  [500_000, 2000, 250],
  [500_000, 100_000, 5],
  [500_000, null, 1],
])('%i people at %s a day take %i days', (people, limit, days) => {
  expect(daysNeeded(people, limit)).toBe(days);
});

test('[B1] a contact is left out by the first reason that holds', () => {
  const among = (bits: number): Reasons =>
    Object.fromEntries(LEFT_OUT.map((reason, i) => [reason, () => (bits & (1 << i)) !== 0])) as unknown as Reasons; // all of them
  expect(reasonLeftOut(among(0), 0)).toBeNull();
  for (let bits = 1; bits < 1 << LEFT_OUT.length; bits++) {
    expect(reasonLeftOut(among(bits), 0)).toBe(LEFT_OUT.find((_, i) => (bits & (1 << i)) !== 0));
  }
});

describe('[B3] a mark', () => {
  test('comes back as it went out, within 512 bytes', () => {
    const number = fc.integer({ min: 0, max: 2 ** 41 });
    fc.assert(
      fc.property(fc.nat(), fc.nat(), number, (campaign, recipient, prepared) => {
        const mark = writeMark(campaignId(campaign), recipient, prepared);
        expect(mark.length).toBeLessThan(64);
        expect(readMark(mark)).toEqual({ campaign, recipient, prepared });
      }),
    );
  });

  test.each([
    '',
    'kith:',
    'kith:1:2',
    'kith:1:2:3:4',
    ' kith:1:2:3',
    'kith:1:2:-3',
    'kith:A:2:3',
    'order-17',
    '{"a":1}',
  ])('of somebody else is none: %j', (text) => {
    expect(readMark(text)).toBeNull();
  });
});

describe('[B6] a reply', () => {
  const sent = { sentAt: 10 * DAY, messageId: 'wamid.1', mark: 'kith:1:2:3' };
  const said = { at: 11 * DAY, quotes: '', payload: '' };
  test.each([
    ['quotes the message, however late', { ...said, at: 90 * DAY, quotes: 'wamid.1' }, false, 'quotes'],
    ['presses its button', { ...said, payload: 'kith:1:2:3' }, false, 'button'],
    ['is the first within the days', said, true, 'first'],
    ['is the first at their very end', { ...said, at: 13 * DAY }, true, 'first'],
    ['is the first, but later', { ...said, at: 13 * DAY + 1 }, true, null],
    ['is not the first', said, false, null],
    ['came before', { ...said, at: 10 * DAY - 1 }, true, null],
    ['quotes another', { ...said, quotes: 'wamid.2' }, false, null],
    ['presses another’s button', { ...said, payload: 'kith:1:9:3' }, false, null],
  ])('%s', (_, incoming, isFirst, want) => {
    expect(replyReason(incoming, sent, isFirst, 3)).toBe(want);
  });

  test('counts for no message that is not known to be sent, nor by what is not known of it', () => {
    expect(replyReason(said, { sentAt: 0, messageId: '', mark: 'kith:1:2:3' }, true, 3)).toBeNull();
  });
});

test('[B1] chosen contacts are kept in runs', () => {
  expect(runsOf([3, 4, 5, 9, 9])).toEqual([3, 5, 9, 9]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 200 })), (some) => {
      const ids = some.toSorted((a, b) => a - b);
      expect([...idsOfRuns(runsOf(ids))]).toEqual(ids);
    }),
  );
});

describe('[B3] the pace of a queue', () => {
  const MINUTE = 60_000;
  const every = (minutes: number, count: number): number[] =>
    Array.from({ length: count }, (_, i) => DAY + i * minutes * MINUTE);

  test.each([
    ['one a minute', every(1, 10), 0, 60],
    ['one every three minutes', every(3, 10), 0, 20],
    ['of the latest twenty', [...every(1, 5), ...every(1, 30).map((at) => at + DAY)], 0, 60],
    ['behind a long break', [...every(1, 9), ...every(2, 5).map((at) => at + 40 * MINUTE)], 0, 30],
    ['too few', every(1, 2), 0, null],
    ['too few since a break', [...every(1, 9), DAY + 60 * MINUTE, DAY + 61 * MINUTE], 0, null],
    ['of a file, all at one moment', [DAY, DAY, DAY, DAY], 0, null],
    ['none', [], 0, null],
    ['none of late', every(1, 10), 11, null],
  ])('%s', (_, times, minutesLater, rate) => {
    expect(hourlyRate(times, (times.at(-1) ?? 0) + minutesLater * MINUTE)).toBe(rate);
  });

  test('is at its end for the day when as many as the limit were opened, until the first of them is a day ago', () => {
    const times = every(1, 252);
    expect(fullUntil(times, 250)).toBe((times[2] ?? 0) + DAY);
    expect(fullUntil(times.slice(0, 250), 250)).toBe((times[0] ?? 0) + DAY);
    expect(fullUntil(times.slice(0, 249), 250)).toBeNull();
    expect(fullUntil(times, null)).toBeNull();
  });
});
