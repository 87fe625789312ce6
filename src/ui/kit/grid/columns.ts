/** Columns of the grid and what is computed about them. Pure; widths in CSS pixels. */

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly align?: 'start' | 'center' | 'end';
  readonly sortable?: boolean;
  /** Stays in sight when the grid scrolls sideways. Pinned columns stand first and cannot be moved. */
  readonly pinned?: boolean;
  /** F2 and double click open the editor. */
  readonly editable?: boolean;
}

/** A row: undefined is not here yet, null is gone. */
export type Loaded<T> = T | null | undefined;

export interface GridSort {
  readonly id: string;
  readonly descending: boolean;
}

export type GridDensity = 'compact' | 'normal' | 'relaxed';

export const ROW_HEIGHT: Readonly<Record<GridDensity, number>> = { compact: 28, normal: 36, relaxed: 44 };
export const MIN_WIDTH = 64;
export const MAX_WIDTH = 800;
/** Of the column with the checkboxes. */
export const CHECK_WIDTH = 44;

/** A column as it is laid out. */
export interface PlacedColumn extends GridColumn {
  /** From the start of the row, the checkbox column included. */
  readonly left: number;
  readonly pinned: boolean;
  /** The last of the pinned ones: an edge shows where the rest passes under it. */
  readonly pinEdge: boolean;
}

export const clampWidth = (width: number): number => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));

/**
 * Columns in order with their offsets: pinned ones first. Where the viewport is narrow, pinned columns share at most half of it,
 * so that the others can be seen beside them. `viewport` 0 is not known yet.
 */
export function placeColumns(
  columns: readonly GridColumn[],
  lead: number,
  viewport: number,
  widths: ReadonlyMap<string, number>,
): readonly PlacedColumn[] {
  const pinned = columns.filter((column) => column.pinned);
  const others = columns.filter((column) => !column.pinned);
  const widthOf = (column: GridColumn): number => clampWidth(widths.get(column.id) ?? column.width);
  const wished = pinned.reduce((sum, column) => sum + widthOf(column), 0);
  const room = viewport > 0 ? Math.max(96, viewport * 0.55 - lead) : Number.POSITIVE_INFINITY;
  const shrink = wished > room ? room / wished : 1;
  let left = lead;
  return [...pinned, ...others].map((column, i) => {
    const width = column.pinned ? Math.floor(widthOf(column) * shrink) : widthOf(column);
    const placed = { ...column, width, left, pinned: column.pinned ?? false, pinEdge: i === pinned.length - 1 };
    left += width;
    return placed;
  });
}

/** A header's click goes through: ascending, descending, unsorted. */
export function nextSort(sort: GridSort | null, id: string): GridSort | null {
  if (sort?.id !== id) return { id, descending: false };
  return sort.descending ? null : { id, descending: true };
}

/** The index at which a column dropped at `x` (from the start of the row) lands; never before the pinned ones. */
export function dropIndex(columns: readonly PlacedColumn[], x: number): number {
  const pinned = columns.filter((column) => column.pinned).length;
  const before = columns.filter((column) => x > column.left + column.width / 2).length;
  return Math.max(pinned, before);
}
