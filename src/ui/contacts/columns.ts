/** [Q1] The columns of the contacts grid: the base's fields under the person's choice. Pure. */
import { type ColumnChoice, isShown, orderedFields } from '../../app/column-choice.ts';
import { allFields, type FieldKind, fieldKey, fieldKind, fieldLabel, TALK_FIELDS } from '../../app/fields.ts';
import type { Catalog } from '../../domain/catalog.ts';
import type { FieldRef } from '../../domain/filter.ts';
import type { GridColumn } from '../kit/grid/columns.ts';

export interface ContactColumn extends GridColumn {
  readonly field: FieldRef;
  readonly kind: FieldKind;
}

const WIDTHS: Readonly<Record<string, number>> = {
  name: 230,
  phone: 170,
  userId: 210,
  username: 160,
  tags: 220,
  source: 140,
  firstMessage: 150,
  status: 104,
  state: 150,
  lastActive: 140,
  createdAt: 128,
  optedOut: 108,
  origin: 132,
  campaigns: 180,
  messages: 112,
  unreplied: 112,
  lastMessage: 260,
  lastFrom: 170,
};

const WIDTH_OF_KIND: Readonly<Partial<Record<FieldKind, number>>> = { number: 112, date: 128, yesno: 96, choice: 136 };

/** Derived and automatic fields are not typed in. */
const NOT_EDITED = new Set<FieldRef>([
  'status',
  'state',
  'lastActive',
  'createdAt',
  'origin',
  'campaigns',
  ...TALK_FIELDS,
]);

export function contactColumns(catalog: Catalog, choice: ColumnChoice): readonly ContactColumn[] {
  return orderedFields(allFields(catalog), choice)
    .filter((field) => isShown(field, choice))
    .flatMap((field) => {
      const kind = fieldKind(field, catalog);
      return kind === null ? [] : [columnOf(field, kind, catalog, choice)];
    });
}

function columnOf(field: FieldRef, kind: FieldKind, catalog: Catalog, choice: ColumnChoice): ContactColumn {
  const id = fieldKey(field);
  return {
    id,
    field,
    kind,
    label: fieldLabel(field, catalog),
    width: choice.widths[id] ?? WIDTHS[id] ?? WIDTH_OF_KIND[kind] ?? 160,
    align: kind === 'number' || kind === 'messages' ? 'end' : 'start',
    sortable: field !== 'campaigns',
    pinned: field === 'name',
    editable: !NOT_EDITED.has(field),
  };
}
