/**
 * Keeps an element of the top layer (`popover="manual"`) beside its anchor while it is shown. Used where a box must never be
 * clipped by what scrolls around it: menus, popovers, pick lists and tooltips.
 */
import { place, type Wish } from './place.ts';

/** Shows `element` beside `anchor` and follows it; returns what takes it away again. It may be as high as `--room` says. */
export function float(anchor: Element, element: HTMLElement, wish: Wish, matchWidth = false): () => void {
  const move = (): void => {
    const box = anchor.getBoundingClientRect();
    const viewport = { width: window.innerWidth, height: window.innerHeight };
    const mirrored = document.documentElement.dir === 'rtl' ? mirror(wish) : wish;
    if (matchWidth) element.style.setProperty('min-width', `${box.width}px`);
    element.style.removeProperty('--room');
    const { room } = place(box, { width: element.offsetWidth, height: element.offsetHeight }, viewport, mirrored);
    element.style.setProperty('--room', `${room}px`);
    const at = place(box, { width: element.offsetWidth, height: element.offsetHeight }, viewport, mirrored);
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

/** [L2] Where one reads from right to left, a start is at the right. */
function mirror({ side, align, gap }: Wish): Wish {
  if (side === 'left' || side === 'right') return { side: side === 'left' ? 'right' : 'left', align, gap };
  return { side, align: align === 'start' ? 'end' : align === 'end' ? 'start' : align, gap };
}
