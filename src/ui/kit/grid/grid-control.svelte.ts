/**
 * What a person does to a grid, turned into what is asked of the page: keys, clicks, the header's menu. Knows the DOM only through
 * `GridDom`. What the page did not ask for (no `onsort`, say) does nothing.
 */
import { isolated } from '../../../domain/text.ts';
import { gridText } from '../../../text/grid.ts';
import type { Worded } from '../../../text/words.ts';
import { clampWidth, nextSort, type GridSort, type PlacedColumn } from './columns.ts';
import type { GridState } from './grid-state.svelte.ts';
import { commandFor, type GridCommand, type GridPlace, type KeyPress } from './keys.ts';
import type { SelectionChange } from './selection.ts';

/** The page's side, read anew at every use. */
export interface GridHandlers {
  readonly sort: GridSort | null;
  readonly selectedCount: number;
  readonly onsort: ((sort: GridSort | null) => void) | undefined;
  readonly onselect: ((change: SelectionChange) => void) | undefined;
  readonly onopen: ((index: number) => void) | undefined;
  readonly onactive: ((index: number) => void) | undefined;
  readonly onresize: ((id: string, width: number) => void) | undefined;
  readonly onmove: ((id: string, to: number) => void) | undefined;
  readonly onmenu: ((index: number, anchor: HTMLElement, columnId: string | undefined) => void) | undefined;
  /** The row is loaded, and not gone. */
  readonly isHere: (index: number) => boolean;
  /** Can the row be edited now? */
  readonly canEdit: (index: number) => boolean;
}

export interface GridDom {
  /** Focuses the active cell once it is drawn. */
  focusActive(): void;
  cellAt(place: GridPlace): HTMLElement | null;
  /** The width that what is drawn of the column needs. */
  fittingWidth(column: number): number;
}

export class GridControl {
  readonly #grid: GridState;
  readonly #page: () => GridHandlers;
  readonly #dom: GridDom;
  /** The last thing done that assistive technology cannot see by itself. */
  said = $state.raw<Worded>();
  /** The column whose menu is open. */
  menu = $state.raw<{ readonly column: PlacedColumn; readonly anchor: HTMLElement } | null>(null);

  constructor(grid: GridState, page: () => GridHandlers, dom: GridDom) {
    this.#grid = grid;
    this.#page = page;
    this.#dom = dom;
  }

  get chosen(): 'all' | 'some' | 'none' {
    const { selectedCount } = this.#page();
    if (selectedCount === 0) return 'none';
    return selectedCount >= this.#grid.count ? 'all' : 'some';
  }

  go(to: GridPlace): void {
    this.#arrive(to);
    this.#grid.revealRow(to.row);
    this.#grid.revealColumn(to.column);
    this.#dom.focusActive();
  }

  /** The focus came to a cell by itself: by click or Tab. */
  focused(place: GridPlace): void {
    const { active, first, last } = this.#grid;
    if (place.row !== active.row || place.column !== active.column) {
      this.#arrive(place);
      this.#grid.anchorAt(Math.max(0, place.row));
    } else if (place.row >= 0 && (place.row < first || place.row > last)) this.#grid.revealRow(place.row);
  }

