/** What a column may become, as choices of a select: a code in text, a label, a group; and back. */
import { attributeId, attributeNameOf, type AttributeType } from '../domain/attribute.ts';
import { attributeById, type Catalog } from '../domain/catalog.ts';
import { FIELD_NAMES } from '../domain/field-names.ts';
import { AUTOMATIC_TARGETS, type ColumnMapping, FIELD_TARGETS, type FieldTarget, LISTS } from '../domain/mapping.ts';
import type { SketchColumn } from '../worker/import-contract.ts';

export const targetName = (field: FieldTarget): string =>
  field === 'countryCode' ? 'Country code of the number' : FIELD_NAMES[field];

export const TYPE_LABELS: Readonly<Record<AttributeType, string>> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  yesno: 'Yes or no',
  choice: 'One of a few choices',
};

export interface TargetOption {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

export function targetOptions(catalog: Catalog, column: SketchColumn): readonly TargetOption[] {
  const option = (value: string, label: string, group: string): TargetOption => ({ value, label, group });
  return [
    { value: 'ignore', label: 'Ignore this column' },
    ...FIELD_TARGETS.map((field) => option(`field:${field}`, targetName(field), 'Contact')),
    ...catalog.attributes.map(({ id, name }) => option(`attribute:${id}`, name, 'Attributes')),
    option('new', `New attribute “${attributeNameOf(column.header)}”`, 'Attributes'),
    ...AUTOMATIC_TARGETS.map((field) => option(`automatic:${field}`, FIELD_NAMES[field], 'Set by Kith')),
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
  if (to === 'new') return { to: 'newAttribute', name: attributeNameOf(column.header), type: column.suggestedType };
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
      return FIELD_NAMES[mapping.field];
    case 'attribute':
      return attributeById(catalog, mapping.attribute)?.name ?? 'Deleted attribute';
    case 'newAttribute':
      return mapping.name;
  }
}

/** What stands between several values in one cell. */
export const SEPARATORS: readonly { readonly value: string; readonly label: string }[] = [
  { value: '|', label: 'vertical bar |' },
  { value: ',', label: 'comma ,' },
  { value: ';', label: 'semicolon ;' },
  { value: '\n', label: 'line break' },
  { value: '、', label: '、' },
  { value: ' ::: ', label: 'three colons :::' },
  { value: LISTS, label: 'lists like ["a", "b"]' },
];
