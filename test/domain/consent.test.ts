/** [I12] What an opt-out column says, under either kind of header. */
import { expect, test } from 'vitest';
import { readOptedOut } from '../../src/domain/consent.ts';

test.each([
  ['OPT_OUT', true, true],
  ['Opted out', true, true],
  ['opted-out', true, true],
  ['Unsubscribed', true, true],
  ['STOP', true, true],
  ['Blocked', true, true],
  ['DND', true, true],
  ['Not subscribed', true, true],
  ['OPT_IN', false, false],
  ['Opted In', false, false],
  ['Subscribed', false, false],
  ['start', false, false],
  ['yes', true, false],
  ['TRUE', true, false],
  ['1', true, false],
  ['हाँ', true, false],
  ['no', false, true],
  ['FALSE', false, true],
  ['0', false, true],
  ['maybe', null, null],
  ['', null, null],
  ['2026-01-05', null, null],
])('%s', (text, underOptedOut, underOptedIn) => {
  expect(readOptedOut(text, false)).toBe(underOptedOut);
  expect(readOptedOut(text, true)).toBe(underOptedIn);
});
