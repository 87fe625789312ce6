/**
 * [Q3] What can be asked of a field, by its kind; and a condition as a form holds it while it is being filled in.
 * `readDraft` and `draftOf` go between the form and the filter: a form that is not complete yet is null.
 */
import { ORIGINS, STATES, STATUSES } from '../domain/contact.ts';
import type { Catalog } from '../domain/catalog.ts';
import { attributeById } from '../domain/catalog.ts';
import { digitsOf, type Condition, type FieldRef, type Test } from '../domain/filter.ts';
import { tagId } from '../domain/tag.ts';
import { daySpan, dayOf } from './days.ts';
import { type FieldKind, fieldKind } from './fields.ts';
import { condition } from './filter-code.ts';
import type { filtersText } from '../text/filters.ts';

/** As filters have them, and for days some that filters say otherwise. */
export type Operator = Test['op'] | 'on' | 'before' | 'after';
/** Which form asks for the operator's value. */
export type Editor = 'none' | 'text' | 'number' | 'numbers' | 'day' | 'days' | 'lastDays' | 'tags' | 'values';

type Words = keyof typeof filtersText.operators;

export interface OperatorChoice {
  readonly op: Operator;
  /** Of the catalogue: what it is called where it is chosen. */
  readonly words: Words;
  readonly editor: Editor;
}

const choice = (op: Operator, words: Words, editor: Editor): OperatorChoice => ({ op, words, editor });
const EMPTY = [choice('empty', 'empty', 'none'), choice('filled', 'filled', 'none')];
const TEXT = [
  choice('contains', 'contains', 'text'),
  choice('notContains', 'notContains', 'text'),
  choice('is', 'is', 'text'),
  choice('isNot', 'isNot', 'text'),
  choice('startsWith', 'startsWith', 'text'),
  choice('endsWith', 'endsWith', 'text'),
];
const ANY_OF = [choice('in', 'anyOf', 'values'), choice('notIn', 'noneOf', 'values')];
const DAYS = [
  choice('lastDays', 'lastDays', 'lastDays'),
  choice('notLastDays', 'notLastDays', 'lastDays'),
  choice('on', 'on', 'day'),
  choice('before', 'before', 'day'),
  choice('after', 'after', 'day'),
  choice('between', 'betweenDays', 'days'),
];

const BY_KIND: Readonly<Record<FieldKind, readonly OperatorChoice[]>> = {
  text: [...TEXT, ...ANY_OF, ...EMPTY],
  phone: [
    choice('contains', 'containsDigits', 'text'),
    choice('startsWith', 'startsWith', 'text'),
    choice('endsWith', 'endsWith', 'text'),
    choice('is', 'is', 'text'),
    ...EMPTY,
  ],
  tags: [
    choice('hasAny', 'hasAny', 'tags'),
    choice('hasAll', 'hasAll', 'tags'),
    choice('hasNone', 'hasNone', 'tags'),
    choice('empty', 'tagsEmpty', 'none'),
    choice('filled', 'tagsFilled', 'none'),
  ],
  tag: [...ANY_OF, ...EMPTY],
  choice: [...ANY_OF, ...EMPTY],
  time: [...DAYS, ...EMPTY],
  date: [...DAYS, ...EMPTY],
  number: [
    choice('eq', 'equal', 'number'),
    choice('ne', 'notEqual', 'number'),
    choice('gt', 'moreThan', 'number'),
    choice('ge', 'atLeast', 'number'),
    choice('lt', 'lessThan', 'number'),
    choice('le', 'atMost', 'number'),
    choice('between', 'betweenNumbers', 'numbers'),
    ...EMPTY,
  ],
  yesno: [choice('yes', 'yes', 'none'), choice('no', 'no', 'none'), ...EMPTY],
};

/** Fields that every contact has a value of. */
const NEVER_EMPTY = new Set<unknown>(['origin', 'status', 'optedOut', 'createdAt', 'source']);

export function operatorsOf(field: FieldRef, catalog: Catalog): readonly OperatorChoice[] {
  const kind = fieldKind(field, catalog);
  if (kind === null) return [];
  return BY_KIND[kind].filter(
    ({ op }) =>
      !((op === 'empty' || op === 'filled') && NEVER_EMPTY.has(field)) &&
      !((op === 'in' || op === 'notIn') && field === 'name'),
  );
}

/** What an operator of a kind is called in the catalogue, whether or not it is offered; undefined = the kind cannot be asked that. */
export function operatorWords(kind: FieldKind, op: Operator): Words | undefined {
  return BY_KIND[kind].find((one) => one.op === op)?.words;
}

/** The values that a field can have, where they are few and known; null where they are not. */
export function knownValues(field: FieldRef, catalog: Catalog): readonly string[] | null {
  if (field === 'origin') return ORIGINS;
  if (field === 'status') return STATUSES;
  if (field === 'state') return STATES.filter((state) => state !== '');
  if (typeof field === 'string') return null;
  const attribute = attributeById(catalog, field.attribute);
  return attribute?.type === 'choice' ? attribute.options : null;
}

