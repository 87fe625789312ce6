/**
 * [K4] Which backups make room for a new one: of those of one day the last says as much as the others, so the others go first, the oldest of
 * them before; then the oldest. So some that are kept reach back days, however often there was a change. The newest never goes.
 */
import { DAY_MS } from '../../domain/date.ts';
import { wallOf } from '../wall-clock.ts';

/** `all` oldest first, by when they were saved; at most `keep` (one or more) are to stay. */
export function whichGo<T extends { readonly at: number }>(all: readonly T[], keep: number): readonly T[] {
  const kept = [...all];
  const gone: T[] = [];
  const dayOf = ({ at }: T): number => Math.floor(wallOf(at) / DAY_MS);
  while (kept.length > Math.max(1, keep)) {
    const double = kept.findIndex((one, i) => {
      const next = kept[i + 1];
      return next !== undefined && dayOf(next) === dayOf(one);
    });
    gone.push(...kept.splice(Math.max(0, double), 1));
  }
  return gone;
}
