/**
 * [Q3] A filter as text for the address bar, and back. Short, readable, safe in a fragment, never ends in a bracket that a chat
 * would cut off a link:
 *
 *   tags.hasAny~3~7,createdAt.lastDays~30        all of two conditions
 *   o2,name.contains~priya,@12.empty             any of two
 *   a1,n1,optedOut.yes                           all of: none of: …
 *   @12:number.gt~5                              of an attribute that was a number when this was asked [A6]
 *
 * A token is a condition `field.op~value~value` or the head of a group (`a` all, `o` any, `n` none, and how many tokens or groups
 * follow in it). Without a head the root is `all`. `decodeFilter(encodeFilter(x))` is x.
 */
import { ATTRIBUTE_TYPES } from '../domain/attribute.ts';
import { RECIPIENT_STATES } from '../domain/campaign/recipient.ts';
import { tagId } from '../domain/tag.ts';
import type { Condition, FieldRef, Filter, Group, Test } from '../domain/filter.ts';
import { fieldKey, fieldOfKey } from './fields.ts';

const HEADS = { all: 'a', any: 'o', none: 'n' } as const;
const GROUPS: Readonly<Record<string, Group['of']>> = { a: 'all', o: 'any', n: 'none' };
const MAX_ITEMS = 1000;
const MAX_DEPTH = 20;

export function encodeFilter(filter: Group): string {
  const items = filter.items.flatMap(tokens);
  const only = filter.items.length === 1 ? filter.items[0] : undefined;
  const headless = filter.of === 'all' && only?.kind !== 'group';
  return (headless ? items : [head(filter), ...items]).join(',');
}

/** Null where the text is not a filter. */
export function decodeFilter(text: string): Group | null {
  if (text === '') return { kind: 'group', of: 'all', items: [] };
  const list = text.split(',');
  if (list.length > MAX_ITEMS) return null;
  const reader = { list, at: 0 };
  const items: Filter[] = [];
  while (reader.at < list.length) {
    const item = read(reader, 0);
    if (item === null) return null;
    items.push(item);
  }
  const only = items.length === 1 ? items[0] : undefined;
  return only?.kind === 'group' ? only : { kind: 'group', of: 'all', items };
}

const head = (group: Group): string => `${HEADS[group.of]}${group.items.length}`;

function tokens(filter: Filter): string[] {
  if (filter.kind === 'group') return [head(filter), ...filter.items.flatMap(tokens)];
  const was = filter.was === undefined ? '' : `:${filter.was}`;
  return [[`${fieldKey(filter.field)}${was}.${filter.op}`, ...values(filter)].join('~')];
}

function values(test: Test): string[] {
  switch (test.op) {
    case 'contains':
    case 'notContains':
    case 'startsWith':
    case 'endsWith':
    case 'is':
    case 'isNot':
      return [escapeText(test.value)];
    case 'in':
    case 'notIn':
      return test.values.map((value) => (typeof value === 'number' ? `=${number(value)}` : escapeText(value)));
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return [number(test.value)];
    case 'between':
      return [number(test.from), number(test.to)];
    case 'lastDays':
    case 'notLastDays':
      return [number(test.days)];
    case 'hasAny':
    case 'hasAll':
    case 'hasNone':
      return test.tags.map(number);
    case 'inCampaign':
    case 'notInCampaign':
      return [number(test.campaign), ...test.states.map(escapeText)];
    case 'empty':
    case 'filled':
    case 'yes':
    case 'no':
      return [];
  }
}

function read(reader: { readonly list: readonly string[]; at: number }, depth: number): Filter | null {
  const token = reader.list[reader.at++];
  if (token === undefined || depth > MAX_DEPTH) return null;
  const group = /^([aon])(\d{1,4})$/.exec(token);
  const of = GROUPS[group?.[1] ?? ''];
  if (group === null || of === undefined) return readCondition(token);
  const items: Filter[] = [];
  for (let left = Number(group[2]); left > 0; left--) {
    const item = read(reader, depth + 1);
    if (item === null) return null;
    items.push(item);
  }
  return { kind: 'group', of, items };
}

function readCondition(token: string): Condition | null {
  const [name = '', ...rest] = token.split('~');
  const dot = name.indexOf('.');
  const [key = '', type] = (dot < 0 ? '' : name.slice(0, dot)).split(':');
  const field = fieldOfKey(key);
  const was = ATTRIBUTE_TYPES.find((one) => one === type);
  const test = field === null || (type !== undefined && was === undefined) ? null : readTest(name.slice(dot + 1), rest);
  if (field === null || test === null) return null;
  return was === undefined ? condition(field, test) : { ...condition(field, test), was };
}

export function condition(field: FieldRef, test: Test): Condition {
  return { kind: 'is', field, ...test };
}

function readTest(op: string, raw: readonly string[]): Test | null {
  const [first = '', second = ''] = raw;
  switch (op) {
    case 'contains':
    case 'notContains':
    case 'startsWith':
    case 'endsWith':
    case 'is':
    case 'isNot': {
      const value = raw.length === 1 ? unescapeText(first) : null;
      return value === null ? null : { op, value };
    }
    case 'in':
    case 'notIn': {
      const list = raw.map((text) => (text.startsWith('=') ? readNumber(text.slice(1)) : unescapeText(text)));
      return list.every((value) => value !== null) ? { op, values: list } : null;
    }
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge': {
      const value = raw.length === 1 ? readNumber(first) : null;
      return value === null ? null : { op, value };
    }
    case 'between': {
      const from = readNumber(first);
      const to = readNumber(second);
      return raw.length !== 2 || from === null || to === null ? null : { op, from, to };
    }
    case 'lastDays':
    case 'notLastDays': {
      const days = raw.length === 1 ? readNumber(first) : null;
      return days === null ? null : { op, days };
    }
    case 'hasAny':
    case 'hasAll':
    case 'hasNone': {
      const ids = raw.map(readNumber);
      return ids.every((id) => id !== null && Number.isInteger(id))
        ? { op, tags: ids.map((id) => tagId(id ?? 0)) }
        : null;
    }
    case 'inCampaign':
    case 'notInCampaign': {
      const campaign = readNumber(first);
      const states = raw.slice(1).map((text) => RECIPIENT_STATES.find((state) => state === unescapeText(text)));
      if (campaign === null || !Number.isInteger(campaign) || campaign < 0) return null;
      return states.every((state) => state !== undefined) ? { op, campaign, states } : null;
    }
    case 'empty':
    case 'filled':
    case 'yes':
    case 'no':
      return raw.length === 0 ? { op } : null;
    default:
      return null;
  }
}

const number = (n: number): string => String(n === 0 ? 0 : n);

function readNumber(text: string): number | null {
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** As encodeURIComponent, and the characters too that stand for something here or that links lose at their end. */
export function escapeText(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[~!'()*.]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Null where the text is not well escaped. */
export function unescapeText(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
