/** What a key means in the grid. Pure: place and key in, command out. Rows count from 0, the header is row -1. */

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridExtent {
  readonly rows: number;
  /** The checkbox column included. */
  readonly columns: number;
  /** Rows that fill the sight. */
  readonly page: number;
  /** The first row wholly in sight. */
  readonly firstInSight: number;
}

export interface KeyPress {
  readonly key: string;
  /** Of a shortcut, on whatever keyboard. */
  readonly letter: string;
  /** The press writes a character. */
  readonly writes: boolean;
  /** Ctrl, or ⌘. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export type GridCommand =
  | { readonly kind: 'go'; readonly to: GridPlace; readonly extend: boolean }
  /** `enter`: edits where the cell can be edited, else opens. */
  | { readonly kind: 'toggle' | 'all' | 'none' | 'open' | 'enter' | 'edit' | 'sort' | 'menu' | 'rowMenu' }
  /** Begins the edit with a text of its own. */
  | { readonly kind: 'write'; readonly text: string }
  /** Pixels. */
  | { readonly kind: 'resize'; readonly by: number }
  | { readonly kind: 'shift'; readonly by: -1 | 1 };

const RESIZE_STEP = 16;

export function commandFor(press: KeyPress, at: GridPlace, extent: GridExtent): GridCommand | null {
  const { key, letter, writes, mod, shift, alt } = press;
  const inHeader = at.row < 0;
  if (alt) return inHeader && key === 'ArrowDown' ? { kind: 'menu' } : null;
  if (mod && !shift && letter === 'a') return { kind: 'all' };
  if (key === 'Escape') return { kind: 'none' };
  if (inHeader) {
    const sideways = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (sideways !== 0 && shift) {
      return mod ? { kind: 'shift', by: sideways } : { kind: 'resize', by: sideways * RESIZE_STEP };
    }
    if (!mod && (key === 'Enter' || key === ' ')) return { kind: 'sort' };
    if (key === 'ContextMenu' || (shift && key === 'F10')) return { kind: 'menu' };
  } else {
    if (key === ' ') return { kind: 'toggle' };
    if (key === 'Enter') return { kind: shift ? 'open' : 'enter' };
    if (key === 'F2') return { kind: 'edit' };
    if (key === 'ContextMenu' || (shift && key === 'F10')) return { kind: 'rowMenu' };
    // These two go on to the page: search, and the list of keys.
    if (writes && !mod && key !== '/' && key !== '?') return { kind: 'write', text: key };
  }
  const to = destination(key, mod, at, extent);
  if (!to) return null;
  const extend = shift && !inHeader && to.row >= 0 && to.row !== at.row;
  return { kind: 'go', to, extend };
}

function destination(key: string, mod: boolean, at: GridPlace, extent: GridExtent): GridPlace | null {
  const { row, column } = at;
  const end = extent.rows - 1;
  const line = (to: number): GridPlace => ({ row: Math.max(-1, Math.min(end, to)), column });
  switch (key) {
    case 'ArrowUp':
      return mod ? line(0) : line(row - 1);
    case 'ArrowDown':
      return mod ? line(end) : line(row < 0 ? extent.firstInSight : row + 1);
    case 'PageUp':
      return row <= 0 ? line(row) : line(Math.max(0, row - extent.page));
    case 'PageDown':
      return line(row < 0 ? extent.firstInSight : row + extent.page);
    case 'ArrowLeft':
      return mod ? null : { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return mod ? null : { row, column: Math.min(extent.columns - 1, column + 1) };
    case 'Home':
      return mod ? { row: Math.min(0, end), column: 0 } : { row, column: 0 };
    case 'End':
      return mod ? { row: end, column: extent.columns - 1 } : { row, column: extent.columns - 1 };
    default:
      return null;
  }
}
