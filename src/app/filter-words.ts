/** [Q3] A condition in words, for chips: `Tags include any of VIP, Lead`, `City is Pune`, `Created in the last 30 days`. */
import type { Catalog } from '../domain/catalog.ts';
import { tagById } from '../domain/catalog.ts';
import { stateWord, yesNoWord } from './value-words.ts';
import type { Condition, Filter } from '../domain/filter.ts';
import { misfitOf, misfits } from '../domain/filter-fit.ts';
import { tagId } from '../domain/tag.ts';
import { dayOf, daySpan } from './days.ts';
import { fieldKind, fieldLabel } from './fields.ts';
import type { Format } from '../text/format.ts';
import { draftOf, operatorsOf } from './operators.ts';

const MOST = 3;

/** A filter in one line; groups within groups are only counted. */
export function filterWords(filter: Filter, catalog: Catalog, format: Format): string {
  if (filter.kind === 'is') return conditionWords(filter, catalog, format);
  const parts = filter.items.map((item) =>
    item.kind === 'is' ? conditionWords(item, catalog, format) : `(${filterWords(item, catalog, format)})`,
  );
  if (parts.length === 0) return 'everything';
  if (filter.of === 'none') return `not ${parts.length === 1 ? (parts[0] ?? '') : `any of: ${parts.join('; ')}`}`;
  return parts.join(filter.of === 'all' ? ' and ' : ' or ');
}

/** [A6] Why a filter matches nobody by one of its conditions, in one sentence; '' = all can be asked. */
export function misfitWords(filter: Filter, catalog: Catalog): string {
  const [condition] = misfits(filter, catalog);
  if (condition === undefined) return '';
  const label = fieldLabel(condition.field, catalog);
  switch (misfitOf(condition, catalog)) {
    case 'tag-gone':
      return 'It names a tag that was deleted.';
    case 'attribute-gone':
      return 'It names an attribute that was deleted.';
    case 'option-gone':
      return `It names an option of ${label} that was deleted.`;
    case 'type-changed':
    case null:
      return `${label} has another type now.`;
  }
}

/** What loses its answer with a tag, an attribute or options: `2 segments use it`; '' where none does. */
export function usedBySegments(count: number, format: Format): string {
  return count === 0 ? '' : `${format.plural(count, 'segment')} ${count === 1 ? 'uses' : 'use'} it`;
}

export function conditionWords(is: Condition, catalog: Catalog, format: Format): string {
  const label = fieldLabel(is.field, catalog);
  const draft = draftOf(is, catalog);
  const words = operatorsOf(is.field, catalog).find(({ op }) => op === draft.op)?.label ?? 'no longer works';
  const day = (iso: string): string => {
    const span = daySpan(iso, true);
    return span === null ? '' : format.wallDate(span.from + 0.5);
  };
  const join = (values: readonly string[]): string =>
    format.either(
      values.length > MOST ? [...values.slice(0, MOST), `${format.number(values.length - MOST)} more`] : values,
    );
  const name = (id: number | string): string => tagById(catalog, tagId(Number(id)))?.name ?? 'a deleted tag';

  switch (is.op) {
    case 'yes':
    case 'no':
      return `${label}: ${yesNoWord(is.op === 'yes')}`;
    case 'contains':
    case 'notContains':
    case 'startsWith':
    case 'endsWith':
    case 'is':
    case 'isNot':
      return `${label} ${words} “${is.value}”`;
    case 'in':
    case 'notIn': {
      const tags = fieldKind(is.field, catalog) === 'tag';
      const values = is.values.map((value) => (tags ? name(value) : stateWord(String(value))));
      const one = is.op === 'in' ? 'is' : 'is not';
      return `${label} ${values.length === 1 ? one : words} ${join(values)}`;
    }
    case 'hasAny':
    case 'hasAll':
    case 'hasNone': {
      const one = is.op === 'hasNone' ? 'do not include' : 'include';
      return `${label} ${is.tags.length === 1 ? one : words} ${join(is.tags.map(name))}`;
    }
    case 'lastDays':
    case 'notLastDays':
      return `${label} ${is.op === 'lastDays' ? 'in' : 'not in'} the last ${format.plural(is.days, 'day')}`;
    case 'between':
      if (draft.op === 'on') return `${label} on ${day(draft.from)}`;
      if (fieldKind(is.field, catalog) === 'number')
        return `${label} is ${format.decimal(is.from)} to ${format.decimal(is.to)}`;
      return `${label} ${day(dayOf(is.from, fieldKind(is.field, catalog) === 'date'))} to ${day(draft.to)}`;
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      if (draft.op === 'before' || draft.op === 'after') return `${label} ${words} ${day(draft.from)}`;
      return `${label} ${words} ${format.decimal(is.value)}`;
    case 'empty':
    case 'filled':
      return `${label} ${words}`;
  }
}
