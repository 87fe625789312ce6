/** [Q3] What can be asked of a field, by its kind. */
import { ORIGINS, STATES, STATUSES } from '../domain/contact.ts';
import type { Catalog } from '../domain/catalog.ts';
import { attributeById } from '../domain/catalog.ts';
import type { FieldRef, Test } from '../domain/filter.ts';
import { type FieldKind, fieldKind } from './fields.ts';
import type { filtersText } from '../text/filters.ts';

/** As filters have them, and for days some that filters say otherwise. */
export type Operator = Test['op'] | 'on' | 'before' | 'after';
/** Which form asks for the operator's value. */
export type Editor =
  'none' | 'text' | 'number' | 'numbers' | 'day' | 'days' | 'lastDays' | 'tags' | 'campaign' | 'values';

type Words = keyof typeof filtersText.operators;

export interface OperatorChoice {
  readonly op: Operator;
  /** Of the catalogue: what it is called where it is chosen. */
  readonly words: Words;
  readonly editor: Editor;
}

const choice = (op: Operator, words: Words, editor: Editor): OperatorChoice => ({ op, words, editor });
const EMPTY = [choice('empty', 'empty', 'none'), choice('filled', 'filled', 'none')];
const ANY_AT_ALL = [choice('empty', 'tagsEmpty', 'none'), choice('filled', 'tagsFilled', 'none')];
const ENDS = [choice('startsWith', 'startsWith', 'text'), choice('endsWith', 'endsWith', 'text')];
const TEXT = [
  choice('contains', 'contains', 'text'),
  choice('notContains', 'notContains', 'text'),
  choice('is', 'is', 'text'),
  choice('isNot', 'isNot', 'text'),
  ...ENDS,
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
const NUMBER = [
  choice('eq', 'equal', 'number'),
  choice('ne', 'notEqual', 'number'),
  choice('gt', 'moreThan', 'number'),
  choice('ge', 'atLeast', 'number'),
  choice('lt', 'lessThan', 'number'),
  choice('le', 'atMost', 'number'),
  choice('between', 'betweenNumbers', 'numbers'),
];

const BY_KIND: Readonly<Record<FieldKind, readonly OperatorChoice[]>> = {
  text: [...TEXT, ...ANY_OF, ...EMPTY],
  phone: [choice('contains', 'containsDigits', 'text'), ...ENDS, choice('is', 'is', 'text'), ...EMPTY],
  tags: [
    choice('hasAny', 'hasAny', 'tags'),
    choice('hasAll', 'hasAll', 'tags'),
    choice('hasNone', 'hasNone', 'tags'),
    ...ANY_AT_ALL,
  ],
  campaigns: [
    choice('inCampaign', 'inCampaign', 'campaign'),
    choice('notInCampaign', 'notInCampaign', 'campaign'),
    ...ANY_AT_ALL,
  ],
  messages: [choice('filled', 'hasConversation', 'none'), choice('empty', 'noConversation', 'none'), ...NUMBER],
  tag: [...ANY_OF, ...EMPTY],
  choice: [...ANY_OF, ...EMPTY],
  time: [...DAYS, ...EMPTY],
  date: [...DAYS, ...EMPTY],
  number: [...NUMBER, ...EMPTY],
  yesno: [choice('yes', 'yes', 'none'), choice('no', 'no', 'none'), ...EMPTY],
};

/** Fields that every contact has a value of. */
const NEVER_EMPTY = new Set<unknown>(['origin', 'status', 'optedOut', 'createdAt', 'source', 'unreplied']);
/** Of nearly every contact another: a choice of some means nothing. */
const NEVER_SOME = new Set<unknown>(['name', 'lastMessage']);

export function operatorsOf(field: FieldRef, catalog: Catalog): readonly OperatorChoice[] {
  const kind = fieldKind(field, catalog);
  if (kind === null) return [];
  return BY_KIND[kind].filter(
    ({ op }) =>
      !((op === 'empty' || op === 'filled') && NEVER_EMPTY.has(field)) &&
      !((op === 'in' || op === 'notIn') && NEVER_SOME.has(field)),
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
  if (field === 'lastFrom') return ['in', 'out'];
  if (field === 'state') return STATES.filter((state) => state !== '');
  if (typeof field === 'string') return null;
  const attribute = attributeById(catalog, field.attribute);
  return attribute?.type === 'choice' ? attribute.options : null;
}
