/**
 * [Q3] The filter tree, and `matches`: what it means for one contact. `matches` is the oracle; base/query answers the same
 * question over columns and is tested to be equal to it.
 */
import type { AttributeId, AttributeType, AttributeValue } from './attribute.ts';
import type { ContactCampaign, RecipientState } from './campaign/recipient.ts';
import { type Contact, type Phone, shownSource, statusOf } from './contact.ts';
import { lastText } from './conversation/summary.ts';
import { DAY_MS } from './date.ts';
import { joinUserIds } from './identity.ts';
import { conditionRuns } from './number-search.ts';
import type { TagId } from './tag.ts';
import { fold } from './text.ts';

export type TextField = 'name' | 'source' | 'userId' | 'username' | 'lastMessage';
export type ChoiceField = 'origin' | 'status' | 'state' | 'lastFrom';
export type DateField = 'createdAt' | 'lastActive';

/** Which value of the contact a condition asks about. */
export type FieldRef =
  | TextField
  | ChoiceField
  | DateField
  | 'phone'
  | 'tags'
  | 'firstMessage'
  | 'optedOut'
  | 'campaigns'
  /** How many; empty = no conversation. */
  | 'messages'
  | 'unreplied'
  | { readonly attribute: AttributeId };

export type Filter = Group | Condition;

export interface Group {
  readonly kind: 'group';
  /** An empty `all` or `none` matches everything, an empty `any` too (a group still being built hides nothing). */
  readonly of: 'all' | 'any' | 'none';
  readonly items: readonly Filter[];
}

export type Condition = {
  readonly kind: 'is';
  readonly field: FieldRef;
  /** [A6] Of an attribute whose type has changed since: the type that it had. */
  readonly was?: AttributeType;
} & Test;

