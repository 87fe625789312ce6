/** Numbers, dates and sizes in the person's locale: the one place where they become text. */
import type { Habits, NumberShow } from '../domain/attribute.ts';
import { DAY_MS, isDay } from '../domain/date.ts';

export class Format {
  readonly locale: string;
  /** How people of the locale write dates and numbers. */
  readonly habits: Habits;
  readonly #now: () => number;
  readonly #number: Intl.NumberFormat;
  readonly #decimal: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #plain: Intl.NumberFormat;
  readonly #currencies = new Map<string, Intl.NumberFormat>();
  readonly #day: Intl.DateTimeFormat;
  readonly #dayTime: Intl.DateTimeFormat;
  readonly #time: Intl.DateTimeFormat;
  readonly #wallDay: Intl.DateTimeFormat;
  readonly #wallDayTime: Intl.DateTimeFormat;
  readonly #relative: Intl.RelativeTimeFormat;
  readonly #list: Intl.ListFormat;
  readonly #or: Intl.ListFormat;

  /** `timeZone`: IANA name, undefined = the machine's. `now`: milliseconds. */
  constructor(locale: string, timeZone: string | undefined, now: () => number) {
    const zone = timeZone === undefined ? {} : { timeZone };
    this.locale = locale;
    this.habits = habitsOf(locale);
    this.#now = now;
    this.#number = new Intl.NumberFormat(locale);
    this.#decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 15 });
    this.#plain = new Intl.NumberFormat(locale, {
      useGrouping: false,
      maximumFractionDigits: 15,
      numberingSystem: 'latn',
    });
    this.#percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    this.#day = new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'medium' });
    this.#dayTime = new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'medium', timeStyle: 'short' });
    this.#time = new Intl.DateTimeFormat(locale, { ...zone, timeStyle: 'short' });
    this.#wallDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
    this.#wallDayTime = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'short' });
    this.#relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    this.#list = new Intl.ListFormat(locale, { type: 'conjunction' });
    this.#or = new Intl.ListFormat(locale, { type: 'disjunction' });
  }

  /** A count: `12,345`. */
  readonly number = (n: number): string => this.#number.format(n);

  /** A value with as many decimals as it has. */
  decimal(n: number): string {
    return this.#decimal.format(n);
  }

  /** A number attribute's value as the attribute asks: as it is written, by thousands or lakhs, or as money [A4]. */
  shownNumber(n: number, show: NumberShow = 'plain'): string {
    if (show === 'plain') return this.#plain.format(n);
    if (show === 'grouped') return this.#decimal.format(n);
    let money = this.#currencies.get(show);
    if (money === undefined) {
      const digits = { minimumFractionDigits: 0, maximumFractionDigits: 2 };
      money = new Intl.NumberFormat(this.locale, { style: 'currency', currency: show, ...digits });
      this.#currencies.set(show, money);
    }
    return money.format(n);
  }

  /** 0…1 as `42%`. */
  percent(share: number): string {
    return this.#percent.format(share);
  }

  /** `1 contact`, `12,345 contacts`. */
  plural(n: number, one: string, other = `${one}s`): string {
    return `${this.number(n)} ${n === 1 ? one : other}`;
  }

  contacts(n: number): string {
    return this.plural(n, 'contact');
  }

  /** The day of an instant: `23 Nov 2026`. */
  readonly day = remembering((ms) => this.#day.format(ms));

  /** An instant: `23 Nov 2026, 14:30`. */
  readonly dayTime = remembering((ms) => this.#dayTime.format(ms));

  time(ms: number): string {
    return this.#time.format(ms);
  }

  /** A date attribute's value as domain/date.ts keeps it: a day, or a day and time, of the wall clock. */
  wallDate(date: number): string {
    return isDay(date) ? this.#wallDay.format(Math.floor(date)) : this.#wallDayTime.format(date);
  }

  /** How long ago (or ahead): `5 minutes ago`, `yesterday`, a date beyond 30 days. */
  ago(ms: number): string {
    const past = ms - this.#now();
    const size = Math.abs(past);
    if (size < 60_000) return this.#relative.format(0, 'second');
    if (size < 3_600_000) return this.#relative.format(Math.trunc(past / 60_000), 'minute');
    if (size < DAY_MS) return this.#relative.format(Math.trunc(past / 3_600_000), 'hour');
    return size < 30 * DAY_MS ? this.#relative.format(Math.trunc(past / DAY_MS), 'day') : this.day(ms);
  }

  /** A length of time: `42 s`, `3 min`, `1 h 5 min`. */
  duration(ms: number): string {
    const seconds = Math.max(0, Math.round(ms / 1000));
    if (seconds < 60) return `${this.number(seconds)} s`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 60) return `${this.number(minutes)} min`;
    const rest = minutes % 60;
    return `${this.number(Math.floor(minutes / 60))} h${rest === 0 ? '' : ` ${this.number(rest)} min`}`;
  }

  /** `0 B`, `61 MB`; units of 1,000. */
  bytes(n: number): string {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let size = n;
    let unit = 0;
    while (size >= 999.5 && unit < units.length - 1) {
      size /= 1000;
      unit++;
    }
    return `${unit === 0 || size >= 10 ? this.number(Math.round(size)) : this.#decimal.format(Number(size.toFixed(1)))} ${units[unit] ?? ''}`;
  }

  /** `a, b and c` */
  list(items: readonly string[]): string {
    return this.#list.format(items);
  }

  /** `a, b or c` */
  either(items: readonly string[]): string {
    return this.#or.format(items);
  }
}

function habitsOf(locale: string): Habits {
  const day = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' });
  const parts = day.formatToParts(0).map(({ type }) => type);
  const sign = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  const isMonthFirst = parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('year') > parts.indexOf('month');
  return { dateOrder: isMonthFirst ? 'mdy' : 'dmy', decimal: sign === ',' ? ',' : '.' };
}

/** Contacts of one import were created at one moment: rows after rows ask for the same text. */
function remembering(write: (ms: number) => string): (ms: number) => string {
  let last = NaN;
  let text = '';
  return (ms) => {
    if (ms !== last) {
      text = write(ms);
      last = ms;
    }
    return text;
  };
}
