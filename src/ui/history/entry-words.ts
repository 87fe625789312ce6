/** The history by days, and what pruning takes. Pure. */
import type { Format } from '../../text/format.ts';
import { ALWAYS_REVERTIBLE, keptSince } from '../../domain/forgetting.ts';
import type { HistoryEntry } from '../../domain/history-entry.ts';

export interface Day {
  readonly label: string;
  readonly entries: readonly HistoryEntry[];
}

/** Entries of the same day together, in the order given. */
export function byDay(entries: readonly HistoryEntry[], format: Format): readonly Day[] {
  const days: { label: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const label = format.day(entry.at);
    const last = days.at(-1);
    if (last?.label === label) last.entries.push(entry);
    else days.push({ label, entries: [entry] });
  }
  return days;
}

/** How many entries pruning by age would forget. `entries`: all, newest first; `before`: milliseconds since 1970. */
export function forgottenBefore(entries: readonly HistoryEntry[], before: number): number {
  const done = entries.filter(({ undone, apart = false }) => !undone && !apart);
  const kept = keptSince(done, before, ALWAYS_REVERTIBLE);
  const aside = entries.filter(({ at, canBringBack, apart = false }) => (canBringBack || apart) && at < before);
  return done.length - kept + aside.length;
}
