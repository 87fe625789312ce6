/**
 * [A2] Columns with values and without a place, as the attributes that they may become: of the type that their values suggest, under names that
 * are free. Asked by a box that is ticked on the page; what a person left out before stays out.
 */
import { attributeNameOf } from '../../../domain/attribute.ts';
import type { Catalog } from '../../../domain/catalog.ts';
import type { ColumnMapping } from '../../../domain/mapping.ts';
import type { ColumnProposal } from '../../../formats/mapping/propose.ts';
import type { FileMapping } from './file-mapping.ts';
import type { JoinedColumns } from './join-columns.ts';

/** More columns are no longer answers about a contact: they are named as left out. */
const MOST = 150;
const LONGEST_NAME = 200;
/** These stand for the contact's name in messages. */
const RESERVED = new Set(['name', 'firstname', 'lastname']);

/** By column of the joined table, null = it is not offered. `filled`: the column has a value among the first rows. */
export function columnOffers(
  joined: JoinedColumns,
  proposals: readonly ColumnProposal[],
  found: readonly FileMapping[],
  catalog: Catalog,
  filled: (column: number) => boolean,
): (ColumnMapping | null)[] {
  const names = new Set(catalog.attributes.map(({ name }) => name.toLowerCase()));
  /** By name: the files and the type of columns that are offered under it. */
  const offered = new Map<string, { readonly type: string; readonly files: Set<number> }>();
  let count = 0;
  return proposals.map((proposal, index): ColumnMapping | null => {
    const files = joined.files[index] ?? [];
    const header = attributeNameOf(joined.headers[index] ?? '').slice(0, LONGEST_NAME);
    const isSaid = files.every((file) => found[file]?.remembered === true);
    if (proposal.mapping.to !== 'ignore' || !proposal.unplaced || header === '' || isSaid || !filled(index))
      return null;
    if (++count > MOST) return null;
    const isFree = (name: string): boolean => {
      const key = name.toLowerCase();
      if (names.has(key) || RESERVED.has(key.replaceAll(' ', ''))) return false;
      const other = offered.get(key);
      // Columns of other files that are called the same are the same, if their values are.
      return other === undefined || (other.type === proposal.type && !files.some((file) => other.files.has(file)));
    };
    let name = header;
    for (let n = 2; !isFree(name); n++) name = `${header} ${String(n)}`;
    const key = name.toLowerCase();
    const others = offered.get(key)?.files ?? [];
    offered.set(key, { type: proposal.type, files: new Set([...others, ...files]) });
    return { to: 'newAttribute', name, type: proposal.type };
  });
}
