/** How wide a column has to be for what is drawn of it now. */

const MOST = 480;

export function fittingWidth(scroller: HTMLElement, column: number): number {
  let widest = 0;
  for (const cell of scroller.querySelectorAll<HTMLElement>(`[data-col="${column}"]`)) {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const style = getComputedStyle(cell);
    const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
    // Children that are cut off tell their full width, those that leave something out say it; a cell with text alone is told by its range.
    let content = range.getBoundingClientRect().width;
    for (const child of cell.children) {
      if (child instanceof HTMLElement && child.getAttribute('aria-hidden') !== 'true') {
        content = Math.max(content, child.scrollWidth, Number(child.dataset['width'] ?? 0));
      }
    }
    widest = Math.max(widest, Math.min(content, cell.scrollWidth) + padding, content + padding);
  }
  return Math.min(MOST, Math.ceil(widest) + 2);
}
