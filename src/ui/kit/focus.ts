/** Where the focus goes when a dialog or panel opens. */

const FIELD = 'input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled)';

/** Focuses `[data-autofocus]` within, else the first field, else the first of the actions, else the element itself. */
export function focusFirst(within: HTMLElement | null): void {
  if (!within) return;
  const target =
    within.querySelector<HTMLElement>('[data-autofocus]') ??
    within.querySelector<HTMLElement>(FIELD) ??
    within.querySelector<HTMLElement>('[data-actions] :is(button, a[href]):not(:disabled)') ??
    within;
  if (target === within && !within.hasAttribute('tabindex')) within.tabIndex = -1;
  target.focus();
}
