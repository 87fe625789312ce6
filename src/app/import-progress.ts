/** [I9] How far an import has come, in words: bytes, rows, rate, time left. */
import type { Progress } from '../worker/contract/state.ts';
import type { Format } from '../text/format.ts';
import { progressText as text } from '../text/import-progress.ts';

export interface Timed {
  readonly progress: Progress;
  /** When the phase began, and how long it has taken; milliseconds. */
  readonly since: number;
  readonly elapsed: number;
}

/** `now`: milliseconds of the same origin every time. */
export function timed(before: Timed | null, progress: Progress, now: number): Timed {
  const since = before?.progress.phase === progress.phase ? before.since : now;
  return { progress, since, elapsed: now - since };
}

export interface ProgressWords {
  readonly label: string;
  /** 0 to 1; undefined = the end is not known. */
  readonly value: number | undefined;
  readonly amount: string;
  readonly detail: string;
}

/** Rates and times left are of no worth before this many milliseconds. */
const SETTLED = 400;

export function progressWords(timed: Timed | null, what: string, format: Format): ProgressWords {
  if (timed === null) return { label: what, value: undefined, amount: '', detail: '' };
  const { progress, elapsed } = timed;
  const value = progress.total > 0 ? progress.done / progress.total : undefined;
  switch (progress.phase) {
    case 'read':
    case 'load': {
      const rows = progress.rows > 0 ? [text.rows(progress.rows)] : [];
      const bytes = progress.total > 0 ? [text.bytes(format.bytes(progress.done), format.bytes(progress.total))] : [];
      const rate = elapsed > SETTLED && progress.rows > 0 ? [text.rate(roundRate(progress.rows, elapsed))] : [];
      return {
        label: what,
        value,
        amount: [...rows, ...bytes].join(' · '),
        detail: [...rate, ...left(timed, format)].join(' · '),
      };
    }
    case 'prepare':
      return {
        label: text.comparing,
        value,
        amount: progress.rows > 0 ? text.rows(progress.rows) : '',
        detail: '',
      };
    case 'write': {
      const amount = value === undefined ? '' : format.percent(Math.min(1, value));
      return { label: what, value, amount, detail: left(timed, format).join('') };
    }
  }
}

/** Two digits that matter: a rate that jumps about says no more. */
function roundRate(rows: number, elapsed: number): number {
  const rate = (rows * 1000) / elapsed;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, rate))) - 1);
  return Math.round(rate / unit) * unit;
}

function left({ progress, elapsed }: Timed, format: Format): readonly string[] {
  if (elapsed < SETTLED || progress.done <= 0 || progress.total <= progress.done) return [];
  return [text.left(format.duration(Math.max(1000, (elapsed * (progress.total - progress.done)) / progress.done)))];
}
