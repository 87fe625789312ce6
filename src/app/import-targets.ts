/** What a column may become, as choices of a select: a code in text, a label, a group; and back. */
import { attributeId, attributeNameOf } from '../domain/attribute.ts';
import { attributeById, type Catalog } from '../domain/catalog.ts';
import { AUTOMATIC_TARGETS, type ColumnMapping, FIELD_TARGETS, type FieldTarget, LISTS } from '../domain/mapping.ts';
import { fieldsText } from '../text/fields.ts';
import { columnsText as text } from '../text/import-columns.ts';
import type { SketchColumn } from '../worker/contract/import-sketch.ts';
import { columnName } from './column-name.ts';

export const targetName = (field: FieldTarget): string =>
  field === 'countryCode' ? text.targets.countryCode : fieldsText.names[field];

export interface TargetOption {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

export function targetOptions(catalog: Catalog, column: SketchColumn): readonly TargetOption[] {
  const option = (value: string, label: string, group: string): TargetOption => ({ value, label, group });
  return [
    { value: 'ignore', label: text.targets.ignore },
    ...FIELD_TARGETS.map((field) => option(`field:${field}`, targetName(field), text.targets.contact)),
    ...catalog.attributes.map(({ id, name }) => option(`attribute:${id}`, name, text.targets.attributes)),
    option('new', text.targets.newAttribute(attributeNameOf(columnName(column))), text.targets.attributes),
    ...AUTOMATIC_TARGETS.map((field) => option(`automatic:${field}`, fieldsText.names[field], text.targets.automatic)),
  ];
}

export function targetCode(mapping: ColumnMapping): string {
  switch (mapping.to) {
    case 'ignore':
      return 'ignore';
    case 'field':
      return `field:${mapping.field}`;
    case 'attribute':
      return `attribute:${mapping.attribute}`;
    case 'automatic':
      return `automatic:${mapping.field}`;
    case 'newAttribute':
      return 'new';
  }
}

/** The mapping of a code. Where Kith's own proposal is for the same field, it comes back whole, with its separator and label. */
export function targetOf(code: string, column: SketchColumn, proposed: ColumnMapping | undefined): ColumnMapping {
  if (proposed !== undefined && code !== 'new' && targetCode(proposed) === code) return proposed;
  const [to, what] = code.split(':');
  const field = FIELD_TARGETS.find((name) => name === what);
  if (to === 'field' && field !== undefined) return { to, field };
  const automatic = AUTOMATIC_TARGETS.find((name) => name === what);
  if (to === 'automatic' && automatic !== undefined) return { to, field: automatic };
  if (to === 'attribute') return { to, attribute: attributeId(Number(what)) };
  if (to === 'new')
    return { to: 'newAttribute', name: attributeNameOf(columnName(column)), type: column.suggestedType };
  return { to: 'ignore' };
}

/** What a mapping sets, in a word or two; '' = nothing. */
export function targetLabel(mapping: ColumnMapping, catalog: Catalog): string {
  switch (mapping.to) {
    case 'ignore':
      return '';
    case 'field':
      return targetName(mapping.field);
    case 'automatic':
      return fieldsText.names[mapping.field];
    case 'attribute':
      return attributeById(catalog, mapping.attribute)?.name ?? text.targets.deleted;
    case 'newAttribute':
      return mapping.name;
  }
}

/** What stands between several values in one cell, by the catalogue's names for it. */
const SEPARATORS = [
  ['|', 'bar'],
  [',', 'comma'],
  [';', 'semicolon'],
  ['\n', 'line'],
  ['、', null],
  [' ::: ', 'colons'],
  [LISTS, 'lists'],
] as const;

/** As choices; `used` is among them. */
export function separatorOptions(used: string): readonly { readonly value: string; readonly label: string }[] {
  const known = SEPARATORS.map(([value, name]) => ({ value, label: name === null ? value : text.separators[name] }));
  const all = known.some(({ value }) => value === used) ? known : [...known, { value: used, label: used }];
  return all.map(({ value, label }) => ({ value, label: text.column.separatedBy(label) }));
}
