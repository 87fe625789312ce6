/** [A1] The user attributes of the catalog, and what becomes of their values. */
import type { Draft } from '../../base/draft.ts';
import { attributeKey } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import {
  type Attribute,
  ATTRIBUTE_TYPES,
  type AttributeId,
  attributeId,
  attributeNameOf,
  type AttributeType,
  type AttributeValue,
  formatValue,
  NUMBER_SHOWS,
} from '../../domain/attribute.ts';
import { attributeById } from '../../domain/catalog.ts';
import type { Filter } from '../../domain/filter.ts';
import { withOptionsRenamed, withTypeNoted } from '../../domain/filter-fit.ts';
import type { ColumnMapping } from '../../domain/mapping.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { cleanText } from '../../domain/text.ts';
import type { AttributeChange, TypePreview } from '../contract/changes.ts';
import { conversion, convertValues, countValues, eachValue } from './attribute-values.ts';
import { cleanTitle, taken } from './names.ts';
import type { Outcome } from './outcome.ts';

const GONE = fail('gone', { id: 'attribute-gone' });
/** Template variables of the name [N2]. */
const RESERVED = new Set(['name', 'firstname', 'lastname']);

export function changeAttribute(draft: Draft, change: AttributeChange): Outcome {
  if (change.kind === 'create') return create(draft, change.name, change.type, change.options);
  const attribute = attributeById(draft.catalog, change.id);
  if (attribute === undefined) return GONE;
  const { name } = attribute;
  switch (change.kind) {
    case 'rename': {
      const to = freeName(draft, change.name, attribute);
      if (!to.ok) return to;
      if (to.value === name) return ok(null);
      put(draft, { ...attribute, name: to.value });
      return ok({ kind: 'attribute', did: 'rename', name, to: to.value, contacts: 0 });
    }
    case 'delete':
      return remove(draft, attribute);
    case 'type': {
      const options = optionsFor(change.type, change.options);
      if (!options.ok) return options;
      if (change.type === attribute.type && sameTexts(options.value, attribute.options)) return ok(null);
      const to: Attribute = { ...attribute, type: change.type, options: options.value };
      const convert = conversion(attribute.type, to, countValues(draft.base, attribute).keys());
      const contacts = convertValues(draft, attribute, to, convert);
      put(draft, to);
      if (to.type !== attribute.type) inSegments(draft, (filter) => withTypeNoted(filter, attribute));
      return ok({ kind: 'attribute', did: 'type', name, to: change.type, contacts });
    }
    case 'show': {
      if ((attribute.show ?? 'plain') === change.show) return ok(null);
      if (!NUMBER_SHOWS.includes(change.show)) throw new Error(`no way to show a number: ${change.show}`);
      put(draft, { ...attribute, show: change.show });
      return ok({ kind: 'attribute', did: 'show', name, contacts: 0 });
    }
    case 'options':
      return changeOptions(draft, attribute, change.options, change.renamed);
  }
}

function create(draft: Draft, raw: string, type: AttributeType, given: readonly string[]): Outcome {
  const name = freeName(draft, raw, null);
  if (!name.ok) return name;
  if (!ATTRIBUTE_TYPES.includes(type)) throw new Error(`no type of attribute: ${type}`);
  const options = optionsFor(type, given);
  if (!options.ok) return options;
  const { catalog } = draft;
  const attribute = { id: attributeId(catalog.nextId), name: name.value, type, options: options.value };
  draft.catalog = { ...catalog, attributes: [...catalog.attributes, attribute], nextId: catalog.nextId + 1 };
  return ok({ kind: 'attribute', did: 'create', name: name.value, contacts: 0 });
}

/** Remembered mappings that name the attribute are forgotten: a file with those headers is looked at anew. */
function remove(draft: Draft, { id, name }: Attribute): Outcome {
  const contacts = attributeContacts(draft.base, id);
  draft.dropColumn(attributeKey(id));
  const names = (column: ColumnMapping): boolean => column.to === 'attribute' && column.attribute === id;
  draft.catalog = {
    ...draft.catalog,
    attributes: draft.catalog.attributes.filter((one) => one.id !== id),
    mappings: draft.catalog.mappings.filter(({ columns }) => !columns.some(names)),
  };
  return ok({ kind: 'attribute', did: 'delete', name, contacts });
}

