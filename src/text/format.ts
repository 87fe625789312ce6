/** Numbers, dates and sizes in the person's locale: the one place where they become text. */
import type { NumberShow } from '../domain/attribute.ts';
import type { Habits } from '../domain/attribute.ts';
import { DAY_MS, isDay } from '../domain/date.ts';
import { kitText } from './kit.ts';

/** Whose locale is followed: the page's speech; it may change, and what was shown is written anew. */
export interface LocaleSource {
  readonly locale: string;
}

/** What writes in one locale. */
interface Pens {
  readonly locale: string;
  readonly habits: Habits;
  readonly number: Intl.NumberFormat;
  readonly decimal: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly plain: Intl.NumberFormat;
  readonly currencies: Map<string, Intl.NumberFormat>;
  readonly day: (ms: number) => string;
  readonly dayTime: (ms: number) => string;
  readonly time: Intl.DateTimeFormat;
  readonly wallDay: Intl.DateTimeFormat;
  readonly wallDayTime: Intl.DateTimeFormat;
  readonly relative: Intl.RelativeTimeFormat;
  readonly list: Intl.ListFormat;
  readonly or: Intl.ListFormat;
}

function pensOf(locale: string, timeZone: string | undefined): Pens {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'medium' });
  const dayTime = new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'medium', timeStyle: 'short' });
  return {
    locale,
    habits: habitsOf(locale),
    number: new Intl.NumberFormat(locale),
    decimal: new Intl.NumberFormat(locale, { maximumFractionDigits: 15 }),
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
    plain: new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 15, numberingSystem: 'latn' }),
    currencies: new Map(),
    day: remembering((ms) => day.format(ms)),
    dayTime: remembering((ms) => dayTime.format(ms)),
    time: new Intl.DateTimeFormat(locale, { ...zone, timeStyle: 'short' }),
    wallDay: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' }),
    wallDayTime: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium', timeStyle: 'short' }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
    or: new Intl.ListFormat(locale, { type: 'disjunction' }),
  };
}

export class Format {
  readonly #source: LocaleSource;
  readonly #timeZone: string | undefined;
  readonly #now: () => number;
  #last: Pens | null = null;

  /** `timeZone`: IANA name, undefined = the machine's. `now`: milliseconds. */
  constructor(source: LocaleSource, timeZone: string | undefined, now: () => number) {
    this.#source = source;
    this.#timeZone = timeZone;
    this.#now = now;
  }

  get #pens(): Pens {
    const { locale } = this.#source;
    if (this.#last?.locale !== locale) this.#last = pensOf(locale, this.#timeZone);
    return this.#last;
  }

  get locale(): string {
    return this.#source.locale;
  }
  /** How people of the locale write dates and numbers. */
  get habits(): Habits {
    return this.#pens.habits;
  }

  /** A count: `12,345`. */
  readonly number = (n: number): string => this.#pens.number.format(n);

  /** A value with as many decimals as it has. */
  decimal(n: number): string {
    return this.#pens.decimal.format(n);
  }

  /** A number attribute's value as the attribute asks: as it is written, by thousands or lakhs, or as money [A4]. */
  shownNumber(n: number, show: NumberShow = 'plain'): string {
    if (show === 'plain') return this.#pens.plain.format(n);
    if (show === 'grouped') return this.#pens.decimal.format(n);
    let money = this.#pens.currencies.get(show);
    if (money === undefined) {
      const digits = { minimumFractionDigits: 0, maximumFractionDigits: 2 };
      money = new Intl.NumberFormat(this.locale, { style: 'currency', currency: show, ...digits });
      this.#pens.currencies.set(show, money);
    }
    return money.format(n);
  }

  /** 0…1 as `42%`. */
  percent(share: number): string {
    return this.#pens.percent.format(share);
  }

  /** The day of an instant: `23 Nov 2026`. */
  readonly day = (ms: number): string => this.#pens.day(ms);

  /** An instant: `23 Nov 2026, 14:30`. */
  readonly dayTime = (ms: number): string => this.#pens.dayTime(ms);

  time(ms: number): string {
    return this.#pens.time.format(ms);
  }

  /** A date attribute's value as domain/date.ts keeps it: a day, or a day and time, of the wall clock. */
  wallDate(date: number): string {
    return isDay(date) ? this.#pens.wallDay.format(Math.floor(date)) : this.#pens.wallDayTime.format(date);
  }

  /** How long ago (or ahead): `5 minutes ago`, `yesterday`, a date beyond 30 days. */
  ago(ms: number): string {
    const past = ms - this.#now();
    const size = Math.abs(past);
    if (size < 60_000) return this.#pens.relative.format(0, 'second');
    if (size < 3_600_000) return this.#pens.relative.format(Math.trunc(past / 60_000), 'minute');
    if (size < DAY_MS) return this.#pens.relative.format(Math.trunc(past / 3_600_000), 'hour');
    return size < 30 * DAY_MS ? this.#pens.relative.format(Math.trunc(past / DAY_MS), 'day') : this.day(ms);
  }

  /** A length of time: `42 s`, `3 min`, `1 h 5 min`. */
  duration(ms: number): string {
    const seconds = Math.max(0, Math.round(ms / 1000));
    const { duration } = kitText;
    if (seconds < 60) return duration.seconds(seconds);
    const minutes = Math.round(seconds / 60);
    return minutes < 60 ? duration.minutes(minutes) : duration.hours(Math.floor(minutes / 60), minutes % 60);
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
    return `${unit === 0 || size >= 10 ? this.number(Math.round(size)) : this.#pens.decimal.format(Number(size.toFixed(1)))} ${units[unit] ?? ''}`;
  }

  /** `a, b and c` */
  list(items: readonly string[]): string {
    return this.#pens.list.format(items);
  }

  /** `a, b or c` */
  either(items: readonly string[]): string {
    return this.#pens.or.format(items);
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
