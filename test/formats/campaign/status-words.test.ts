/** [B4] Statuses as tools write them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportedStatus } from '../../../src/formats/campaign/status-words.ts';

const said = (cell: string): string => {
  const found = reportedStatus(cell);
  if (found === null) return '';
  return found.kind === 'status' ? `${found.status}${found.code === 0 ? '' : ` ${found.code}`}` : found.kind;
};

test.each([
  ['sent', 'sent'],
  [' DELIVERED ', 'delivered'],
  ['Read', 'read'],
  ['Message read by user', 'read'],
  ['seen', 'read'],
  ['Failed', 'failed'],
  ['FAILED: 131026 Message undeliverable', 'failed 131026'],
  ['131049', 'failed 131049'],
  ['(#130472) User’s number is part of an experiment', 'failed 130472'],
  ['Undelivered', 'failed'],
  ['not delivered', 'failed'],
  ['Not delivered (131026)', 'failed 131026'],
  ['Not sent', 'failed'],
  ['not read', ''],
  ['Replied', 'replied'],
  ['not replied', ''],
  ['Queued', 'waiting'],
  ['ENTREGADO', 'delivered'],
  ['Leído', 'read'],
  ['पढ़ा', 'read'],
  ['9131026999', ''],
  ['yes', ''],
  ['', ''],
])('[B4] %j says %j', (cell, want) => {
  expect(said(cell)).toBe(want);
});

test('[B4] any cell is read without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cell) => {
      expect(typeof said(cell)).toBe('string');
    }),
  );
});
