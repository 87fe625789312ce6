/**
 * [C4] What depends on the time of day follows it while the page is open: contacts become inactive 24 hours after their last message, and at
 * midnight "today" is another day. The list, the counts of segments and the open contact are asked for anew at that moment, not before.
 */
import type { KithApi } from '../worker/contract/api.ts';
import type { Base } from './base.svelte.ts';
import type { Kith } from './kith.svelte.ts';

/** Milliseconds between two renewals at least: among many thousand who wrote yesterday somebody becomes inactive all the time. */
const BETWEEN = 5000;

export interface FollowTimeParts {
  readonly api: Pick<KithApi, 'nextInactive'>;
  readonly base: Pick<Base, 'onChange'>;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Does the work once, after so many milliseconds, unless it is called off by what it returns. */
  readonly later: (work: () => void, after: number) => () => void;
  /** Asks anew for whatever is shown. */
  readonly renew: () => void;
}

/** Returns how to stop. */
export function followTime({ api, base, now, later, renew }: FollowTimeParts): () => void {
  let callOff: (() => void) | null = null;
  let turn = 0;
  let renewed = -Infinity;
  const plan = async (): Promise<void> => {
    const mine = ++turn;
    callOff?.();
    callOff = null;
    const next = (await api.nextInactive()) ?? Infinity;
    if (mine !== turn) return;
    const at = Math.max(Math.min(next, midnightAfter(now())), renewed + BETWEEN);
    callOff = later(
      () => {
        // A timer may come a little early.
        if (now() >= at) {
          renewed = now();
          renew();
        }
        void plan();
      },
      Math.max(0, at - now()),
    );
  };
  const stop = base.onChange(() => void plan());
  void plan();
  return () => {
    stop();
    turn++;
    callOff?.();
  };
}

function midnightAfter(now: number): number {
  const day = new Date(now);
  return day.setHours(24, 0, 0, 0);
}

/** By the clock of this machine. */
export const followTimeOf = ({ api, base }: Pick<Kith, 'api' | 'base'>, renew: () => void): (() => void) =>
  followTime({
    api,
    base,
    now: () => Date.now(),
    later: (work, after) => {
      const timer = setTimeout(work, after);
      return () => clearTimeout(timer);
    },
    renew,
  });

/** The list, the counts of segments. */
export const followTimeInPage = (kith: Kith): (() => void) =>
  followTimeOf(kith, () => {
    kith.contacts.window.refresh();
    kith.segmentCounts.renew();
  });
