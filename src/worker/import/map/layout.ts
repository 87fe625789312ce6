/** Which column of the joined table plays which part: the mapping, ready for reading rows. */
import type { Attribute } from '../../../domain/attribute.ts';
import { attributeId } from '../../../domain/attribute.ts';
import type { Catalog } from '../../../domain/catalog.ts';
import { headerHint } from '../../../formats/mapping/header-hint.ts';
import { saysNothing } from '../../../domain/nothing.ts';
import type { DecimalSign } from '../../../domain/read-number.ts';
import type { AutomaticTarget, CodeUse, ColumnMapping, FieldTarget } from '../../../domain/mapping.ts';

export interface PhoneColumn {
  readonly index: number;
  /** Column that labels it, -1 = none. */
  readonly label: number;
  readonly separator: string;
  readonly code: CodeUse;
}

export interface AttributeColumn {
  readonly index: number;
  readonly attribute: Attribute;
  readonly isNew: boolean;
  /** Of numbers: what the file says of their decimal sign where the column does not [A4]. */
  readonly decimal: DecimalSign | null;
}

export interface Layout {
  readonly phones: readonly PhoneColumn[];
  readonly countryCode: number;
  readonly userId: number;
  readonly username: number;
  /** Kith's own file: rows without number, id and username are contacts, too. Its column of Created At, -1 = none. Null: not such a file. */
  readonly unnumbered: { readonly createdAt: number } | null;
  readonly name: number;
  readonly firstName: number;
  readonly middleName: number;
  readonly lastName: number;
  readonly tags: readonly { readonly index: number; readonly separator: string }[];
  readonly source: number;
  readonly firstMessage: number;
  /** Inverted: the column says the opposite, a no is an opt-out. */
  readonly optedOut: readonly { readonly index: number; readonly inverted: boolean }[];
  readonly attributes: readonly AttributeColumn[];
  readonly automatic: readonly { readonly index: number; readonly field: AutomaticTarget }[];
  /** Columns that are not read: their cells are only counted. */
  readonly leftOut: readonly number[];
  /** Columns whose cells are read plainly: unwrapped, words for nothing as blanks [I13]. */
  readonly plain: readonly number[];
}

/** What is known of a column beside its mapping. */
export interface ColumnFacts {
  /** An automatic field that is read too [I4]. */
  readonly restored: (column: number) => boolean;
  /** As AttributeColumn has it [A4]. */
  readonly decimal: (column: number) => DecimalSign | null;
  /** Of Kith's own export: what stands there is what was there. */
  readonly own: (column: number) => boolean;
}

/** Two columns of one attribute: the later one wins where it is not blank. */
export function layoutOf(
  columns: readonly ColumnMapping[],
  catalog: Catalog,
  { restored, decimal, own }: ColumnFacts,
): Layout {
  const field = (target: FieldTarget): number =>
    columns.findIndex((column) => column.to === 'field' && column.field === target);
  const phones: (PhoneColumn & { order: number })[] = [];
  const tags: { index: number; separator: string }[] = [];
  const optedOut: { index: number; inverted: boolean }[] = [];
  const attributes: AttributeColumn[] = [];
  const automatic: { index: number; field: AutomaticTarget }[] = [];
  const leftOut: number[] = [];
  const made = new Map<string, Attribute>();
  columns.forEach((column, index) => {
    if (column.to === 'field' && column.field === 'phone')
      phones.push({
        index,
        label: column.label ?? -1,
        separator: column.separator ?? '',
        code: column.code ?? 'never',
        order: column.order ?? 0,
      });
    else if (column.to === 'field' && column.field === 'tags') tags.push({ index, separator: column.separator ?? '|' });
    else if (column.to === 'field' && column.field === 'optedOut')
      optedOut.push({ index, inverted: column.inverted === true });
    else if (column.to === 'automatic' && restored(index)) automatic.push({ index, field: column.field });
    else if (column.to === 'automatic' || column.to === 'ignore') leftOut.push(index);
    else if (column.to === 'attribute') {
      const attribute = catalog.attributes.find(({ id }) => id === column.attribute);
      if (attribute !== undefined) attributes.push({ index, attribute, isNew: false, decimal: decimal(index) });
    } else if (column.to === 'newAttribute') {
      const key = column.name.toLowerCase();
      const known = catalog.attributes.find(({ name }) => name.toLowerCase() === key);
      const attribute = known ??
        made.get(key) ?? {
          id: attributeId(catalog.nextId + made.size),
          name: column.name,
          type: column.type,
          options: [],
          ...(column.type === 'number' && headerHint(column.name) === 'amount' ? { show: 'grouped' } : {}),
        };
      if (known === undefined) made.set(key, attribute);
      attributes.push({ index, attribute, isNew: known === undefined, decimal: decimal(index) });
    }
  });
  return {
    phones: phones.sort((a, b) => a.order - b.order),
    countryCode: field('countryCode'),
    userId: field('userId'),
    username: field('username'),
    unnumbered: phones.some(({ index }) => own(index))
      ? {
          createdAt: columns.findIndex(
            ({ to, ...rest }) => to === 'automatic' && 'field' in rest && rest.field === 'createdAt',
          ),
        }
      : null,
    name: field('name'),
    firstName: field('firstName'),
    middleName: field('middleName'),
    lastName: field('lastName'),
    tags,
    source: field('source'),
    firstMessage: field('firstMessage'),
    optedOut,
    attributes,
    automatic,
    leftOut,
    plain: columns.flatMap((column, index) =>
      column.to === 'ignore' || own(index) || hasSuchNames(column, catalog) ? [] : [index],
    ),
  };
}

/** A tag or option that is called None is meant where it stands in a file. */
function hasSuchNames(column: ColumnMapping, { tags, attributes }: Catalog): boolean {
  if (column.to === 'attribute') {
    const attribute = attributes.find(({ id }) => id === column.attribute);
    return attribute?.options.some((option) => saysNothing(option, false)) ?? false;
  }
  const isTags = column.to === 'field' && (column.field === 'tags' || column.field === 'firstMessage');
  return isTags && tags.some(({ name }) => saysNothing(name, false));
}
