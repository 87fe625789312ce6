/**
 * What a grid knows while it is shown: where it is scrolled to, which cell is active, which columns lie where, which rows are drawn.
 * It touches the scrolling element only through `Scroller`, so it runs without a browser.
 */
import { CHECK_WIDTH, placeColumns, type GridColumn, type PlacedColumn } from './columns.ts';
import { FirstDrawing } from './first-drawing.svelte.ts';
import type { GridExtent, GridPlace } from './keys.ts';
import { RowSlots, type SlottedRow } from './row-slots.ts';
import {
  CAP,
  goTo,
  isCapped,
  physicalHeight,
  reanchor,
  reveal,
  rowsInSight,
  settle,
  step,
  TOP,
  type ScrollGeometry,
  type ScrollPosition,
} from './scroll.ts';
import { rangeChange, type SelectionChange } from './selection.ts';

export interface GridSource {
  readonly count: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  readonly columns: readonly GridColumn[];
  readonly selectable: boolean;
  /** Has the row been loaded? Reads state. */
  readonly isHere: (index: number) => boolean;
}

/** The element that scrolls. */
export interface Scroller {
  scrollTop: number;
  /** Sideways, from the start. */
  scrollStart: number;
}

/** Until the element is measured. */
const ASSUMED_HEIGHT = 640;
const OVERSCAN = 8;
/** Before the element is measured, the columns in sight are of so many pixels. */
const ASSUMED_WIDTH = 400;
/** Places passed by that may still be shown when their rows come. */
const TRAIL = 8;

export class GridState {
  readonly #source: () => GridSource;
  readonly #slots = new RowSlots();
  #scroller: Scroller | null = null;
  #at = $state.raw<ScrollPosition>(TOP);
  #active = $state.raw<GridPlace>({ row: 0, column: 0 });
  #widths = $state.raw<ReadonlyMap<string, number>>(new Map());
  /** Where a range begins, and where its last step ended. */
  #anchor = 0;
  #reached = 0;
  /**
   * While one drags far faster than rows come: the places that were passed, the newest first, and last the one that was shown. Of them
   * the newest whose rows are here is shown, a moment behind the scrollbar, rather than a list of blanks.
   */
  #trail = $state.raw<readonly number[]>([]);
  /** Nobody scrolls. */
  #resting = $state(true);
  readonly #drawing = new FirstDrawing();
  /** Of the scrolling element, as measured. */
  width = $state(0);
  height = $state(0);
  scrolledSideways = $state(false);
  /** The column that is edited in the active row. */
  editing = $state<string | null>(null);
  /** What was typed to begin the edit; null: it begins with the value. */
  typed = $state<string | null>(null);

