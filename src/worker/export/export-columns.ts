/**
 * Which columns a file has, and under which headers. All of them, for re-import: every value of a contact, in the words that an import
 * takes them back by.
 */
import type { Attribute } from '../../domain/attribute.ts';
import { attributeById, type Catalog } from '../../domain/catalog.ts';
import { COLUMN } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import type { ExportColumn } from '../contract/export.ts';

/** A column whose attribute is known to be there. */
export type FileColumn =
  | { readonly header: string; readonly field: Exclude<ExportColumn, object> }
  | { readonly header: string; readonly field: Attribute };

const HEADERS: Readonly<Record<Exclude<ExportColumn, object>, string>> = {
  name: 'Name',
  firstName: 'First Name',
  lastName: 'Last Name',
  phone: 'Mobile Number',
  userId: 'WhatsApp User ID',
  username: 'WhatsApp Username',
  tags: 'Tags',
  source: 'Source',
  firstMessage: 'First Message',
  optedOut: 'Opted Out',
  origin: 'Origin',
  status: 'Status',
  state: 'State',
  lastActive: 'Last Active',
  createdAt: 'Created At',
  campaigns: 'Campaigns',
  messages: 'Messages',
  unreplied: 'Unreplied',
  lastMessage: 'Last Message',
  lastFrom: 'Last Message From',
};

const PERSON_SET = ['tags', 'source', 'firstMessage', 'optedOut'] as const;
const AUTOMATIC = ['origin', 'status', 'state', 'lastActive', 'createdAt'] as const;

/** `chosen` null = all; an attribute that was deleted is left out. First and last name only where a contact has them apart [N4], user id and username where one has any. */
export function fileColumns(snapshot: Snapshot, chosen: readonly ExportColumn[] | null): FileColumn[] {
  const { catalog } = snapshot;
  if (chosen !== null) return chosen.flatMap((column) => fileColumn(catalog, column) ?? []);
  const has = (key: number): boolean => snapshot.pages.some((page) => page?.columns.has(key) === true);
  const columns: ExportColumn[] = [
    'name',
    ...(has(COLUMN.nameParts) ? (['firstName', 'lastName'] as const) : []),
    'phone',
    ...(has(COLUMN.userIds) ? (['userId'] as const) : []),
    ...(has(COLUMN.username) ? (['username'] as const) : []),
    ...PERSON_SET,
    ...catalog.attributes.map(({ id }) => ({ attribute: id })),
    ...AUTOMATIC,
  ];
  return columns.flatMap((column) => fileColumn(catalog, column) ?? []);
}

function fileColumn(catalog: Catalog, column: ExportColumn): FileColumn | null {
  if (typeof column === 'string') return { header: HEADERS[column], field: column };
  const attribute = attributeById(catalog, column.attribute);
  // The `$` tells an attribute from a field of the same name.
  return attribute === undefined ? null : { header: `$${attribute.name}`, field: attribute };
}
