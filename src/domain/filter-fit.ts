/**
 * [A6] Filters that are kept (segments, addresses) name tags, attributes and options. They follow what is renamed; a condition that names
 * what was deleted, or an attribute whose type has changed, can no longer be asked. It matches nobody until somebody mends it, and under
 * a "none of" neither: a kept filter never widens by itself.
 */
import type { Attribute, AttributeId, AttributeType } from './attribute.ts';
import { attributeById, type Catalog, type Segment, tagById } from './catalog.ts';
import { type Condition, EVERYTHING, type Filter, type Group, type Test } from './filter.ts';
import { type TagId, tagId } from './tag.ts';

/** Why a condition can no longer be asked. */
export type Misfit = 'campaign-gone' | 'tag-gone' | 'attribute-gone' | 'option-gone' | 'type-changed';

/** Matches nobody. */
export const NOBODY: Group = { kind: 'group', of: 'none', items: [EVERYTHING] };

/** The filter as it is asked of the base: what can no longer be asked is nobody, in whichever group it stands. */
export function closed(filter: Filter, catalog: Catalog): Filter {
  return close(filter, catalog, true);
}

/** `adds`: what the part matches is in the answer; else it is taken out of it. */
function close(filter: Filter, catalog: Catalog, adds: boolean): Filter {
  if (filter.kind === 'is') return misfitOf(filter, catalog) === null ? filter : adds ? NOBODY : EVERYTHING;
  const inner = filter.of === 'none' ? !adds : adds;
  const items = filter.items.map((item) => close(item, catalog, inner));
  return items.every((item, i) => item === filter.items[i]) ? filter : { ...filter, items };
}

/** The conditions that can no longer be asked, in the order in which they stand. */
export function misfits(filter: Filter, catalog: Catalog): readonly Condition[] {
  if (filter.kind === 'group') return filter.items.flatMap((item) => misfits(item, catalog));
  return misfitOf(filter, catalog) === null ? [] : [filter];
}

/** null: it can be asked. */
export function misfitOf(condition: Condition, catalog: Catalog): Misfit | null {
  if (tagsOf(condition).some((id) => tagById(catalog, id) === undefined)) return 'tag-gone';
  if (condition.op === 'inCampaign' || condition.op === 'notInCampaign') {
    return catalog.campaigns?.some(({ id }) => id === condition.campaign) === true ? null : 'campaign-gone';
  }
  if (typeof condition.field === 'string') return null;
  const attribute = attributeById(catalog, condition.field.attribute);
  if (attribute === undefined) return 'attribute-gone';
  if ((condition.was ?? attribute.type) !== attribute.type || !OPS[attribute.type].has(condition.op))
    return 'type-changed';
  return optionsOf(condition, attribute).every((option) => attribute.options.includes(option)) ? null : 'option-gone';
}

const TEXT_OPS = [
  'contains',
  'notContains',
  'startsWith',
  'endsWith',
  'is',
  'isNot',
  'in',
  'notIn',
  'empty',
  'filled',
] as const;
const NUMBER_OPS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'between', 'empty', 'filled'] as const;
const OPS: Readonly<Record<AttributeType, ReadonlySet<Test['op']>>> = {
  text: new Set(TEXT_OPS),
  choice: new Set(TEXT_OPS),
  number: new Set(NUMBER_OPS),
  date: new Set([...NUMBER_OPS, 'lastDays', 'notLastDays']),
  yesno: new Set(['yes', 'no', 'empty', 'filled']),
};

function tagsOf(condition: Condition): readonly TagId[] {
  switch (condition.op) {
    case 'hasAny':
    case 'hasAll':
    case 'hasNone':
      return condition.tags;
    case 'in':
    case 'notIn':
      return condition.field === 'firstMessage' ? condition.values.map((value) => tagId(Number(value))) : [];
    default:
      return [];
  }
}

function optionsOf(condition: Condition, attribute: Attribute): readonly string[] {
  if (attribute.type !== 'choice' || (condition.op !== 'in' && condition.op !== 'notIn')) return [];
  return condition.values.map(String);
}

/** What a segment may name. */
export type Named =
  | { readonly tag: TagId }
  | { readonly attribute: AttributeId }
  /** Any of these options. */
  | { readonly attribute: AttributeId; readonly options: readonly string[] };

/** The segments with a condition on it: they match nobody by that condition once it is gone. */
export function segmentsNaming(catalog: Catalog, named: Named): readonly Segment[] {
  return catalog.segments.filter(({ filter }) => names(filter, named, catalog));
}

function names(filter: Filter, named: Named, catalog: Catalog): boolean {
  if (filter.kind === 'group') return filter.items.some((item) => names(item, named, catalog));
  if ('tag' in named) return tagsOf(filter).includes(named.tag);
  if (typeof filter.field === 'string' || filter.field.attribute !== named.attribute) return false;
  if (!('options' in named)) return true;
  const attribute = attributeById(catalog, named.attribute);
  return attribute !== undefined && optionsOf(filter, attribute).some((option) => named.options.includes(option));
}

/** One tag stands for another, after the two were merged. */
export function withTagReplaced(filter: Filter, from: TagId, to: TagId): Filter {
  return mapped(filter, (condition) => {
    const ids = tagsOf(condition);
    if (!ids.includes(from)) return condition;
    const tags = [...new Set(ids.map((id) => (id === from ? to : id)))];
    return 'tags' in condition
      ? { ...condition, tags }
      : 'values' in condition
        ? { ...condition, values: tags }
        : condition;
  });
}

/** Options of an attribute under their new names. */
export function withOptionsRenamed(filter: Filter, of: Attribute, renamed: ReadonlyMap<string, string>): Filter {
  return mapped(filter, (condition) => {
    const isOf = typeof condition.field !== 'string' && condition.field.attribute === of.id;
    if (!isOf || !('values' in condition) || optionsOf(condition, of).length === 0) return condition;
    return { ...condition, values: [...new Set(condition.values.map((value) => renamed.get(String(value)) ?? value))] };
  });
}

/** The type that an attribute had when its conditions were made; whether it has a value can be asked of any type. */
export function withTypeNoted(filter: Filter, of: Attribute): Filter {
  return mapped(filter, (condition) => {
    const isOf = typeof condition.field !== 'string' && condition.field.attribute === of.id;
    if (!isOf || condition.op === 'empty' || condition.op === 'filled' || condition.was !== undefined) return condition;
    return { ...condition, was: of.type };
  });
}

/** The same filter object where nothing changes. */
function mapped(filter: Filter, change: (condition: Condition) => Condition): Filter {
  if (filter.kind === 'is') return change(filter);
  const items = filter.items.map((item) => mapped(item, change));
  return items.every((item, i) => item === filter.items[i]) ? filter : { ...filter, items };
}
