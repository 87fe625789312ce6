/** Work in a task of its own: each calls it once, later, unless what it returned is called before. */

/** As soon as it can be, after what stands in line. */
export function soon(work: () => void): () => void {
  const timer = setTimeout(work);
  return () => clearTimeout(timer);
}

/** When there is nothing else to do, or has been too much for three seconds. */
export function whenIdle(work: () => void): () => void {
  // Safari has none.
  if (!('requestIdleCallback' in window)) return soon(work);
  const request = requestIdleCallback(work, { timeout: MOST_WAIT });
  return () => cancelIdleCallback(request);
}

/** When so many milliseconds have gone by, and there is nothing else to do. */
export function later(work: () => void, after: number): () => void {
  let stop = (): void => clearTimeout(timer);
  const timer = setTimeout(() => (stop = whenIdle(work)), after);
  return () => stop();
}

const MOST_WAIT = 3_000;
