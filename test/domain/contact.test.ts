import { expect, it } from 'vitest';
import { statusOf } from '../../src/domain/contact.ts';
import { DAY_MS } from '../../src/domain/date.ts';

it('Status: exactly 24 hours after the last message a contact is inactive', () => {
  const last = Date.parse('2026-11-28T10:00:00Z');
  expect([0, DAY_MS - 1, DAY_MS, DAY_MS + 1].map((ms) => statusOf(last, last + ms))).toEqual([
    'ACTIVE',
    'ACTIVE',
    'INACTIVE',
    'INACTIVE',
  ]);
});