  readonly #given = $derived.by(() => this.#source());
  readonly #geometry = $derived<ScrollGeometry>({
    count: this.#given.count,
    rowHeight: this.#given.rowHeight,
    viewport: Math.max(this.#given.rowHeight, (this.height || ASSUMED_HEIGHT) - this.#given.headHeight),
    cap: CAP,
  });
  readonly #settled = $derived(settle(this.#geometry, this.#at));
  readonly #shown = $derived(this.#behind() ?? this.#settled.virtual);
  readonly #first = $derived(rowsInSight(this.#geometry, this.#shown, OVERSCAN).first);
  readonly #last = $derived(rowsInSight(this.#geometry, this.#shown, OVERSCAN).last);
  readonly #wanted = $derived(rowsInSight(this.#geometry, this.#settled.virtual, OVERSCAN));
  /** How far the rows are moved against their place at full height; still while one scrolls. */
  readonly #shift = $derived(Math.round(this.#settled.physical - this.#shown));
  readonly #place = $derived<GridPlace>({
    row: Math.min(this.#active.row, this.#given.count - 1),
    column: Math.max(0, Math.min(this.#active.column, this.lead + this.#given.columns.length - 1)),
  });
  // An editor that is moved loses the focus, and with it what is typed: it stays where it is.
  readonly #inOrder = $derived(this.#resting && this.editing === null);
  readonly #rows = $derived.by(() => {
    const last = Math.min(this.#last, this.#first + this.#drawing.rows - 1);
    return this.#slots.assign(this.#first, last, this.#place.row, this.#inOrder);
  });
  readonly #columns = $derived(placeColumns(this.#given.columns, this.lead * CHECK_WIDTH, this.width, this.#widths));

  constructor(source: () => GridSource) {
    this.#source = source;
  }

  /** Columns before the data: one with checkboxes, or none. */
  get lead(): 0 | 1 {
    return this.#given.selectable ? 1 : 0;
  }
  get count(): number {
    return this.#given.count;
  }
  get columns(): readonly PlacedColumn[] {
    return this.#columns;
  }
  /** Those that are drawn by now: all, but for the moments of a first drawing. */
  get drawnColumns(): readonly PlacedColumn[] {
    if (this.#drawing.columns === Infinity) return this.#columns;
    const edge = this.width || ASSUMED_WIDTH;
    const inSight = this.#columns.filter((column) => column.left < edge).length;
    return this.#columns.slice(0, inSight + this.#drawing.columns);
  }
  get columnCount(): number {
    return this.#columns.length + this.lead;
  }
  get rowWidth(): number {
    const last = this.#columns.at(-1);
    return last ? last.left + last.width : this.lead * CHECK_WIDTH;
  }
  /** Of the pinned columns, checkboxes included. */
  get pinnedWidth(): number {
    return this.#columns.reduce((sum, column) => (column.pinned ? sum + column.width : sum), this.lead * CHECK_WIDTH);
  }
  get bodyHeight(): number {
    return physicalHeight(this.#geometry);
  }
  /** Rows to draw: those in sight, some around them, and the active one. */
  get rows(): readonly SlottedRow[] {
    return this.#rows;
  }
  /** First and last row drawn, the active one out of sight not counted. */
  get first(): number {
    return this.#first;
  }
  get last(): number {
    return this.#last;
  }
  /** See `FirstDrawing`; `more` tells what is left to draw. */
  drawGradually(): void {
    this.#drawing.begin();
  }
  get more(): 'rows' | 'columns' | null {
    return this.count === 0 ? null : this.#drawing.left;
  }
  /** `took`: milliseconds for what was drawn last, where they are known. */
  drawMore(took?: number): void {
    if (this.#drawing.left === 'rows') this.#drawing.moreRows(this.#last - this.#first + 1, took);
    else this.#drawing.moreColumns(this.drawnColumns.length < this.#columns.length);
  }
  /** First and last row to load: those drawn, or those that are waited for. */
  get wanted(): { readonly first: number; readonly last: number } {
    return this.#wanted;
  }
  /** What is shown is behind what is scrolled to. */
  get isBehind(): boolean {
    return this.#shown !== this.#settled.virtual;
  }
  /** Of a row, from the top of the body. */
  topOf(index: number): number {
    return index * this.#geometry.rowHeight + this.#shift;
  }
  get active(): GridPlace {
    return this.#place;
  }
  get activeColumn(): PlacedColumn | undefined {
    return this.#columns[this.#place.column - this.lead];
  }
  get extent(): GridExtent {
    const { viewport, rowHeight, count } = this.#geometry;
    return {
      rows: count,
      columns: this.columnCount,
      page: Math.max(1, Math.floor(viewport / rowHeight) - 1),
      firstInSight: Math.min(count - 1, Math.ceil(this.#settled.virtual / rowHeight)),
    };
  }

  attach(scroller: Scroller): () => void {
    this.#scroller = scroller;
    return () => {
      this.#scroller = null;
    };
  }

  /** After the element was scrolled. */
  scrolled(top: number, sideways: number): void {
    const shown = this.#shown;
    const before = this.#settled.virtual;
    this.#at = step(this.#geometry, this.#settled, top);
    const isFar = Math.abs(this.#settled.virtual - shown) > this.#geometry.viewport;
    const passed = shown === before ? [] : [before, ...this.#trail.slice(0, -1)].slice(0, TRAIL);
    this.#trail = isFar ? [...passed, shown] : [];
    this.#resting = false;
    this.scrolledSideways = sideways > 0;
    if (sideways > 0) this.#drawing.allColumns();
    this.#reanchor(false);
  }

  /** Rows have been waited for long enough: their blanks are shown. */
  stopWaiting(): void {
    this.#trail = [];
  }

  /** After scrolling has come to rest. */
  rested(): void {
    this.#reanchor(true);
    this.#resting = true;
  }

  /** Scrolls no more than it takes to have the row in sight. */
  revealRow(index: number): void {
    if (index < 0) return;
    this.#put(goTo(this.#geometry, this.#settled, reveal(this.#geometry, this.#settled.virtual, index)));
  }

  /** Puts the row at the top. */
  scrollToRow(index: number): void {
    this.#put(goTo(this.#geometry, this.#settled, index * this.#geometry.rowHeight));
  }

  /** Scrolls sideways no more than it takes; pinned columns are always in sight. */
  revealColumn(index: number): void {
    const column = this.#columns[index - this.lead];
    if (!this.#scroller || !column || column.pinned || this.width === 0) return;
    const at = this.#scroller.scrollStart;
    const start = column.left - this.pinnedWidth;
    const end = column.left + column.width - this.width;
    if (at > start) this.#scroller.scrollStart = start;
    else if (at < end) this.#scroller.scrollStart = Math.min(end, start);
  }

  activate(place: GridPlace): void {
    if (place.row === this.#active.row && place.column === this.#active.column) return;
    this.#active = place;
    if (place.column >= this.drawnColumns.length + this.lead) this.#drawing.allColumns();
  }

  /** Without a range: the next one begins here. */
  anchorAt(index: number): void {
    this.#anchor = index;
    this.#reached = index;
  }

  /** The next step of a range. */
  rangeTo(index: number): SelectionChange {
    // The list may have become shorter since.
    const end = this.count - 1;
    const change = rangeChange(Math.min(this.#anchor, end), Math.min(this.#reached, end), index);
    this.#reached = index;
    return change;
  }

  /** While a column's edge is dragged; null ends it, the page's own width holds again. */
  preview(id: string, width: number | null): void {
    const next = new Map(this.#widths);
    if (width === null) next.delete(id);
    else next.set(id, width);
    this.#widths = next;
  }

  /** Where to show the list instead, null = where it is scrolled to. */
  #behind(): number | null {
    if (this.#trail.length === 0 || this.#hasRows(this.#settled.virtual)) return null;
    return this.#trail.find((virtual) => this.#hasRows(virtual)) ?? this.#trail.at(-1) ?? null;
  }

  #hasRows(virtual: number): boolean {
    const { first, last } = rowsInSight(this.#geometry, virtual, 0);
    return this.#given.isHere(first) && this.#given.isHere(last);
  }

  #put(next: ScrollPosition): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    this.#trail = [];
    scroller.scrollTop = next.physical;
    // The browser rounds to device pixels and may not reach a place before the next layout: what it says is what counts.
    const physical = isCapped(this.#geometry) ? scroller.scrollTop : next.physical;
    this.#at = { physical, virtual: next.virtual };
  }

  #reanchor(resting: boolean): void {
    const target = reanchor(this.#geometry, this.#settled, resting);
    if (target !== null) this.#put({ physical: target, virtual: this.#settled.virtual });
  }
}
