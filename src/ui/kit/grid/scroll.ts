/**
 * Scrolling a list of any length. Pure; all lengths in CSS pixels.
 *
 * A browser lays out no element taller than some ten million pixels, so the element that scrolls is capped: its offset is
 * `physical`, the offset in the list as it would be at full height is `virtual`. Below the cap the two are one.
 *
 * Above it a small step (wheel, arrow, touch) moves `virtual` by the same pixels, so rows pass by naturally; a great step (the
 * scrollbar dragged) goes where the map says. Small steps let the two drift apart; `reanchor` says where to put `physical`
 * when scrolling rests, which nobody sees. Near both ends the map is one to one, so the ends are reached exactly.
 */
export interface ScrollGeometry {
  readonly count: number;
  readonly rowHeight: number;
  /** Height in which rows are seen. */
  readonly viewport: number;
  /** Greatest height to lay out. */
  readonly cap: number;
}

export interface ScrollPosition {
  readonly physical: number;
  readonly virtual: number;
}

export const CAP = 8_000_000;
/** Length at each end in which the map is one to one. */
const EDGE = 1_000_000;
/** A step of the scrollbar's thumb by one pixel is P / track, at least 3,000 px of a capped list; the wheel's stay below this. */
const SMALL_STEP = 2_000;

export const TOP: ScrollPosition = { physical: 0, virtual: 0 };

export const isCapped = (g: ScrollGeometry): boolean => g.count * g.rowHeight > g.cap;
export const physicalHeight = (g: ScrollGeometry): number => Math.min(g.count * g.rowHeight, g.cap);
export const maxPhysical = (g: ScrollGeometry): number => Math.max(0, physicalHeight(g) - g.viewport);
export const maxVirtual = (g: ScrollGeometry): number => Math.max(0, g.count * g.rowHeight - g.viewport);

const clamp = (value: number, max: number): number => Math.min(max, Math.max(0, value));
const edgeOf = (g: ScrollGeometry): number => Math.min(EDGE, maxPhysical(g) / 4);

/** The map from the list to the element. Rises all the way; exact at both ends. */
export function toPhysical(g: ScrollGeometry, virtual: number): number {
  const v = clamp(virtual, maxVirtual(g));
  if (!isCapped(g)) return v;
  const edge = edgeOf(g);
  const end = maxVirtual(g) - v;
  if (v <= edge) return v;
  if (end <= edge) return maxPhysical(g) - end;
  return edge + ((v - edge) * (maxPhysical(g) - 2 * edge)) / (maxVirtual(g) - 2 * edge);
}

/** The map back. */
export function toVirtual(g: ScrollGeometry, physical: number): number {
  const p = clamp(physical, maxPhysical(g));
  if (!isCapped(g)) return p;
  const edge = edgeOf(g);
  const end = maxPhysical(g) - p;
  if (p <= edge) return p;
  if (end <= edge) return maxVirtual(g) - end;
  return edge + ((p - edge) * (maxVirtual(g) - 2 * edge)) / (maxPhysical(g) - 2 * edge);
}

/** Where the list is after the element was scrolled to `physical` by the person or the browser. */
export function step(g: ScrollGeometry, at: ScrollPosition, physical: number): ScrollPosition {
  const p = clamp(physical, maxPhysical(g));
  if (!isCapped(g) || p === 0 || p === maxPhysical(g)) return { physical: p, virtual: toVirtual(g, p) };
  const delta = p - at.physical;
  if (Math.abs(delta) > SMALL_STEP) return { physical: p, virtual: toVirtual(g, p) };
  return { physical: p, virtual: clamp(at.virtual + delta, maxVirtual(g)) };
}

/** A position brought inside a geometry that has changed: fewer rows, another height. */
export function settle(g: ScrollGeometry, at: ScrollPosition): ScrollPosition {
  const virtual = clamp(at.virtual, maxVirtual(g));
  if (!isCapped(g)) return { physical: virtual, virtual };
  return { physical: clamp(at.physical, maxPhysical(g)), virtual };
}

/**
 * Where to put `physical` without moving the list, or null where it is well placed. At rest any drift is undone; while
 * scrolling only one that would run into an end too soon.
 */
export function reanchor(g: ScrollGeometry, at: ScrollPosition, resting: boolean): number | null {
  if (!isCapped(g)) return null;
  const target = toPhysical(g, at.virtual);
  const drift = Math.abs(target - at.physical);
  if (drift < 1) return null;
  const edge = edgeOf(g);
  const nearEnd = Math.min(at.physical, maxPhysical(g) - at.physical) < edge / 2;
  return resting || (nearEnd && drift > edge / 4) ? target : null;
}

/** The position after the list is put to `virtual` by Kith: near ones keep the drift, so that rows need not be placed anew. */
export function goTo(g: ScrollGeometry, at: ScrollPosition, virtual: number): ScrollPosition {
  const v = clamp(virtual, maxVirtual(g));
  const delta = v - at.virtual;
  const near = at.physical + delta;
  const edge = edgeOf(g);
  if (isCapped(g) && Math.abs(delta) <= SMALL_STEP && near > edge / 2 && near < maxPhysical(g) - edge / 2) {
    return { physical: near, virtual: v };
  }
  return { physical: toPhysical(g, v), virtual: v };
}

/** The rows to draw, both in; `last` is `first - 1` where there is none. */
export function rowsInSight(
  g: ScrollGeometry,
  virtual: number,
  overscan: number,
): { readonly first: number; readonly last: number } {
  const v = clamp(virtual, maxVirtual(g));
  const first = Math.max(0, Math.floor(v / g.rowHeight) - overscan);
  const last = Math.min(g.count, Math.ceil((v + g.viewport) / g.rowHeight) + overscan) - 1;
  return { first: Math.min(first, Math.max(0, g.count - 1)), last };
}

/** The nearest offset at which the whole row is in sight. */
export function reveal(g: ScrollGeometry, virtual: number, index: number): number {
  const top = index * g.rowHeight;
  const bottom = top + g.rowHeight - g.viewport;
  return clamp(Math.max(Math.min(virtual, top), Math.min(bottom, top)), maxVirtual(g));
}
