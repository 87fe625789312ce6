/**
 * Which columns the contacts page shows, in which order and how wide: choices laid over the fields that the base has at the time.
 * A field that the choice does not know (a new attribute) stands at the end and is shown.
 */
import type { FieldRef } from '../domain/filter.ts';
import { fieldKey, TALK_FIELDS } from './fields.ts';

export interface ColumnChoice {
  /** Keys of fields, in order. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Pixels by key. */
  readonly widths: Readonly<Record<string, number>>;
}

export const MIN_WIDTH = 64;
export const MAX_WIDTH = 800;

export const DEFAULT_COLUMNS: ColumnChoice = {
  order: [],
  hidden: ['userId', 'username', 'origin', 'state', 'lastActive', 'campaigns', ...TALK_FIELDS],
  widths: {},
};

/** A choice out of whatever was stored. */
export function readColumnChoice(stored: unknown): ColumnChoice {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_COLUMNS;
  const widths = 'widths' in stored && typeof stored.widths === 'object' && stored.widths !== null ? stored.widths : {};
  return {
    order: 'order' in stored ? texts(stored.order) : [],
    hidden: 'hidden' in stored ? texts(stored.hidden) : DEFAULT_COLUMNS.hidden,
    widths: Object.fromEntries(
      Object.entries(widths).flatMap(([key, width]) => (typeof width === 'number' ? [[key, clampWidth(width)]] : [])),
    ),
  };
}

const texts = (x: unknown): string[] => (Array.isArray(x) ? x.filter((item) => typeof item === 'string') : []);

export const clampWidth = (width: number): number =>
  Number.isFinite(width) ? Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width))) : MIN_WIDTH;

/** The fields in the chosen order, hidden ones among them. Name is always the first. */
export function orderedFields(fields: readonly FieldRef[], choice: ColumnChoice): readonly FieldRef[] {
  const rank = new Map(choice.order.map((key, i) => [key, i]));
  return fields
    .map((field, i) => ({
      field,
      rank: field === 'name' ? -1 : (rank.get(fieldKey(field)) ?? choice.order.length + i),
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ field }) => field);
}

export function isShown(field: FieldRef, choice: ColumnChoice): boolean {
  // A list without names would be of no use.
  return field === 'name' || !choice.hidden.includes(fieldKey(field));
}

export function withShown(choice: ColumnChoice, field: FieldRef, shown: boolean): ColumnChoice {
  const hidden = choice.hidden.filter((key) => key !== fieldKey(field));
  return { ...choice, hidden: shown ? hidden : [...hidden, fieldKey(field)] };
}

export function withWidth(choice: ColumnChoice, field: FieldRef, width: number): ColumnChoice {
  return { ...choice, widths: { ...choice.widths, [fieldKey(field)]: clampWidth(width) } };
}

/** The field moved to stand at `to` among the shown fields without it. */
export function withMoved(
  choice: ColumnChoice,
  fields: readonly FieldRef[],
  field: FieldRef,
  to: number,
): ColumnChoice {
  const key = fieldKey(field);
  const others = orderedFields(fields, choice).filter((f) => fieldKey(f) !== key);
  const shown = others.filter((f) => isShown(f, choice)).map(fieldKey);
  const order = others.map(fieldKey);
  const next = shown[Math.max(0, to)];
  const last = shown.at(-1);
  const at = next !== undefined ? order.indexOf(next) : last === undefined ? 0 : order.indexOf(last) + 1;
  return { ...choice, order: order.toSpliced(at, 0, key) };
}
