/** Dragging with a pointer, from the press to its end. */

/**
 * Calls `move` with the pixels gone sideways since the press and where the pointer is, then `end` once: true where the pointer was let
 * go, false where the drag was broken off (Esc, another gesture).
 */
export function followPointer(
  press: PointerEvent,
  move: (dx: number, clientX: number) => void,
  end: (done: boolean) => void,
): void {
  const listening = new AbortController();
  const options = { signal: listening.signal, capture: true };
  const stop = (done: boolean): void => {
    listening.abort();
    end(done);
  };
  window.addEventListener('pointermove', (event) => move(event.clientX - press.clientX, event.clientX), options);
  window.addEventListener('pointerup', () => stop(true), options);
  window.addEventListener('pointercancel', () => stop(false), options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      stop(false);
    },
    options,
  );
}

/** The click that a finished drag ends in means nothing: it goes nowhere. */
export function swallowClick(): void {
  const listening = new AbortController();
  window.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      listening.abort();
    },
    { capture: true, signal: listening.signal },
  );
  setTimeout(() => listening.abort());
}
