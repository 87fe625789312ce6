/**
 * [I11] Formats that are known by their header set. A preset says only what its headers do not say by themselves: which column labels
 * a number, what stands between tags. All other columns are looked at as in any file.
 */
import type { ColumnMapping, FieldTarget } from '../../domain/mapping.ts';

export interface Preset {
  readonly name: string;
  /** Header keys, by column. */
  readonly matches: (has: (key: string) => boolean) => boolean;
  /** What a column stands for, by its key; undefined = left to attributes. */
  readonly map: (key: string, indexOf: (key: string) => number) => ColumnMapping | undefined;
}

/** Fields of their own names, and number columns in the order in which they are listed. */
function plain(
  fields: Readonly<Record<string, FieldTarget>>,
  phones: readonly string[] = [],
  tags: { readonly key: string; readonly separator?: string } | null = null,
): Preset['map'] {
  return (key) => {
    const order = phones.indexOf(key);
    if (order >= 0) return order === 0 ? { to: 'field', field: 'phone' } : { to: 'field', field: 'phone', order };
    if (tags !== null && key === tags.key) {
      const { separator } = tags;
      return separator === undefined ? { to: 'field', field: 'tags' } : { to: 'field', field: 'tags', separator };
    }
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return field === undefined ? undefined : { to: 'field', field };
  };
}

const GOOGLE_PHONE = /^phone (\d+) value$/;

/** Both header sets. Several values in a cell are joined by ` ::: `; a mobile label wins over the others. */
function googleColumns(fields: Readonly<Record<string, FieldTarget>>, labels: string, tags: string): Preset['map'] {
  const others = plain(fields, [], { key: tags, separator: ' ::: ' });
  return (key, indexOf) => {
    const nth = GOOGLE_PHONE.exec(key)?.[1];
    if (nth === undefined) return others(key, indexOf);
    const label = indexOf(`phone ${nth} ${labels}`);
    const phone = { to: 'field', field: 'phone', separator: ' ::: ', order: Number(nth) - 1 } as const;
    return label < 0 ? phone : { ...phone, label };
  };
}

/** `first name` and its kin, where a format has one column for each part. */
const PARTS = { 'first name': 'firstName', 'middle name': 'middleName', 'last name': 'lastName' } as const;

export const PRESETS: readonly Preset[] = [
  {
    name: 'Google Contacts',
    matches: (has) =>
      has('first name') && has('last name') && has('file as') && (has('labels') || has('phone 1 value')),
    // A company without a person is shown under the company's name there.
    map: googleColumns({ ...PARTS, 'organization name': 'name' }, 'label', 'labels'),
  },
  {
    name: 'Google Contacts (older)',
    matches: (has) => has('given name') && has('family name') && (has('group membership') || has('phone 1 value')),
    map: googleColumns(
      { name: 'name', 'given name': 'firstName', 'additional name': 'middleName', 'family name': 'lastName' },
      'type',
      'group membership',
    ),
  },
  {
    name: 'HubSpot',
    matches: (has) =>
      has('record id') &&
      (has('lifecycle stage') || has('associated company') || has('marketing contact status')) &&
      !has('created by') &&
      !has('tag'),
    map: () => undefined,
  },
  {
    name: 'Outlook',
    matches: (has) =>
      has('first name') &&
      has('last name') &&
      (has('mobile phone') || has('primary phone') || has('business phone') || has('home phone')) &&
      (has('e mail address') || has('business fax') || has('home street') || has('business street')),
    map: plain({}, [], { key: 'categories', separator: ';' }),
  },
  {
    name: 'Interakt',
    matches: (has) => has('country code') && has('phone number') && has('whatsapp opted'),
    map: plain({}, [], { key: 'tags' }),
  },
  {
    name: 'Chatwoot',
    matches: (has) => has('phone number') && has('identifier') && has('name') && (has('labels') || has('ip address')),
    map: plain({}, [], { key: 'labels', separator: ',' }),
  },
  {
    name: 'Mautic',
    matches: (has) =>
      has('firstname') &&
      has('lastname') &&
      has('email') &&
      (has('date identified') || has('is published') || has('preferred profile image')),
    map: plain({}, [], { key: 'tags' }),
  },
];
