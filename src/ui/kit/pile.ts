/**
 * What lies over the page and takes keys and presses until it is closed: dialogs, sheets, the palette, popovers, menus. They lie in a
 * pile. Esc closes the top one alone, Tab goes round within it, a press outside closes what is light, and the focus goes back to
 * where it was before.
 */
import { isComposing } from '../../app/key-press.ts';
import { tabStops } from './focus.ts';

export interface Manners {
  /** The person wants it closed. */
  readonly close: () => void;
  /** Only its own actions close it. */
  readonly isLocked?: () => boolean;
  /** A press outside closes it, and does what it does there. */
  readonly isLight?: boolean;
  /** What counts as inside beside it: the button that opened it. */
  readonly trigger?: () => Element | null;
  /** Gives the focus to something within. */
  readonly enter: () => void;
  /** Gives the focus to something else than what had it before; false = leaves that to the pile. */
  readonly leave?: () => boolean;
}

interface Layer {
  readonly element: HTMLElement;
  readonly manners: Manners;
  before: HTMLElement | null;
}

const pile: Layer[] = [];
const listeners = new Set<(isLaid: boolean) => void>();

/** Calls the listener whenever something begins to lie over the page, and when nothing does any more. */
export function onPile(listener: (isLaid: boolean) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Lays an element that is shown on the pile; what is returned takes it off. */
export function lay(element: HTMLElement, manners: Manners): () => void {
  const at = document.activeElement;
  const layer: Layer = { element, manners, before: at instanceof HTMLElement && at !== document.body ? at : null };
  if (pile.length === 0) {
    // At the window: whatever within uses a key for itself comes before, wherever its handler stands.
    window.addEventListener('keydown', onkeydown);
    document.addEventListener('pointerdown', onpointerdown, { capture: true });
    for (const listener of listeners) listener(true);
  }
  pile.push(layer);
  manners.enter();
  return () => {
    pile.splice(pile.indexOf(layer), 1);
    if (pile.length === 0) {
      window.removeEventListener('keydown', onkeydown);
      document.removeEventListener('pointerdown', onpointerdown, { capture: true });
      for (const listener of listeners) listener(false);
    }
    letGo(layer);
  };
}

function letGo({ element, manners, before }: Layer): void {
  // A dialog that was opened from a menu returns the focus to where the menu would have.
  for (const other of pile) if (element.contains(other.before)) other.before = before;
  const at = document.activeElement;
  if (at !== null && at !== document.body && !element.contains(at)) return;
  if (manners.leave?.() === true) return;
  if (before?.isConnected === true) before.focus({ preventScroll: true });
}

function onkeydown(event: KeyboardEvent): void {
  const top = pile.at(-1);
  if (top === undefined || event.defaultPrevented || isComposing(event)) return;
  if (event.key === 'Tab') goRound(event, top.element);
  if (event.key !== 'Escape') return;
  event.preventDefault();
  if (top.manners.isLocked?.() !== true) top.manners.close();
}

/** The browser moves the focus, but for the two ends. */
function goRound(event: KeyboardEvent, element: HTMLElement): void {
  const stops = tabStops(element);
  const at = document.activeElement;
  const isInside = at !== null && at !== element && element.contains(at);
  const end = event.shiftKey ? stops[0] : stops.at(-1);
  if (isInside && at !== end) return;
  // From the element itself the browser finds the first by itself.
  if (at === element && !event.shiftKey && stops.length > 0) return;
  event.preventDefault();
  ((event.shiftKey ? stops.at(-1) : stops[0]) ?? element).focus();
}

function onpointerdown({ target }: PointerEvent): void {
  for (const { element, manners } of pile.toReversed()) {
    const isInside = target instanceof Node && (element.contains(target) || manners.trigger?.()?.contains(target));
    if (isInside === true || manners.isLight !== true) return;
    manners.close();
  }
}
