/**
 * How many tags a cell has room for, from the lengths of their names: the grid draws thousands of cells a second and measures none.
 * A guess that is a little off makes a chip a little narrower. Pure; widths in CSS pixels.
 */

const CELL_PADDING = 24;
const CHIP_PADDING = 12;
const GAP = 4;
const CHIP_MOST = 220;
/** Of “+3”. */
const REST = 30;
const NARROW = 6.8;
/** Letters of scripts that write in squares. */
const WIDE = 12.5;
const FIRST_WIDE = 0x1100;

function chipWidth(name: string): number {
  let width = CHIP_PADDING;
  for (const letter of name) width += (letter.codePointAt(0) ?? 0) >= FIRST_WIDE ? WIDE : NARROW;
  return Math.min(CHIP_MOST, width);
}

/** What all of them would take, in a cell. */
export function widthOfTags(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + chipWidth(name) + GAP, -GAP);
}

/** How many of the first names a cell of this width shows; at least one, and room for the count of the rest. */
export function tagsThatFit(names: readonly string[], cellWidth: number): number {
  const room = cellWidth - CELL_PADDING;
  if (widthOfTags(names) <= room) return names.length;
  let used = REST;
  let shown = 0;
  for (const name of names) {
    used += chipWidth(name) + GAP;
    if (used > room) break;
    shown++;
  }
  return Math.max(1, Math.min(shown, names.length));
}
