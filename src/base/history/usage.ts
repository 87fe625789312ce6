/** What of a catalog its contacts, segments and mappings use. A closed column's dictionary holds only values that are used. */
import type { AttributeId } from '../../domain/attribute.ts';
import type { Catalog } from '../../domain/catalog.ts';
import type { Filter } from '../../domain/filter.ts';
import type { TagId } from '../../domain/tag.ts';
import { entryCount, entryText } from '../column.ts';
import { attributeKey, COLUMN, intColumn, type Page, setsColumn, textColumn } from '../page.ts';
import type { CatalogRevert } from './revert-catalog.ts';

type Pages = readonly (Page | null)[];

/** The catalog without what an entry created, but for what is used; that is counted as kept. */
export function withoutUnused(
  { catalog, createdTags, createdAttributes }: CatalogRevert,
  pages: Pages,
): { readonly catalog: Catalog; readonly kept: number } {
  const idleTags = createdTags.filter(({ id }) => !isTagUsed(catalog, pages, id));
  const idleAttributes = createdAttributes.filter(({ id }) => !isAttributeUsed(catalog, pages, id));
  return {
    catalog: {
      ...catalog,
      tags: catalog.tags.filter((tag) => !idleTags.includes(tag)),
      attributes: catalog.attributes.filter((attribute) => !idleAttributes.includes(attribute)),
    },
    kept: createdTags.length - idleTags.length + createdAttributes.length - idleAttributes.length,
  };
}

function isTagUsed(catalog: Catalog, pages: Pages, tag: TagId): boolean {
  return (
    pages.some(
      (page) =>
        page !== null &&
        (setsColumn(page, COLUMN.tags)?.ids.includes(tag) === true ||
          intColumn(page, COLUMN.firstMessage)?.values.includes(tag) === true),
    ) || catalog.segments.some(({ filter }) => mentions(filter, (c) => isTagIn(c, tag)))
  );
}

function isAttributeUsed(catalog: Catalog, pages: Pages, attribute: AttributeId): boolean {
  return (
    pages.some((page) => page?.columns.has(attributeKey(attribute)) === true) ||
    catalog.mappings.some(({ columns }) => columns.some((to) => to.to === 'attribute' && to.attribute === attribute)) ||
    catalog.segments.some(({ filter }) =>
      mentions(filter, ({ field }) => typeof field === 'object' && field.attribute === attribute),
    )
  );
}

type Condition = Exclude<Filter, { readonly kind: 'group' }>;

function mentions(filter: Filter, says: (condition: Condition) => boolean): boolean {
  return filter.kind === 'group' ? filter.items.some((item) => mentions(item, says)) : says(filter);
}

function isTagIn(condition: Condition, tag: TagId): boolean {
  if ('tags' in condition) return condition.tags.includes(tag);
  return 'values' in condition && condition.field === 'firstMessage' && condition.values.includes(tag);
}

/** Every choice with the options that its values need; those that it lacks stand at its end. */
export function completeOptions(catalog: Catalog, pages: Pages): Catalog {
  return {
    ...catalog,
    attributes: catalog.attributes.map((attribute) => {
      if (attribute.type !== 'choice') return attribute;
      const missing = [...usedTexts(pages, attribute.id)].filter((text) => !attribute.options.includes(text));
      return missing.length === 0 ? attribute : { ...attribute, options: [...attribute.options, ...missing] };
    }),
  };
}

function usedTexts(pages: Pages, attribute: AttributeId): Set<string> {
  const used = new Set<string>();
  for (const page of pages) {
    const column = page === null ? undefined : textColumn(page, attributeKey(attribute));
    if (column === undefined) continue;
    for (let entry = 0; entry < entryCount(column); entry++) used.add(entryText(column, entry));
  }
  used.delete('');
  return used;
}
