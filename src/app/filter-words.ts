/** [Q3] A condition in words, for chips: `Tags include any of VIP or Lead`, `City is Pune`, `Created at in the last 30 days`. */
import type { Catalog } from '../domain/catalog.ts';
import { tagById } from '../domain/catalog.ts';
import type { Condition, Filter } from '../domain/filter.ts';
import { misfitOf, misfits } from '../domain/filter-fit.ts';
import { tagId } from '../domain/tag.ts';
import { isolated } from '../domain/text.ts';
import { filtersText } from '../text/filters.ts';
import type { Format } from '../text/format.ts';
import { daySpan } from './days.ts';
import { fieldKind, fieldLabel } from './fields.ts';
import { type ConditionDraft, draftOf } from './condition-draft.ts';
import { operatorWords } from './operators.ts';
import { recipientsText } from '../text/recipients.ts';
import { RECIPIENT_STATES } from '../domain/campaign/recipient.ts';
import { sideWord, stateWord } from './value-words.ts';

const MOST = 3;

/** A filter in one line; groups within groups stand in brackets. */
export function filterWords(filter: Filter, catalog: Catalog, format: Format): string {
  if (filter.kind === 'is') return conditionWords(filter, catalog, format);
  const parts = filter.items.map((item) =>
    item.kind === 'is' ? conditionWords(item, catalog, format) : `(${filterWords(item, catalog, format)})`,
  );
  return parts.length === 0 ? filtersText.joined.nothing : filtersText.joined[filter.of](parts);
}

/** [A6] Why a filter matches nobody by one of its conditions, in one sentence; '' = all can be asked. */
export function misfitWords(filter: Filter, catalog: Catalog): string {
  const [condition] = misfits(filter, catalog);
  if (condition === undefined) return '';
  const label = isolated(fieldLabel(condition.field, catalog));
  const words = filtersText.misfits;
  switch (misfitOf(condition, catalog)) {
    case 'campaign-gone':
      return words.campaign;
    case 'tag-gone':
      return words.tag;
    case 'attribute-gone':
      return words.attribute;
    case 'option-gone':
      return words.option(label);
    case 'type-changed':
    case null:
      return words.type(label);
  }
}

export function conditionWords(is: Condition, catalog: Catalog, format: Format): string {
  const field = isolated(fieldLabel(is.field, catalog));
  const kind = fieldKind(is.field, catalog);
  const draft = draftOf(is, catalog);
  const words = kind === null ? undefined : operatorWords(kind, draft.op);
  const { says } = filtersText;
  const day = (iso: string): string => {
    const span = daySpan(iso, true);
    return span === null ? '' : format.wallDate(span.from + 0.5);
  };
  const decimal = (typed: string): string => format.decimal(Number(typed));

  switch (words) {
    case 'contains':
    case 'notContains':
    case 'containsDigits':
    case 'startsWith':
    case 'endsWith':
    case 'is':
    case 'isNot':
      return says[words](field, isolated(draft.text));
    case 'anyOf':
    case 'noneOf':
    case 'hasAny':
    case 'hasAll':
    case 'hasNone': {
      const values = valuesOf(draft, catalog);
      return says[words](field, values.slice(0, MOST), values.length - MOST);
    }
    case 'inCampaign':
    case 'notInCampaign': {
      const campaign = catalog.campaigns?.find(({ id }) => String(id) === draft.from);
      const states = RECIPIENT_STATES.filter((state) => draft.list.includes(state)).map(
        (state) => recipientsText[state],
      );
      if (campaign === undefined) return says.broken(field);
      return says[words](isolated(campaign.name), states.slice(0, MOST), states.length - MOST);
    }
    case 'lastDays':
    case 'notLastDays':
      return says[words](field, Number(draft.from));
    case 'on':
    case 'before':
    case 'after':
      return says[words](field, day(draft.from));
    case 'betweenDays':
      return says.betweenDays(field, day(draft.from), day(draft.to));
    case 'equal':
    case 'notEqual':
    case 'moreThan':
    case 'atLeast':
    case 'lessThan':
    case 'atMost':
      return says[words](field, decimal(draft.from));
    case 'betweenNumbers':
      return says.betweenNumbers(field, decimal(draft.from), decimal(draft.to));
    case 'yes':
    case 'no':
    case 'empty':
    case 'filled':
    case 'tagsEmpty':
    case 'tagsFilled':
    case 'hasConversation':
    case 'noConversation':
      return says[words](field);
    case undefined:
      return says.broken(field);
  }
}

function valuesOf({ field, list }: ConditionDraft, catalog: Catalog): readonly string[] {
  const kind = fieldKind(field, catalog);
  const word = (value: string | number): string => {
    if (kind === 'tags' || kind === 'tag')
      return tagById(catalog, tagId(Number(value)))?.name ?? filtersText.says.deletedTag;
    if (field === 'lastFrom') return sideWord(String(value));
    return typeof field === 'string' ? stateWord(String(value)) : String(value);
  };
  return list.map((value) => isolated(word(value)));
}
