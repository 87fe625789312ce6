/**
 * Several files dropped together are one table: columns of the same header that mean the same are one column. What a column means is found
 * file by file, so that each is mapped as if it had come alone.
 */
import type { ColumnMapping } from '../../../domain/mapping.ts';
import type { FileMapping } from './file-mapping.ts';

export interface JoinedColumns {
  /** As they stand, by column of the joined table. */
  readonly headers: readonly string[];
  /** By column: the files that have it, ascending. */
  readonly files: readonly (readonly number[])[];
  /** By file: column of the file by column of the joined table, -1 = not in this file. */
  readonly maps: readonly Int32Array[];
}

/** By file: its headers as they stand, and what its columns seem to be. */
export function joinColumns(
  tables: readonly { readonly headers: readonly string[]; readonly found: FileMapping }[],
): JoinedColumns {
  const headers: string[] = [];
  const files: number[][] = [];
  const positions = new Map<string, number>();
  const places = tables.map((table, file) => {
    const seen = new Map<string, number>();
    return table.headers.map((header, column) => {
      const name = header.trim();
      const label = name === '' ? `\u0000${String(column)}` : name;
      const nth = seen.get(label) ?? 0;
      seen.set(label, nth + 1);
      const key = JSON.stringify([label, nth, ...meaning(table, column)]);
      let at = positions.get(key);
      if (at === undefined) {
        at = headers.length;
        headers.push(header);
        files.push([]);
        positions.set(key, at);
      }
      files[at]?.push(file);
      return at;
    });
  });
  const maps = places.map((columns) => {
    const map = new Int32Array(headers.length).fill(-1);
    columns.forEach((at, column) => (map[at] = column));
    return map;
  });
  return { headers, files, maps };
}

/** All that columns of two files must share to be one; columns that other columns are known by stand as their headers. */
function meaning(
  { headers, found }: { readonly headers: readonly string[]; readonly found: FileMapping },
  column: number,
): unknown[] {
  const mapping = found.columns[column]?.mapping ?? { to: 'ignore' as const };
  if (mapping.to === 'automatic') return [mapping, found.ownExport];
  if (mapping.to !== 'field' || mapping.label === undefined) return [mapping];
  return [{ ...mapping, label: headers[mapping.label] }];
}

/** A mapping of a file's column as one of the joined table, or (with `back`) the other way round. */
export function translated(mapping: ColumnMapping, map: Int32Array, back = false): ColumnMapping {
  if (mapping.to !== 'field' || mapping.label === undefined) return mapping;
  const label = back ? (map[mapping.label] ?? -1) : map.indexOf(mapping.label);
  const { label: _, ...rest } = mapping;
  return label < 0 ? rest : { ...rest, label };
}
