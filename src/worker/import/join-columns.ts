/** Several files dropped together are one table: columns of the same header are one column. */
import type { OpenTable } from './open-table.ts';

export interface JoinedColumns {
  /** As they stand, by column of the joined table. */
  readonly headers: readonly string[];
  /** By file: column of the file by column of the joined table, -1 = not in this file. */
  readonly maps: readonly Int32Array[];
}

export function joinColumns(tables: readonly OpenTable[]): JoinedColumns {
  const headers: string[] = [];
  const positions = new Map<string, number>();
  const places = tables.map((table) => {
    const seen = new Map<string, number>();
    return table.headers.map((header, column) => {
      const name = header.trim();
      const label = name === '' ? `\u0000${String(column)}` : name;
      const nth = seen.get(label) ?? 0;
      seen.set(label, nth + 1);
      const key = `${label}\u0000${String(nth)}`;
      let at = positions.get(key);
      if (at === undefined) {
        at = headers.length;
        headers.push(header);
        positions.set(key, at);
      }
      return at;
    });
  });
  const maps = places.map((columns) => {
    const map = new Int32Array(headers.length).fill(-1);
    columns.forEach((at, column) => (map[at] = column));
    return map;
  });
  return { headers, maps };
}

/** What a column without a header is called. */
export const headerName = (header: string, index: number): string =>
  header.trim() === '' ? `Column ${String(index + 1)}` : header.trim();
