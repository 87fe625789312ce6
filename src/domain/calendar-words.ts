/**
 * [A3] Names of months and of days of the week as people write them: English from a table, some forty other languages from the platform's
 * own locale data, which is asked when a word is first met that may be one of them.
 */

const ENGLISH = 'january february march april may june july august september october november december'.split(' ');
const ENGLISH_DAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/;

/** Croatian is not here: its `listopad` is October, and Polish and Czech have it for November. */
const LANGUAGES =
  'de de-AT fr es pt it nl pl cs sk ro hu tr ru uk bg el sv da nb fi id ms fil sw ca az ' +
  'hi bn mr gu pa or ta te kn ml ne ur ar ar-LB ar-MA fa he th zh ja ko';

/** What people write and no locale has. */
const OTHERS: Readonly<Record<string, number>> = { sept: 9, mrz: 3, mrt: 3, setiembre: 9, ogos: 8, mac: 3 };

/** Combining marks of Latin, Greek, Cyrillic; hamza and vowels of Arabic and Hebrew; the nukta. Vowel signs of Indian scripts stay. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u093c\u09bc\u0a3c]/gu;

/** As names are compared: without case, accents and full stops. */
export const foldWord = (word: string): string =>
  /^[a-z]+$/.test(word)
    ? word
    : word
        .toLowerCase()
        .normalize('NFD')
        .replace(MARKS, '')
        .replace(/[.॰’']/gu, '')
        .replaceAll('ı', 'i')
        .replaceAll('ł', 'l');

/** 1 to 12, 0 = the word is no month. `word`: folded. What only one month begins with will do: three letters, four in scripts of syllables. */
export function monthOf(word: string): number {
  if (word.length < 2 || word.length > 24) return 0;
  if (word.length >= 3) {
    const english = ENGLISH.findIndex((name) => name.startsWith(word)) + 1;
    if (english > 0) return english;
  }
  return OTHERS[word] ?? CALENDAR.months.get(word) ?? 0;
}

/** True for the name of a day of the week. `word`: folded. */
export const isDayName = (word: string): boolean => ENGLISH_DAY.test(word) || CALENDAR.days.has(word);

interface Words {
  /** By name and by what a name begins with; 0 = names of several months begin so. */
  readonly months: ReadonlyMap<string, number>;
  readonly days: ReadonlySet<string>;
}

/** Slow to make (a tenth of a second), always the same: made when first asked for. */
class Calendar {
  #words: Words | null = null;

  get months(): Words['months'] {
    return (this.#words ??= readWords()).months;
  }

  get days(): Words['days'] {
    return (this.#words ??= readWords()).days;
  }
}

const CALENDAR = new Calendar();

function readWords(): Words {
  const whole = new Map<string, number>();
  const begun = new Map<string, number>();
  const days = new Set<string>();
  for (const locale of LANGUAGES.split(' ')) {
    for (const [name, month] of monthsIn(locale)) {
      if (!whole.has(name)) whole.set(name, month);
      for (let length = shortest(name); length < name.length; length++) {
        const start = name.slice(0, length);
        const known = begun.get(start);
        begun.set(start, known === undefined || known === month ? month : 0);
      }
    }
    for (const name of daysIn(locale)) days.add(name);
  }
  return { months: new Map([...begun, ...whole]), days };
}

const shortest = (name: string): number =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name) ? 3 : 4;

const COMMON = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;

function* monthsIn(locale: string): Iterable<readonly [name: string, month: number]> {
  const writers = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(locale, { ...COMMON, month }),
    new Intl.DateTimeFormat(locale, { ...COMMON, month, day: 'numeric' }),
  ]);
  for (let month = 1; month <= 12; month++)
    for (const writer of writers) {
      const name = partOf(writer, Date.UTC(2024, month - 1, 5), 'month');
      if (name.length >= 2 && !/\d/.test(name)) yield [name, month];
    }
}

function* daysIn(locale: string): Iterable<string> {
  const writers = (['long', 'short'] as const).map(
    (weekday) => new Intl.DateTimeFormat(locale, { ...COMMON, weekday }),
  );
  for (let day = 1; day <= 7; day++)
    for (const writer of writers) yield* partOf(writer, Date.UTC(2024, 0, day), 'weekday').split(/[\s-]+/);
}

const partOf = (writer: Intl.DateTimeFormat, at: number, part: 'month' | 'weekday'): string =>
  foldWord(writer.formatToParts(at).find(({ type }) => type === part)?.value ?? '').trim();
