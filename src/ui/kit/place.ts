/**
 * Where a floating box goes beside its anchor. Pure: rectangles in CSS pixels of the viewport in, the box's corner out, and how high it
 * may be there.
 * The wished side is kept where the box fits, else the other side where it fits better; the box never leaves the viewport.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Wish {
  readonly side: 'top' | 'right' | 'bottom' | 'left';
  readonly align: 'start' | 'center' | 'end';
  /** Between the anchor and the box, in pixels. */
  readonly gap: number;
}

const MARGIN = 8;

export function place(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
  wish: Wish,
): { readonly left: number; readonly top: number; readonly room: number } {
  const upright = wish.side === 'top' || wish.side === 'bottom';
  const along = upright
    ? { start: anchor.left, length: anchor.width, box: size.width, room: viewport.width }
    : { start: anchor.top, length: anchor.height, box: size.height, room: viewport.height };
  const across = upright
    ? { start: anchor.top, length: anchor.height, box: size.height, room: viewport.height }
    : { start: anchor.left, length: anchor.width, box: size.width, room: viewport.width };

  const before = across.start - wish.gap - across.box;
  const after = across.start + across.length + wish.gap;
  const roomBefore = across.start - wish.gap - MARGIN;
  const roomAfter = across.room - MARGIN - after;
  const wantsBefore = wish.side === 'top' || wish.side === 'left';
  const fits = (wantsBefore ? roomBefore : roomAfter) >= across.box;
  const goesBefore = fits ? wantsBefore : roomBefore > roomAfter;

  const slack = along.length - along.box;
  const shift = wish.align === 'start' ? 0 : wish.align === 'end' ? slack : slack / 2;
  const a = within(along.start + shift, along.box, along.room);
  const b = within(goesBefore ? before : after, across.box, across.room);
  const room = upright ? Math.floor(goesBefore ? roomBefore : roomAfter) : viewport.height - 2 * MARGIN;
  return upright
    ? { left: Math.round(a), top: Math.round(b), room }
    : { left: Math.round(b), top: Math.round(a), room };
}

/** Moves a span of `length` inside 0…`room`, keeping the margin; one that is too long begins at the margin. */
function within(start: number, length: number, room: number): number {
  return Math.max(MARGIN, Math.min(start, room - MARGIN - length));
}
