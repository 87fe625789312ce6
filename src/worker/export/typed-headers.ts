/**
 * [E2] An attribute's type is not in a CSV's cells: an import takes it from the first values. Where those would suggest another type, the
 * header of an export for re-import states it (`$Code||TEXT`).
 */
import { contactAt } from '../../base/contact-row.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { type Attribute, attributeNameOf, formatValue } from '../../domain/attribute.ts';
import { suggestType } from '../../formats/mapping/suggest-type.ts';
import { SAMPLE_ROWS } from '../import/open/table.ts';
import type { FileColumn } from './export-columns.ts';

/** `ids`: the contacts of the file, in its order. */
export function withTypes(columns: readonly FileColumn[], snapshot: Snapshot, ids: ArrayLike<number>): FileColumn[] {
  if (columns.every(({ field }) => typeof field === 'string')) return [...columns];
  const first = firstContacts(snapshot, ids);
  return columns.map((column) => {
    const { header, field } = column;
    if (typeof field === 'string') return column;
    const cells = first.flatMap(({ attributes }) => {
      const value = attributes.get(field.id);
      return value === undefined ? [] : [formatValue(field.type, value)];
    });
    return isShown(field, cells) ? column : { header: `${header}||${field.type.toUpperCase()}`, field };
  });
}

/** As many as an import looks at before it proposes types. */
function firstContacts(snapshot: Snapshot, ids: ArrayLike<number>): { readonly attributes: Attributes }[] {
  const contacts: { readonly attributes: Attributes }[] = [];
  for (let i = 0; i < ids.length && contacts.length < SAMPLE_ROWS; i++) {
    const contact = contactAt(snapshot, ids[i] ?? 0);
    if (contact !== null) contacts.push(contact);
  }
  return contacts;
}

type Attributes = NonNullable<ReturnType<typeof contactAt>>['attributes'];

/** Whether or not digits count as phone numbers depends on the country that the file is imported for: both must lead to the type. */
function isShown({ name, type }: Attribute, cells: readonly string[]): boolean {
  if (attributeNameOf(`$${name}`) !== name) return false;
  return [true, false].every((phones) => suggestType(cells, () => phones).type === type);
}
