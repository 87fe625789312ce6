/** What is left out, counted by kind and name until it is told. */
import type { LeftOutEvent, LeftOutKind } from '../../domain/conversation/event.ts';
import { cleanLine } from '../../domain/text.ts';

const MOST_NAMES = 100;
const MOST_UNITS = 64;

export class Tally {
  readonly #counts = new Map<string, { readonly what: LeftOutKind; readonly name: string; count: number }>();

  add(what: LeftOutKind, name = '', count = 1): void {
    const line = cleanLine(name.slice(0, 4 * MOST_UNITS)).slice(0, MOST_UNITS);
    const known = this.#counts.get(`${what} ${line}`);
    if (known !== undefined) {
      known.count += count;
      return;
    }
    // A file may make up any number of names.
    const told = this.#counts.size < MOST_NAMES ? line : '';
    const key = `${what} ${told}`;
    const other = this.#counts.get(key);
    if (other === undefined) this.#counts.set(key, { what, name: told, count });
    else other.count += count;
  }

  /** What was counted since the last time. */
  take(): LeftOutEvent[] {
    const told = [...this.#counts.values()].map((one): LeftOutEvent => ({ kind: 'left-out', ...one }));
    this.#counts.clear();
    return told;
  }
}
