/**
 * [K6] Locks Kith after some minutes in which nobody used it, in any tab: each tab notes when it was used, and looks now and then at what all of
 * them noted. Locking is loading the page anew: the key and the contacts are gone with the worker.
 */
import type { KeyStore } from './stored.svelte.ts';

const NOTE = 'kith.used';
/** Milliseconds between two looks, or two notes. */
const BETWEEN = 10_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

export interface AutoLockParts {
  readonly page: Pick<Window, 'addEventListener' | 'removeEventListener' | 'setInterval' | 'clearInterval'>;
  readonly store: KeyStore | null;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** 0 = not at all; also while something is under way that must not be lost. */
  readonly minutes: () => number;
  readonly lock: () => void;
}

/** Returns how to stop. */
export function autoLock({ page, store, now, minutes, lock }: AutoLockParts): () => void {
  let used = now();
  const note = (): void => {
    if (now() - used < BETWEEN) return;
    used = now();
    try {
      store?.setItem(NOTE, String(used));
    } catch {
      // Other tabs then do not hear of it.
    }
  };
  const look = (): void => {
    const last = Math.max(used, Number(store?.getItem(NOTE) ?? 0) || 0);
    const most = minutes() * 60_000;
    if (most > 0 && now() - last >= most) lock();
  };
  for (const sign of SIGNS) page.addEventListener(sign, note, { passive: true });
  const timer = page.setInterval(look, BETWEEN);
  return () => {
    for (const sign of SIGNS) page.removeEventListener(sign, note);
    page.clearInterval(timer);
  };
}