/** Options that are renamed take their contacts along; those of an option that is gone are emptied. */
function changeOptions(
  draft: Draft,
  attribute: Attribute,
  given: readonly string[],
  renamed: readonly (readonly [string, string])[],
): Outcome {
  if (attribute.type !== 'choice') return fail('refused', { id: 'no-options', name: attribute.name });
  const options = optionsFor('choice', given);
  if (!options.ok) return options;
  const to: Attribute = { ...attribute, options: options.value };
  const known = new Set(options.value);
  const names = new Map(renamed.map(([from, name]) => [from, cleanText(name)]));
  const convert = (value: AttributeValue): AttributeValue | null => {
    const next = names.get(String(value)) ?? String(value);
    return known.has(next) ? next : null;
  };
  const contacts = convertValues(draft, attribute, to, convert);
  if (contacts === 0 && sameTexts(options.value, attribute.options)) return ok(null);
  put(draft, to);
  inSegments(draft, (filter) => withOptionsRenamed(filter, attribute, names));
  return ok({ kind: 'attribute', did: 'options', name: attribute.name, contacts });
}

/** [A6] */
function inSegments(draft: Draft, change: (filter: Filter) => Filter): void {
  const segments = draft.catalog.segments.map((segment) => {
    const filter = change(segment.filter);
    return filter === segment.filter ? segment : { ...segment, filter };
  });
  draft.catalog = { ...draft.catalog, segments };
}

const EXAMPLES = 20;
const OPTIONS = 200;

/** [A1] What a change of type would do; nothing is done. */
export function previewType(
  snapshot: Snapshot,
  id: AttributeId,
  type: AttributeType,
  options: readonly string[],
): TypePreview {
  const attribute = attributeById(snapshot.catalog, id);
  if (attribute === undefined) return { fits: 0, lost: 0, examples: [], options: [] };
  const counts = [...countValues(snapshot, attribute)].sort((a, b) => b[1] - a[1]);
  const texts = counts.map(([value]) => formatValue(attribute.type, value));
  const given = cleanOptions(options);
  const asked = type === 'choice' && given.length === 0 ? texts.slice(0, OPTIONS) : given;
  const convert = conversion(
    attribute.type,
    { type, options: asked },
    counts.map(([value]) => value),
  );
  let fits = 0;
  let lost = 0;
  const examples: { value: string; contacts: number }[] = [];
  counts.forEach(([value, contacts], i) => {
    if (convert(value) !== null) fits += contacts;
    else {
      lost += contacts;
      if (examples.length < EXAMPLES) examples.push({ value: texts[i] ?? '', contacts });
    }
  });
  return { fits, lost, examples, options: type === 'choice' ? texts.slice(0, OPTIONS) : [] };
}

export function attributeContacts(snapshot: Snapshot, id: AttributeId): number {
  const attribute = attributeById(snapshot.catalog, id);
  let contacts = 0;
  if (attribute !== undefined) eachValue(snapshot, attribute, () => contacts++);
  return contacts;
}

/** [A2] Unique without regard to case; a leading `$` is not part of it. */
function freeName(draft: Draft, raw: string, self: Attribute | null): Result<string> {
  const name = cleanTitle('attribute', attributeNameOf(raw));
  if (!name.ok) return name;
  const lower = name.value.toLowerCase();
  if (RESERVED.has(lower.replaceAll(' ', ''))) {
    return fail('refused', { id: 'name-reserved', name: name.value.replaceAll(' ', '') });
  }
  const other = draft.catalog.attributes.find((one) => one.name.toLowerCase() === lower && one.id !== self?.id);
  return other === undefined ? name : taken('attribute', other.name);
}

function put(draft: Draft, attribute: Attribute): void {
  const attributes = draft.catalog.attributes.map((one) => (one.id === attribute.id ? attribute : one));
  draft.catalog = { ...draft.catalog, attributes };
}

function cleanOptions(options: readonly string[]): string[] {
  return [...new Set(options.map(cleanText))].filter((option) => option !== '');
}

function optionsFor(type: AttributeType, given: readonly string[]): Result<readonly string[]> {
  if (type !== 'choice') return ok([]);
  const options = cleanOptions(given);
  return options.length === 0 ? fail('refused', { id: 'option-needed' }) : ok(options);
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);
