/**
 * A bar at the foot of the screen, which notices must not cover: `{@attach bottomBar('page')}`. It tells its height to the root as
 * `--bar-<place>`; look/tokens.css makes `--shell-bottom` of them, above which Toasts stand. One bar a place at a time.
 */
export type BarPlace = 'nav' | 'page' | 'panel';

/** `gap`: pixels between the bar and what it stands on. */
export function bottomBar(place: BarPlace, gap = 0): (bar: HTMLElement) => () => void {
  return (bar) => {
    const { style } = document.documentElement;
    const name = `--bar-${place}`;
    const observer = new ResizeObserver(() => style.setProperty(name, `${bar.offsetHeight + gap}px`));
    observer.observe(bar);
    return () => {
      observer.disconnect();
      style.removeProperty(name);
    };
  };
}
