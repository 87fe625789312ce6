/** Bytes that columns take in memory. */
import type { Column } from './column.ts';

export function columnBytes(column: Column): number {
  switch (column.kind) {
    case 'int':
    case 'num':
      return column.values.byteLength;
    case 'text':
      return (column.codes?.byteLength ?? 0) + column.offsets.byteLength + column.bytes.byteLength;
    case 'sets':
      return column.codes.byteLength + column.offsets.byteLength + column.ids.byteLength;
  }
}
