/** Filters of every field and operation, those that do not fit the field among them. */
import fc from 'fast-check';
import { attributeId } from '../../src/domain/attribute.ts';
import type { RecipientState } from '../../src/domain/campaign/recipient.ts';
import { ORIGINS, STATES, STATUSES } from '../../src/domain/contact.ts';
import type { Condition, FieldRef, Filter, Test } from '../../src/domain/filter.ts';
import { tagId } from '../../src/domain/tag.ts';
import { OPTIONS, someDate, someNumber, somePhone, someText, someTime } from './arbitrary.ts';

export const FIELDS: readonly FieldRef[] = [
  'name',
  'source',
  'phone',
  'tags',
  'firstMessage',
  'optedOut',
  'origin',
  'status',
  'state',
  'createdAt',
  'lastActive',
  'campaigns',
  'messages',
  'unreplied',
  'lastMessage',
  'lastFrom',
  ...[1, 2, 3, 4, 5, 99].map((n) => ({ attribute: attributeId(n) })),
];

const piece = fc
  .tuple(someText, fc.nat(), fc.integer({ min: 0, max: 8 }))
  .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length));
const digits = fc
  .tuple(somePhone, fc.nat(8), fc.integer({ min: 0, max: 12 }))
  .map(([phone, at, n]) => String(phone).slice(at, at + n));
const wantedText = fc.oneof(
  { weight: 3, arbitrary: piece },
  { weight: 2, arbitrary: someText },
  { weight: 2, arbitrary: digits },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\0',
      'a\0b',
      '\u0301',
      '\ud800',
      '\ufffd',
      'rahul',
      'RAHUL SHARMA',
      '+91 98-765',
      '0',
    ),
  },
);
const wantedNumber = fc.oneof(someNumber, someDate, someTime, fc.constantFrom(NaN, Infinity, -Infinity, 0, 1, 3));
const wantedValue = fc.oneof<fc.Arbitrary<string | number>[]>(
  wantedText,
  somePhone.map(String),
  fc.constantFrom(...ORIGINS, ...STATES, ...STATUSES, ...OPTIONS, 'Website', 'Expo, Delhi'),
  fc.integer({ min: 0, max: 10 }),
  wantedNumber,
);
const days = fc.oneof(fc.constantFrom(0, 1, 7, 30, -1), fc.double());

const someTest: fc.Arbitrary<Test> = fc.oneof<fc.Arbitrary<Test>[]>(
  fc.record({
    op: fc.constantFrom('contains', 'notContains', 'startsWith', 'endsWith', 'is', 'isNot'),
    value: wantedText,
  }),
  fc.record({ op: fc.constantFrom('in', 'notIn'), values: fc.array(wantedValue, { maxLength: 4 }) }),
  fc.record({ op: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'), value: wantedNumber }),
  fc.record({ op: fc.constant('between'), from: wantedNumber, to: wantedNumber }),
  fc.record({ op: fc.constantFrom('lastDays', 'notLastDays'), days }),
  fc.record({
    op: fc.constantFrom('hasAny', 'hasAll', 'hasNone'),
    tags: fc.array(fc.integer({ min: 1, max: 11 }).map(tagId), { maxLength: 3 }),
  }),
  fc.record({
    op: fc.constantFrom('inCampaign', 'notInCampaign'),
    campaign: fc.nat(3),
    states: fc.subarray<RecipientState>(['prepared', 'replied', 'failed:again', 'leftOut:no-number']),
  }),
  fc.record({ op: fc.constantFrom('empty', 'filled', 'yes', 'no') }),
);

export const someCondition: fc.Arbitrary<Condition> = fc
  .tuple(fc.constantFrom(...FIELDS), someTest)
  .map(([field, test]) => ({ kind: 'is', field, ...test }));

export const someFilter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter; group: Filter }>((tie) => ({
  filter: fc.oneof({ depthSize: 'small', withCrossShrink: true }, someCondition, tie('group')),
  group: fc.record({
    kind: fc.constant('group'),
    of: fc.constantFrom('all', 'any', 'none'),
    items: fc.array(tie('filter'), { maxLength: 4 }),
  }),
})).filter;
