/** Where the focus goes: within what opens, and from one end of it to the other. */

const FIELD = 'input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled)';
const STOP = `a[href], button:not(:disabled), summary, [tabindex], [contenteditable=true], ${FIELD}`;

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

/** Where Tab stops within the element, in order. Of radio buttons only the chosen one. */
export function tabStops(within: HTMLElement): readonly HTMLElement[] {
  const shown = [...within.querySelectorAll<HTMLElement>(STOP)].filter(
    (element) => element.tabIndex >= 0 && element.closest('[inert]') === null && isShown(element),
  );
  const chosen = new Set(shown.flatMap((element) => (isRadio(element) && element.checked ? [element.name] : [])));
  return shown.filter((element) => !isRadio(element) || element.checked || !chosen.has(element.name));
}

const isRadio = (element: HTMLElement): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'radio';

/** Older browsers cannot be asked; there everything counts. */
function isShown(element: HTMLElement): boolean {
  return !('checkVisibility' in element) || element.checkVisibility({ visibilityProperty: true });
}
