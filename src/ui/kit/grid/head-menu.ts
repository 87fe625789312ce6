/** The menu of a column: what can be done with it, by whoever can do it. */
import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import ArrowUpDown from '@lucide/svelte/icons/arrow-up-down';
import EyeOff from '@lucide/svelte/icons/eye-off';
import ListFilter from '@lucide/svelte/icons/list-filter';
import MoveHorizontal from '@lucide/svelte/icons/move-horizontal';
import { gridText } from '../../../text/grid.ts';
import { isMirrored } from '../direction.ts';
import type { MenuItem } from '../menu.ts';
import type { GridSort, PlacedColumn } from './columns.ts';

export interface HeadActions {
  readonly sort: ((sort: GridSort | null) => void) | undefined;
  readonly move: ((column: PlacedColumn, by: -1 | 1) => void) | undefined;
  readonly resize: ((column: PlacedColumn, by: number) => void) | undefined;
  readonly fit: ((id: string) => void) | undefined;
  readonly hide: ((id: string) => void) | undefined;
  readonly filter: ((id: string) => void) | undefined;
}

const STEP = 48;

export function headMenu(
  column: PlacedColumn,
  columns: readonly PlacedColumn[],
  sort: GridSort | null,
  actions: HeadActions,
): readonly MenuItem[] {
  const { id } = column;
  const words = gridText.menu;
  const at = columns.findIndex((other) => other.id === id);
  const canMove = (by: -1 | 1): boolean => {
    const neighbour = columns[at + by];
    return !column.pinned && neighbour !== undefined && !neighbour.pinned;
  };
  const groups: MenuItem[][] = [[], [], []];
  const [order = [], place = [], rest = []] = groups;
  const { sort: sortBy, move, resize, fit, hide, filter } = actions;
  if (filter) order.push({ id: 'filter', label: words.filter, icon: ListFilter, onselect: () => filter(id) });
  if (sortBy && column.sortable) {
    order.push(
      { id: 'ascending', label: words.ascending, icon: ArrowUp, onselect: () => sortBy({ id, descending: false }) },
      { id: 'descending', label: words.descending, icon: ArrowDown, onselect: () => sortBy({ id, descending: true }) },
    );
    if (sort?.id === id) {
      order.push({ id: 'unsorted', label: words.unsorted, icon: ArrowUpDown, onselect: () => sortBy(null) });
    }
  }
  if (move && !column.pinned) {
    // The arrows mirror with the page.
    const [back, on] = isMirrored() ? [words.right, words.left] : [words.left, words.right];
    place.push(
      { id: 'back', label: back, icon: ArrowLeft, disabled: !canMove(-1), onselect: () => move(column, -1) },
      { id: 'on', label: on, icon: ArrowRight, disabled: !canMove(1), onselect: () => move(column, 1) },
    );
  }
  if (resize && fit) {
    rest.push(
      { id: 'fit', label: words.fit, icon: MoveHorizontal, onselect: () => fit(id) },
      { id: 'wider', label: words.wider, onselect: () => resize(column, STEP) },
      { id: 'narrower', label: words.narrower, onselect: () => resize(column, -STEP) },
    );
  }
  if (hide && !column.pinned) rest.push({ id: 'hide', label: words.hide, icon: EyeOff, onselect: () => hide(id) });
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, i) => (i === 0 ? group : [{ separator: true } as const, ...group]));
}
