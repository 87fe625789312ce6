/**
 * [Q3] A condition as a form holds it while it is being filled in. `readDraft` and `draftOf` go between the form and the filter: a form
 * that is not complete yet is null.
 */
import type { Catalog } from '../domain/catalog.ts';
import { type Condition, digitsOf, type FieldRef, type Test } from '../domain/filter.ts';
import { RECIPIENT_STATES } from '../domain/campaign/recipient.ts';
import { tagId } from '../domain/tag.ts';
import { dayOf, daySpan } from './days.ts';
import { type FieldKind, fieldKind } from './fields.ts';
import { condition } from './filter-code.ts';
import { type Editor, type Operator, operatorsOf } from './operators.ts';

/** A condition being filled in. Every slot is kept while the operator changes, so that nothing typed is lost. */
export interface ConditionDraft {
  readonly field: FieldRef;
  readonly op: Operator;
  readonly text: string;
  /** Numbers as typed, or days as ISO text. */
  readonly from: string;
  readonly to: string;
  /** Tag ids or texts; of a campaign the states, its id being `from`. */
  readonly list: readonly (string | number)[];
}

/** A new condition on a field, with the operator that is asked most often. */
export function newDraft(field: FieldRef, catalog: Catalog): ConditionDraft {
  return { field, op: operatorsOf(field, catalog)[0]?.op ?? 'filled', text: '', from: '', to: '', list: [] };
}

export function editorOf(draft: ConditionDraft, catalog: Catalog): Editor {
  return operatorsOf(draft.field, catalog).find(({ op }) => op === draft.op)?.editor ?? 'none';
}

/** The condition that the form says, or null while it says none. */
export function readDraft(draft: ConditionDraft, catalog: Catalog): Condition | null {
  const kind = fieldKind(draft.field, catalog);
  if (kind === null || !operatorsOf(draft.field, catalog).some(({ op }) => op === draft.op)) return null;
  const test = readTest(draft, kind);
  return test === null ? null : condition(draft.field, test);
}

function readTest(draft: ConditionDraft, kind: FieldKind): Test | null {
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
    case 'inCampaign':
    case 'notInCampaign': {
      const campaign = readNumber(draft.from);
      const states = RECIPIENT_STATES.filter((state) => list.includes(state));
      return campaign === null ? null : { op, campaign, states };
    }
    case 'empty':
    case 'filled':
    case 'yes':
    case 'no':
      return { op };
  }
}

function readNumbers(draft: ConditionDraft): Test | null {
  const from = readNumber(draft.from);
  const to = readNumber(draft.to);
  if (from === null && to === null) return null;
  if (from === null) return { op: 'le', value: to ?? 0 };
  if (to === null) return { op: 'ge', value: from };
  return { op: 'between', from: Math.min(from, to), to: Math.max(from, to) };
}

function readDays(draft: ConditionDraft, kind: FieldKind): Test | null {
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
export function draftOf(is: Condition, catalog: Catalog): ConditionDraft {
  const kind = fieldKind(is.field, catalog);
  const blank: ConditionDraft = { field: is.field, op: is.op, text: '', from: '', to: '', list: [] };
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
    case 'inCampaign':
    case 'notInCampaign':
      return { ...blank, from: String(is.campaign), list: is.states };
    case 'empty':
    case 'filled':
    case 'yes':
    case 'no':
      return blank;
  }
}