  /** False: the cell cannot be edited. `typed`: in place of its value. */
  edit(columnId: string | undefined, typed: string | null = null): boolean {
    const { active, columns } = this.#grid;
    const column = columns.find((c) => c.id === columnId);
    if (!column?.editable || active.row < 0 || !this.#page().canEdit(active.row)) return false;
    this.#grid.typed = typed;
    this.#grid.editing = column.id;
    return true;
  }

  endEdit(): void {
    if (this.#grid.editing === null) return;
    this.#grid.editing = null;
    this.#dom.focusActive();
  }

  /** True: the key was for the grid. */
  key(press: KeyPress): boolean {
    const command = commandFor(press, this.#grid.active, this.#grid.extent);
    return command !== null && this.#run(command);
  }

  /** A click on a cell that holds no control of its own. */
  click(place: GridPlace, how: { readonly shift: boolean; readonly mod: boolean; readonly touch: boolean }): void {
    const grid = this.#grid;
    if (how.shift && grid.lead === 1) {
      this.#select(grid.rangeTo(place.row));
      return;
    }
    grid.anchorAt(place.row);
    const onCheck = grid.lead === 1 && place.column === 0;
    if (onCheck || (how.mod && grid.lead === 1)) this.#select({ kind: 'toggle', index: place.row });
    else if (how.touch) this.#page().onopen?.(place.row);
  }

  doubleClick(place: GridPlace): void {
    if (this.#grid.lead === 1 && place.column === 0) return;
    const column = this.#grid.columns[place.column - this.#grid.lead];
    if (column?.editable && this.#page().canEdit(place.row)) this.edit(column.id);
    else this.#page().onopen?.(place.row);
  }

  /** False: rows have no menu. */
  rowMenu(place: GridPlace, anchor: HTMLElement | null = null): boolean {
    const { onmenu } = this.#page();
    if (!onmenu || place.row < 0 || !this.#page().isHere(place.row)) return false;
    this.go(place);
    const at = anchor ?? this.#dom.cellAt(place);
    if (at) onmenu(place.row, at, this.#grid.activeColumn?.id);
    return true;
  }

  toggleAll(): void {
    this.#all(this.chosen !== 'all');
  }

  sortBy(next: GridSort | null): void {
    const { onsort } = this.#page();
    if (!onsort) return;
    onsort(next);
    if (next === null) {
      this.said = () => gridText.said.unsorted;
      return;
    }
    const way = next.descending ? 'descending' : 'ascending';
    this.said = () => gridText.said[way](this.#label(next.id));
  }

  resize(column: PlacedColumn, by: number): void {
    const width = clampWidth(column.width + by);
    if (width !== column.width) this.#page().onresize?.(column.id, width);
    this.said = () => gridText.said.width(this.#label(column.id), width);
  }

  fit(id: string): void {
    const index = this.#grid.columns.findIndex((column) => column.id === id);
    if (index >= 0) this.#page().onresize?.(id, clampWidth(this.#dom.fittingWidth(index + this.#grid.lead)));
  }

  /** One place to the left or right, among columns that are not pinned. */
  move(column: PlacedColumn, by: -1 | 1): void {
    const grid = this.#grid;
    const { onmove } = this.#page();
    const to = grid.columns.findIndex((c) => c.id === column.id) + by;
    const neighbour = grid.columns[to];
    if (column.pinned || !neighbour || neighbour.pinned || !onmove) return;
    onmove(column.id, to);
    if (grid.active.row < 0) this.go({ row: -1, column: to + grid.lead });
    this.said = () => gridText.said.place(this.#label(column.id), to + grid.lead + 1);
  }

  /** Labels of columns follow the language, too. */
  #label(id: string): string {
    return isolated(this.#grid.columns.find((column) => column.id === id)?.label ?? '');
  }

  #arrive(to: GridPlace): void {
    const moved = to.row !== this.#grid.active.row;
    this.#grid.activate(to);
    if (moved && to.row >= 0) this.#page().onactive?.(to.row);
  }

  #select(change: SelectionChange): void {
    this.#page().onselect?.(change);
  }

  #all(chosen: boolean): void {
    this.#select({ kind: chosen ? 'all' : 'none' });
    const { count } = this.#grid;
    this.said = () => (chosen ? gridText.said.all(count) : gridText.said.none);
  }

  /** False: the command means nothing here, and the key goes on its way. */
  #run(command: GridCommand): boolean {
    const grid = this.#grid;
    const { row } = grid.active;
    const column = grid.activeColumn;
    const selectable = grid.lead === 1;
    switch (command.kind) {
      case 'go':
        if (command.extend && selectable) this.#select(grid.rangeTo(command.to.row));
        else grid.anchorAt(Math.max(0, command.to.row));
        this.go(command.to);
        return true;
      case 'toggle':
        if (!selectable) return false;
        grid.anchorAt(row);
        this.#select({ kind: 'toggle', index: row });
        return true;
      case 'all':
        if (selectable && grid.count > 0) this.#all(true);
        return selectable;
      case 'none':
        if (this.chosen === 'none') return false;
        this.#all(false);
        return true;
      case 'open':
        this.#page().onopen?.(row);
        return true;
      case 'edit':
        this.edit(column?.id);
        return true;
      // A name is a link to its contact.
      case 'enter':
        if (column?.pinned || !this.edit(column?.id)) this.#page().onopen?.(row);
        return true;
      case 'write':
        return this.edit(column?.id, command.text);
      case 'rowMenu':
        return this.rowMenu(grid.active);
      case 'sort':
        if (!column) this.toggleAll();
        else if (column.sortable) this.sortBy(nextSort(this.#page().sort, column.id));
        return true;
      case 'menu': {
        const anchor = this.#dom.cellAt(grid.active);
        if (column && anchor) this.menu = { column, anchor };
        return true;
      }
      case 'resize':
        if (column) this.resize(column, command.by);
        return true;
      case 'shift':
        if (column) this.move(column, command.by);
        return true;
    }
  }
}
