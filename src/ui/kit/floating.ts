/**
 * Keeps an element of the top layer (`popover="manual"`) beside its anchor while it is shown. Used where a box must never be
 * clipped by what scrolls around it: pick lists and tooltips.
 */
import { place, type Wish } from './place.ts';

/** Shows `element` beside `anchor` and follows it; returns what takes it away again. */
export function float(anchor: Element, element: HTMLElement, wish: Wish, matchWidth = false): () => void {
  const move = (): void => {
    const box = anchor.getBoundingClientRect();
    if (matchWidth) element.style.setProperty('min-width', `${box.width}px`);
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const at = place(box, size, { width: window.innerWidth, height: window.innerHeight }, wish);
    element.style.setProperty('left', `${at.left}px`);
    element.style.setProperty('top', `${at.top}px`);
  };
  // A browser without the popover API shows the element in place: it is fixed and has a z-index of its own.
  if ('showPopover' in element) element.showPopover();
  move();
  const observer = new ResizeObserver(move);
  observer.observe(element);
  observer.observe(anchor);
  window.addEventListener('scroll', move, { capture: true, passive: true });
  window.addEventListener('resize', move);
  return () => {
    observer.disconnect();
    window.removeEventListener('scroll', move, { capture: true });
    window.removeEventListener('resize', move);
    if ('hidePopover' in element && element.isConnected) element.hidePopover();
  };
}
