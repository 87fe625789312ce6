/** Moves an element out of what surrounds it in the markup: what lies over the page must not be clipped, covered or bubbled through by it. */

/** To the end of `#main`, where the page has one (a landmark), or of the body. What is returned takes it away: nobody else knows where it is. */
export function portal(element: HTMLElement, to: 'main' | 'body'): () => void {
  const main = to === 'main' ? document.getElementById('main') : null;
  (main ?? document.body).append(element);
  return () => element.remove();
}
