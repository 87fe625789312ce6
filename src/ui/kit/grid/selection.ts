/** What a person chose in the grid, for the page to keep. Indexes are those of the rows as shown. Pure. */

export type SelectionChange =
  | { readonly kind: 'toggle'; readonly index: number }
  /**
   * From the anchor to where the person is now, `first` and `last` both in, become chosen. `drop`: rows that an earlier step of the
   * same gesture had chosen and this one leaves.
   */
  | {
      readonly kind: 'range';
      readonly first: number;
      readonly last: number;
      readonly drop: readonly [first: number, last: number] | null;
      /** The first step of a gesture. */
      readonly begins: boolean;
    }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

/** The range of a gesture that began at `anchor`, reached `was` before and is at `to` now. */
export function rangeChange(anchor: number, was: number, to: number): Extract<SelectionChange, { kind: 'range' }> {
  const first = Math.min(anchor, to);
  const last = Math.max(anchor, to);
  let drop: [number, number] | null = null;
  if (was > last) drop = [last + 1, was];
  else if (was < first) drop = [was, first - 1];
  return { kind: 'range', first, last, drop, begins: was === anchor };
}