export type Test =
  /** Text, case and accents ignored; of `phone`: runs of digits. */
  | { readonly op: 'contains' | 'notContains' | 'startsWith' | 'endsWith' | 'is' | 'isNot'; readonly value: string }
  /** Exact text of choices, source, origin, status, state; or tag ids of firstMessage as numbers. */
  | { readonly op: 'in' | 'notIn'; readonly values: readonly (string | number)[] }
  | { readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'; readonly value: number }
  /** Both ends belong to it. Dates: milliseconds; a day's end is given by its last millisecond. */
  | { readonly op: 'between'; readonly from: number; readonly to: number }
  /** Times: within the last n × 24 h. Dates of attributes: today and the n − 1 days before it, where the person is [A7]. */
  | { readonly op: 'lastDays' | 'notLastDays'; readonly days: number }
  | { readonly op: 'hasAny' | 'hasAll' | 'hasNone'; readonly tags: readonly TagId[] }
  | { readonly op: 'empty' | 'filled' }
  | { readonly op: 'yes' | 'no' }
  /** [B5] Of `campaigns`. No states: whatever its state there is. */
  | {
      readonly op: 'inCampaign' | 'notInCampaign';
      readonly campaign: number;
      readonly states: readonly RecipientState[];
    };

export const EVERYTHING: Group = { kind: 'group', of: 'all', items: [] };

export function isEverything(filter: Filter): boolean {
  return (
    filter.kind === 'group' && filter.items.every(isEverything) && (filter.of !== 'none' || filter.items.length === 0)
  );
}

/** Digits of a search or condition on a number, whatever script they are written in. */
export const digitsOf = (text: string): string => fold(text).replace(/\D/g, '');

export function phoneDigits(phone: Phone): string {
  return phone === 0 ? '' : String(phone);
}

type Value = string | number | boolean | readonly TagId[] | readonly ContactCampaign[] | null;

function valueOf(contact: Contact, field: FieldRef, now: number): Value {
  switch (field) {
    case 'name':
      return contact.name;
    case 'source':
      return shownSource(contact.source, contact.origin);
    case 'userId':
      return joinUserIds(contact.userIds);
    case 'username':
      return contact.username;
    case 'phone':
      return phoneDigits(contact.phone);
    case 'tags':
      return contact.tags;
    case 'firstMessage':
      return contact.firstMessage === 0 ? null : contact.firstMessage;
    case 'optedOut':
      return contact.optedOut;
    case 'origin':
      return contact.origin;
    case 'state':
      return contact.state;
    case 'status':
      return statusOf(contact.lastActive, now);
    case 'campaigns':
      return contact.campaigns ?? [];
    case 'messages':
      return contact.conversation?.messages ?? null;
    case 'unreplied':
      return contact.conversation?.unreplied ?? false;
    case 'lastMessage':
      return contact.conversation === undefined ? '' : lastText(contact.conversation);
    case 'lastFrom':
      return contact.conversation?.lastFrom ?? null;
    case 'createdAt':
      return contact.createdAt === 0 ? null : contact.createdAt;
    case 'lastActive':
      return contact.lastActive === 0 ? null : contact.lastActive;
    default: {
      const value: AttributeValue | undefined = contact.attributes.get(field.attribute);
      return value ?? null;
    }
  }
}

const isEmptyValue = (value: Value): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * [A7] What the last n days are, both ends included: of an instant the n × 24 h before now; of a date attribute, whose clock is the wall's,
 * today and the n − 1 days before it. `wall`: now on the person's wall clock, read as if it were UTC (date.ts).
 */
export function lastDays(
  days: number,
  field: FieldRef,
  now: number,
  wall: number,
): { readonly from: number; readonly to: number } {
  if (typeof field === 'string') return { from: now - days * DAY_MS, to: now };
  const today = Math.floor(wall / DAY_MS) * DAY_MS;
  return { from: today - (Math.ceil(days) - 1) * DAY_MS, to: today + DAY_MS - 1 };
}

/**
 * True where the contact is one of those that the filter asks for. `now`: milliseconds; `wall`: the same moment on the person's wall clock,
 * read as if it were UTC.
 */
export function matches(filter: Filter, contact: Contact, now: number, wall = now): boolean {
  if (filter.kind === 'group') {
    if (filter.items.length === 0) return true;
    if (filter.of === 'all') return filter.items.every((item) => matches(item, contact, now, wall));
    if (filter.of === 'any') return filter.items.some((item) => matches(item, contact, now, wall));
    return !filter.items.some((item) => matches(item, contact, now, wall));
  }
  return test(filter, valueOf(contact, filter.field, now), filter.field, now, wall);
}

/** What one condition says of one value. A condition that does not fit the value's type is false. */
export function test(condition: Test, value: Value, field: FieldRef, now: number, wall = now): boolean {
  switch (condition.op) {
    case 'empty':
      return isEmptyValue(value);
    case 'filled':
      return !isEmptyValue(value);
    case 'contains':
    case 'notContains':
    case 'startsWith':
    case 'endsWith':
    case 'is':
    case 'isNot':
      return textTest(condition.op, condition.value, typeof value === 'string' ? value : '', field);
    case 'in':
      return (typeof value === 'string' || typeof value === 'number') && condition.values.includes(value);
    case 'notIn':
      return !((typeof value === 'string' || typeof value === 'number') && condition.values.includes(value));
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return typeof value === 'number' ? compare(condition.op, value, condition.value) : condition.op === 'ne';
    case 'between':
      return typeof value === 'number' && value >= condition.from && value <= condition.to;
    case 'lastDays':
    case 'notLastDays': {
      const { from, to } = lastDays(condition.days, field, now, wall);
      const isWithin = typeof value === 'number' && value >= from && value <= to;
      return isWithin === (condition.op === 'lastDays');
    }
    case 'hasAny':
      return Array.isArray(value) && condition.tags.some((tag) => value.includes(tag));
    case 'hasAll':
      return Array.isArray(value) && condition.tags.every((tag) => value.includes(tag));
    case 'hasNone':
      return Array.isArray(value) && !condition.tags.some((tag) => value.includes(tag));
    case 'inCampaign':
    case 'notInCampaign': {
      const { campaign, states } = condition;
      const isIn =
        Array.isArray(value) &&
        (value as readonly (TagId | ContactCampaign)[]).some(
          (one) =>
            typeof one === 'object' && one.campaign === campaign && (states.length === 0 || states.includes(one.state)),
        );
      return isIn === (condition.op === 'inCampaign');
    }
    case 'yes':
      return value === true;
    case 'no':
      return value === false;
  }
}

/** A username is kept without the `@` that people write. */
export const wantedText = (wanted: string, field: FieldRef): string =>
  field === 'username' ? wanted.trim().replace(/^@/, '') : wanted;

type TextOp = Extract<Test, { readonly value: string }>['op'];

/** Of a number: any of the runs of digits by which it may stand there [P10]. */
function textTest(op: TextOp, wanted: string, value: string, field: FieldRef): boolean {
  const have = field === 'phone' ? value : fold(value);
  const wants = field === 'phone' ? conditionRuns(wanted) : [fold(wantedText(wanted, field))];
  switch (op) {
    case 'contains':
      return wants.some((want) => have.includes(want));
    case 'notContains':
      return !wants.some((want) => have.includes(want));
    case 'startsWith':
      return wants.some((want) => have.startsWith(want));
    case 'endsWith':
      return wants.some((want) => have.endsWith(want));
    case 'is':
      return wants.includes(have);
    case 'isNot':
      return !wants.includes(have);
  }
}

function compare(op: string, a: number, b: number): boolean {
  switch (op) {
    case 'eq':
      return a === b;
    case 'ne':
      return a !== b;
    case 'lt':
      return a < b;
    case 'le':
      return a <= b;
    case 'gt':
      return a > b;
    default:
      return a >= b;
  }
}
