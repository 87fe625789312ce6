/**
 * Words for the halves of a day as people's phones write them: those of the platform's own locale data, asked when one is first met, and what
 * no locale has.
 */

const LOCALES =
  'en es es-MX fr de it pt nl sv da nb fi pl cs sk hu ro bg ru uk el tr he ar fa ur hi bn mr gu pa ta te kn ml ne si th vi id ms fil sw af am sq ' +
  'km lo my zh zh-TW zh-HK ja ko az kk uz ka hy et lv lt sl hr sr mk is ga ca eu gl';

const MORNING =
  '上午 凌晨 清晨 早上 早晨 半夜 午前 오전 새벽 पूर्वाह्न সকাল ق.ظ صباحا ص म.पू. de. öö sa pg vm. π.μ. a.m. am';
const EVENING = '下午 晚上 中午 傍晚 午後 오후 अपराह्न বিকাল ب.ظ مساء م म.उ. du. ös ch ptg nm. μ.μ. p.m. pm';

const foldPeriod = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\s.·"'’״׳\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

class Periods {
  #isAfternoon: ReadonlyMap<string, boolean> | null = null;

  /** True for the second half of the day, false for the first; null: the word is no part of a day. */
  of(word: string): boolean | null {
    return (this.#isAfternoon ??= read()).get(foldPeriod(word)) ?? null;
  }
}

function read(): ReadonlyMap<string, boolean> {
  const words = new Map<string, boolean>();
  const unsure = new Set<string>();
  const add = (word: string, isAfternoon: boolean): void => {
    const key = foldPeriod(word);
    if (key === '' || /\d/.test(key)) return;
    if ((words.get(key) ?? isAfternoon) !== isAfternoon) unsure.add(key);
    words.set(key, isAfternoon);
  };
  for (const locale of LOCALES.split(' ')) {
    const writer = new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    for (const hour of [9, 15]) {
      const parts = writer.formatToParts(Date.UTC(2024, 0, 1, hour));
      add(parts.find(({ type }) => type === 'dayPeriod')?.value ?? '', hour > 12);
    }
  }
  for (const word of unsure) words.delete(word);
  for (const word of MORNING.split(' ')) words.set(foldPeriod(word), false);
  for (const word of EVENING.split(' ')) words.set(foldPeriod(word), true);
  return words;
}

const PERIODS = new Periods();

export const isAfternoon = (word: string): boolean | null => PERIODS.of(word);
