/**
 * Which cell of a file's row fills which field. A field that takes one column has one in the layout; in another file it may be a column of
 * another header: that one stands in for it there.
 */
import type { ColumnMapping } from '../../../domain/mapping.ts';
import type { JoinedColumns } from './join-columns.ts';

/** Fields of which a layout has one column: of the others it has as many as there are. */
const fieldKey = (mapping: ColumnMapping | undefined): string => {
  if (mapping?.to !== 'field' || mapping.field === 'phone' || mapping.field === 'tags' || mapping.field === 'optedOut')
    return '';
  return mapping.field;
};

export interface RowMaps {
  /** By file: column of the file by column of the joined table, those that stand in for another included. */
  readonly maps: readonly Int32Array[];
  /** By column: the one of the layout that it stands in for; its own index where there is none. */
  readonly leaders: readonly number[];
}

export function rowMaps(mappings: readonly ColumnMapping[], joined: JoinedColumns): RowMaps {
  const first = new Map<string, number>();
  const leaders = mappings.map((mapping, index) => {
    const key = fieldKey(mapping);
    if (key === '') return index;
    const leader = first.get(key) ?? index;
    first.set(key, leader);
    return leader;
  });
  const maps = joined.maps.map((map) => {
    const own = map.slice();
    leaders.forEach((leader, index) => {
      const at = map[index] ?? -1;
      if (leader !== index && at >= 0 && (own[leader] ?? -1) < 0) own[leader] = at;
    });
    return own;
  });
  return { maps, leaders };
}

/** Where columns of the joined table stand in the rows of a file, -1 = not in this file. */
export const placesOf = (columns: ArrayLike<number>, map: Int32Array): Int32Array =>
  Int32Array.from(columns, (column) => map[column] ?? -1);

/** The column whose header stands over a cell of this file: a logged column may be one that it stands in for. */
export function shownColumn(column: number, file: number, joined: JoinedColumns, { maps }: RowMaps): number {
  const at = maps[file]?.[column] ?? -1;
  const own = joined.maps[file];
  return at < 0 || own === undefined || own[column] === at ? column : own.indexOf(at);
}
