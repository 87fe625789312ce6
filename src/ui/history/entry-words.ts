/** The history in words: days, what a revert did, what pruning takes. Pure. */
import type { Format } from '../../text/format.ts';
import type { HistoryEntry } from '../../worker/state-contract.ts';

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

/** [H2] `Reverted: 412 contacts are as they were before; 3 values changed since and stay`. */
export function revertWords(contacts: number, kept: number, format: Format): string {
  const done =
    contacts === 0
      ? 'Reverted'
      : `Reverted: ${format.contacts(contacts)} ${contacts === 1 ? 'is as it was' : 'are as they were'} before`;
  if (kept === 0) return done;
  return `${done}; ${format.plural(kept, 'value')} changed since and ${kept === 1 ? 'stays' : 'stay'}`;
}

/** `Brought back: 412 contacts changed; 3 values changed since and stay`. */
export function bringBackWords(contacts: number, kept: number, format: Format): string {
  const done = contacts === 0 ? 'Brought back' : `Brought back: ${format.plural(contacts, 'contact')} changed`;
  if (kept === 0) return done;
  return `${done}; ${format.plural(kept, 'value')} changed since and ${kept === 1 ? 'stays' : 'stay'}`;
}

/** The newest change can always be undone: it and what was before it stay. */
const STAYS = 2;

/** How many entries pruning by age would forget. `entries`: all, newest first; `before`: milliseconds since 1970. */
export function forgottenBefore(entries: readonly HistoryEntry[], before: number): number {
  const done = entries.filter(({ undone }) => !undone);
  let kept = done.length;
  while (kept > STAYS && (done[kept - 2]?.at ?? before) < before) kept--;
  const aside = entries.filter(({ at, canBringBack }) => canBringBack && at < before);
  return done.length - kept + aside.length;
}
