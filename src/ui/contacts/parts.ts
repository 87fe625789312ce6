/** What of the contacts page comes behind the list: what is opened, chosen or edited there. */
import { Lazy } from '../lazy/lazy.svelte.ts';

export const CHIPS = new Lazy(() => import('./FilterChips.svelte'));
export const SEGMENT_SIGN = new Lazy(() => import('./SegmentSign.svelte'));
export const BUILDER = new Lazy(() => import('./filter/FilterBuilder.svelte'));
export const BULK_BAR = new Lazy(() => import('./BulkBar.svelte'));
export const CELL_EDITOR = new Lazy(() => import('./CellEditor.svelte'));
export const ROW_ACTIONS = new Lazy(() => import('./RowActions.svelte'));
export const SEGMENT_DIALOG = new Lazy(() => import('./SegmentDialog.svelte'));
export const TALK_CELL = new Lazy(() => import('./TalkCell.svelte'));
const PASTE = { load: () => import('./read-cell.ts') };

export const CONTACTS_PARTS = [
  CELL_EDITOR,
  ROW_ACTIONS,
  CHIPS,
  SEGMENT_SIGN,
  BULK_BAR,
  BUILDER,
  SEGMENT_DIALOG,
  TALK_CELL,
  PASTE,
];
