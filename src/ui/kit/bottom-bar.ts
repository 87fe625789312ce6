/**
 * A bar at the foot of the screen, which notices must not cover: `{@attach bottomBar('page')}`. It tells its height to the root as
 * `--bar-<place>`; look/tokens.css makes `--shell-bottom` of them, above which Toasts stand. One bar a place at a time. Not for a bar
 * within what scrolls: that ends above the notices by itself (`--toasts`).
 */
export type BarPlace = 'nav' | 'page' | 'panel';

export function bottomBar(place: BarPlace): (bar: HTMLElement) => () => void {
  return (bar) => {
    const { style } = document.documentElement;
    const name = `--bar-${place}`;
    const observer = new ResizeObserver(() => style.setProperty(name, `${bar.offsetHeight}px`));
    observer.observe(bar);
    return () => {
      observer.disconnect();
      style.removeProperty(name);
    };
  };
}