/** A condition being filled in. Every slot is kept while the operator changes, so that nothing typed is lost. */
export interface Draft {
  readonly field: FieldRef;
  readonly op: Operator;
  readonly text: string;
  /** Numbers as typed, or days as ISO text. */
  readonly from: string;
  readonly to: string;
  /** Tag ids or texts. */
  readonly list: readonly (string | number)[];
}

/** A new condition on a field, with the operator that is asked most often. */
export function newDraft(field: FieldRef, catalog: Catalog): Draft {
  return { field, op: operatorsOf(field, catalog)[0]?.op ?? 'filled', text: '', from: '', to: '', list: [] };
}

export function editorOf(draft: Draft, catalog: Catalog): Editor {
  return operatorsOf(draft.field, catalog).find(({ op }) => op === draft.op)?.editor ?? 'none';
}

/** The condition that the form says, or null while it says none. */
export function readDraft(draft: Draft, catalog: Catalog): Condition | null {
  const kind = fieldKind(draft.field, catalog);
  if (kind === null || !operatorsOf(draft.field, catalog).some(({ op }) => op === draft.op)) return null;
  const test = readTest(draft, kind);
  return test === null ? null : condition(draft.field, test);
}

function readTest(draft: Draft, kind: FieldKind): Test | null {
  const { op, text, list } = draft;
  switch (op) {
    case 'contains':
    case 'notContains':
    case 'startsWith':
    case 'endsWith':
    case 'is':
    case 'isNot': {
      const value = kind === 'phone' ? digitsOf(text) : text.trim();
      return value === '' ? null : { op, value };
    }
    case 'in':
    case 'notIn':
      return list.length === 0 ? null : { op, values: list };
    case 'hasAny':
    case 'hasAll':
    case 'hasNone':
      return list.length === 0 ? null : { op, tags: list.map((id) => tagId(Number(id))) };
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge': {
      const value = readNumber(draft.from);
      return value === null ? null : { op, value };
    }
    case 'lastDays':
    case 'notLastDays': {
      const days = readNumber(draft.from);
      return days === null || days <= 0 ? null : { op, days };
    }
    case 'between':
      return kind === 'number' ? readNumbers(draft) : readDays(draft, kind);
    case 'on':
    case 'before':
    case 'after': {
      const span = daySpan(draft.from, kind === 'date');
      if (span === null) return null;
      if (op === 'on') return { op: 'between', ...span };
      return op === 'before' ? { op: 'lt', value: span.from } : { op: 'gt', value: span.to };
    }
    case 'empty':
    case 'filled':
    case 'yes':
    case 'no':
      return { op };
  }
}

function readNumbers(draft: Draft): Test | null {
  const from = readNumber(draft.from);
  const to = readNumber(draft.to);
  if (from === null && to === null) return null;
  if (from === null) return { op: 'le', value: to ?? 0 };
  if (to === null) return { op: 'ge', value: from };
  return { op: 'between', from: Math.min(from, to), to: Math.max(from, to) };
}

function readDays(draft: Draft, kind: FieldKind): Test | null {
  const [a, b] = [draft.from, draft.to].sort();
  const from = daySpan(a ?? '', kind === 'date');
  const to = daySpan(b ?? '', kind === 'date');
  return from === null || to === null ? null : { op: 'between', from: from.from, to: to.to };
}

function readNumber(text: string): number | null {
  const n = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(n) ? n : null;
}

/** A stored condition as a form. */
export function draftOf(is: Condition, catalog: Catalog): Draft {
  const kind = fieldKind(is.field, catalog);
  const blank: Draft = { field: is.field, op: is.op, text: '', from: '', to: '', list: [] };
  const isDay = kind === 'date' || kind === 'time';
  const wall = kind === 'date';
  switch (is.op) {
    case 'contains':
    case 'notContains':
    case 'startsWith':
    case 'endsWith':
    case 'is':
    case 'isNot':
      return { ...blank, text: is.value };
    case 'in':
    case 'notIn':
      return { ...blank, list: is.values };
    case 'hasAny':
    case 'hasAll':
    case 'hasNone':
      return { ...blank, list: is.tags };
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      if (!isDay) return { ...blank, from: String(is.value) };
      // Days know `before` (below its first millisecond) and `after` (above its last); others are shown as the nearest.
      return is.op === 'lt' || is.op === 'le'
        ? { ...blank, op: 'before', from: dayOf(is.value, wall) }
        : { ...blank, op: 'after', from: dayOf(is.value, wall) };
    case 'between': {
      if (!isDay) return { ...blank, from: String(is.from), to: String(is.to) };
      const [from, to] = [dayOf(is.from, wall), dayOf(is.to, wall)];
      return { ...blank, op: from === to ? 'on' : 'between', from, to };
    }
    case 'lastDays':
    case 'notLastDays':
      return { ...blank, from: String(is.days) };
    case 'empty':
    case 'filled':
    case 'yes':
    case 'no':
      return blank;
  }
}
