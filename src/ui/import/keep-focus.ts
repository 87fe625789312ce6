/**
 * Keeps the keyboard in a part of the page whose buttons vanish when they are used (“Create”, “Take the suggestion”): the focus goes on
 * to what followed.
 */
import type { Attachment } from 'svelte/attachments';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]):not([hidden]), select:not([disabled]), textarea';

export const keepFocus: Attachment<HTMLElement> = (root) => {
  let last: Element | null = null;
  /** Counted from the end: what is used up often leaves a trace before it. */
  let after = 0;
  const all = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];

  function onfocusin(event: FocusEvent): void {
    last = event.target instanceof Element ? event.target : null;
    const now = all();
    after = now.length - 1 - now.findIndex((element) => element === last);
  }
  /** Left for another place, not removed. */
  function onfocusout(event: FocusEvent): void {
    if (event.relatedTarget !== null) last = null;
  }

  const isNowhere = (): boolean => {
    const { activeElement, body } = root.ownerDocument;
    return activeElement === body || activeElement === null;
  };
  function goOn(): void {
    if (!isNowhere()) return;
    const left = all();
    left[Math.min(Math.max(0, left.length - after), left.length - 1)]?.focus({ preventScroll: true });
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected || !isNowhere()) return;
    last = null;
    // In a task of its own: it lays the page out.
    timer = setTimeout(goOn);
  });
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener('focusin', onfocusin);
  root.addEventListener('focusout', onfocusout);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    root.removeEventListener('focusin', onfocusin);
    root.removeEventListener('focusout', onfocusout);
  };
};
