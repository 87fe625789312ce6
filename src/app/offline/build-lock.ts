/**
 * [K1] What tabs tell each other and the service worker by Web Locks, which end with a tab however it ends:
 *
 * - `kith-build:<address of the page's script>`, shared: a tab of that build is open, so its files stay;
 * - `kith-busy:<scope>`, shared: a tab has something under way that a reload would lose, so no update is taken.
 */
import type { Work } from '../work.ts';

/** The part of the browser's LockManager that is needed. */
export type Locks = Pick<LockManager, 'request'>;

export const busyLock = (scope: string): string => `kith-busy:${scope}`;

/** For as long as the tab is open. */
export function holdBuild(locks: Locks, script: string): void {
  void locks.request(`kith-build:${script}`, { mode: 'shared' }, () => new Promise(() => undefined));
}

/** While there is work under way. */
export function tellWork(locks: Locks, scope: string, work: Work): void {
  let release: (() => void) | null = null;
  const tell = (): void => {
    if (!work.isUnderWay) {
      release?.();
      release = null;
    } else if (release === null) {
      const ended = new Promise<void>((resolve) => (release = resolve));
      void locks.request(busyLock(scope), { mode: 'shared' }, () => ended);
    }
  };
  work.onChange(tell);
  tell();
}
