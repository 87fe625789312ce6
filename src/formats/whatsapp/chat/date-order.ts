/** [C9] Which of a date's three numbers is the year, the month and the day: found from all dates of the file, else asked. */
import type { DateOrder } from '../../../domain/date.ts';
import { dayNumber } from './calendars.ts';
import type { LineStart } from './line-start.ts';

type Written = Pick<LineStart, 'date' | 'digits'>;

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
/** A clock may be set back, a message may come late: a step back of more than that is a wrong reading. */
const MOST_BACK = 1;

/** Days since 1970; null = there is no such day in this order. */
export function dayOf({ date: [a, b, c], digits }: Written, order: DateOrder): number | null {
  const [first, last] = digits;
  if (order === 'ymd') return last > 2 || a > 99 === first < 3 ? null : dayNumber(a, b, c);
  if (first > 2) return null;
  return order === 'dmy' ? dayNumber(c, b, a) : dayNumber(c, a, b);
}

interface Reading {
  readonly order: DateOrder;
  readonly days: Map<string, number | null>;
  last: number;
  first: number;
  back: number;
}

/** Is told every date of a file, in its order; keeps the days, not the lines. */
export class DateOrders {
  #open: Reading[] = ORDERS.map((order) => ({ order, days: new Map(), last: NaN, first: NaN, back: 0 }));

  add(written: Written): void {
    const key = written.date.join('/');
    for (const reading of this.#open) {
      let day = reading.days.get(key);
      if (day === undefined) {
        day = dayOf(written, reading.order);
        reading.days.set(key, day);
      }
      if (day === null) continue;
      if (Number.isNaN(reading.first)) reading.first = day;
      if (day < reading.last - MOST_BACK) reading.back++;
      reading.last = day;
    }
    // A single date that is none of the calendar decides, unless it is none in any order.
    const left = this.#open.filter(({ days }) => days.get(key) !== null);
    if (left.length > 0) this.#open = left;
    else for (const { days } of this.#open) days.delete(key);
  }

  /** Those that are possible, the likeliest first: one where it is settled. */
  orders(): readonly DateOrder[] {
    const forward = this.#open.filter(({ back }) => back === 0);
    const possible = forward.length > 0 ? forward : this.#open;
    const span = ({ first, last }: Reading): number => (Number.isNaN(last) ? Infinity : Math.abs(last - first));
    const sorted = [...possible].sort(
      (a, b) => a.back - b.back || span(a) - span(b) || ORDERS.indexOf(a.order) - ORDERS.indexOf(b.order),
    );
    const [likeliest] = sorted;
    return (
      sorted
        .filter((reading) => reading === likeliest || !sameDays(reading, likeliest))
        // `20/06/21` is asked about only as day and month: the few who write a short year first are seen by their dates lying close.
        .filter((reading) => reading === likeliest || reading.order !== 'ymd')
        .map(({ order }) => order)
    );
  }
}

/** Where every date is the same day in both (`05/05/2021`), there is nothing to ask. */
const sameDays = (a: Reading, b: Reading | undefined): boolean =>
  b !== undefined && [...a.days].every(([key, day]) => b.days.get(key) === day);
