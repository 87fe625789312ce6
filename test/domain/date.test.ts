import { describe, expect, it, test } from 'vitest';
import { formatDate } from '../../src/domain/date.ts';
import { inferDateOrder, parseDate, parseInstant, parseTypedDate } from '../../src/domain/parse-date.ts';

const read = (text: string): string => {
  const date = parseDate(text, null);
  return typeof date === 'number' ? formatDate(date) : date;
};

/** All of 5 January 2024, a day. */
const DAYS = [
  '2024-01-05', '2024-1-5', '2024/01/05', '2024.01.05', '2024. 1. 5.', '20240105',
  '5 Jan 2024', '5-Jan-24', '05-JAN-2024', '05 Jan 24', "5 Jan '24", '5.Jan.2024', 'Jan 5, 2024', 'Jan. 5, 2024', 'January 5 2024', '2024 January 5', '2024-Jan-05',
  '5th January 2024', 'January 5th, 2024', 'the 5th of January, 2024', 'Fri, 5 Jan 2024', 'Friday, January 5, 2024', 'Friday 5 January 2024',
  '25. Januar 2024'.replace('25', '5'), 'Freitag, 5. Januar 2024', '5. Jän. 2024', '5 janvier 2024', 'vendredi 5 janvier 2024', '5 janv. 2024',
  '5 de enero de 2024', 'viernes, 5 de enero de 2024', '5 ene 2024', '5 de janeiro de 2024', '5 jan. 2024', '5 gennaio 2024', 'venerdì 5 gennaio 2024', '5 gen 2024',
  '5 januari 2024', '5 stycznia 2024', '5 stycznia 2024 r.', '5 Ocak 2024', '5 Ocak 2024 Cuma', '5 января 2024 г.', '5 янв. 2024', '5 Januari 2024',
  '5. ledna 2024', '5 ianuarie 2024', '2024. január 5.', '5 Ιανουαρίου 2024', '5 tammikuuta 2024',
  '5 जनवरी 2024', '५ जनवरी २०२४', '5 जन॰ 2024', '५/१/२०२४'.replace('५/१', '५/०१'), '5 জানুয়ারি 2024', '5 ஜனவரி 2024', '5 జనవరి 2024', '5 જાન્યુઆરી 2024', '5 ಜನವರಿ 2024', '5 ജനുവരി 2024', '5 ਜਨਵਰੀ 2024',
  '5 يناير 2024', '٥ يناير ٢٠٢٤', '5 كانون الثاني 2024', '5 جانفي 2024'.replace('جانفي', 'يناير'), '5 جنوری 2024', '5 ינואר 2024', '5 มกราคม 2567', '5 ม.ค. 2567',
  '2024年1月5日', '2024年1月5日(金)', '2024年01月05日 星期五', '2024년 1월 5일', '２０２４年１月５日', 'ngày 5 tháng 1 năm 2024', '5 tháng 1, 2024',
]; // prettier-ignore

const TIMES: readonly (readonly [string, string])[] = [
  ['Jan 5, 2024 10:30 AM', '2024-01-05T10:30:00'],
  ['2024-01-05 10:30:00 UTC', '2024-01-05T10:30:00'],
  ['2024-01-05T10:30:00Z', '2024-01-05T10:30:00'],
  ['2024-01-05T10:30:00.123456Z', '2024-01-05T10:30:00.123'],
  ['2024-01-05 10:30', '2024-01-05T10:30:00'],
  ['2024-01-05T00:00:00+05:30', '2024-01-05T00:00:00'],
  ['2024-01-05T23:30:00-05:00', '2024-01-05T23:30:00'],
  ['2024-01-05 23:30:00 +0530', '2024-01-05T23:30:00'],
  ['2024-01-05 23:30:00 +0530 IST', '2024-01-05T23:30:00'],
  ['2024-01-05 23:30 Asia/Kolkata', '2024-01-05T23:30:00'],
  ['Fri Jan 05 2024 10:30:00 GMT+0530 (India Standard Time)', '2024-01-05T10:30:00'],
  ['Fri Jan 05 10:30:00 IST 2024', '2024-01-05T10:30:00'],
  ['Fri Jan 05 10:30:00 +0000 2024', '2024-01-05T10:30:00'],
  ['Fri, 05 Jan 2024 10:30:00 GMT', '2024-01-05T10:30:00'],
  ['5 Jan 2024, 10:30 pm', '2024-01-05T22:30:00'],
  ['5 Jan 2024 at 10:30\u202fPM', '2024-01-05T22:30:00'],
  ['5 Jan 2024 10.30 p.m.', '2024-01-05T22:30:00'],
  ['Jan 5, 2024, 12:05 AM', '2024-01-05T00:05:00'],
  ['Jan 5, 2024 12:05 PM', '2024-01-05T12:05:00'],
  ['January 5, 2024 at 9 am', '2024-01-05T09:00:00'],
  ['10:30 AM, 5 Jan 2024', '2024-01-05T10:30:00'],
  ['25/12/2023 10:30 PM IST', '2023-12-25T22:30:00'],
  ['12/25/2023, 10:30:15 PM', '2023-12-25T22:30:15'],
  ['25.12.2023 22:30 Uhr', '2023-12-25T22:30:00'],
  ['25. Dezember 2023 um 22:30 Uhr', '2023-12-25T22:30:00'],
  ['25 décembre 2023 à 22h30', '2023-12-25T22:30:00'],
  ['25 de dezembro de 2023 às 22:30', '2023-12-25T22:30:00'],
  ['25 дек. 2023 г., 22:30', '2023-12-25T22:30:00'],
  ['2023年12月25日 下午10:30', '2023-12-25T22:30:00'],
  ['2023年12月25日 22時30分', '2023-12-25T22:30:00'],
  ['2023. 12. 25. 오후 10:30', '2023-12-25T22:30:00'],
  ['20231225T223015Z', '2023-12-25T22:30:15'],
  ['20231225223015', '2023-12-25T22:30:15'],
];

const NOT = [
  '', '5', 'Jan 2024', 'January', '2024', '2024-01', '2024-02-30', '30 Feb 2024', '32/01/2024', '13/13/2024', '5 Janx 2024', '12 March Road', 'Marathon 5 2024', 'Flat 5 Jan 2024',
  '5 Jan 2024 maybe', '560001', '98765432', '9876543210', '1.2.3', '10:30', '2024-01-05 25:00', '5 Jan 2024 10:75', '5 Jan 5 Feb 2024', '1-2', '5/Jan', '0000-00-00', '5 de 2024',
]; // prettier-ignore

describe('[A3] dates as people write them', () => {
  test.each(DAYS)('%s is 5 January 2024', (text) => {
    const date = parseDate(text, 'dmy');
    expect(typeof date === 'number' ? formatDate(date) : date).toBe('2024-01-05');
  });
  test.each(TIMES)('%s', (text, iso) => expect(formatDate(Number(parseTypedDate(text, 'dmy')))).toBe(iso));
  test.each(NOT)('%s is no date', (text) => expect(read(text)).toBe('not-a-date'));

  it('only numbers can be asked about', () => {
    expect(read('03/04/2024')).toBe('date-order-open');
    expect(read('03/04/2024 10:30 IST')).toBe('date-order-open');
    expect(read('04/04/2024')).toBe('2024-04-04');
  });

  it('two-digit years turn at 70', () => {
    expect(
      ['31/12/69', '31/12/70', '31-Dec-69', '31-Dec-70'].map((text) => formatDate(Number(parseDate(text, 'dmy')))),
    ).toEqual(['2069-12-31', '1970-12-31', '2069-12-31', '1970-12-31']);
  });

  it('whole columns decide their order', () => {
    expect(inferDateOrder(['03/04/2024', '13/04/2024'])).toEqual({ order: 'dmy', contradicts: false });
    expect(inferDateOrder(['03/04/2024', '04/13/2024', '5 Jan 2024'])).toEqual({ order: 'mdy', contradicts: false });
    expect(inferDateOrder(['13/04/2024', '04/13/2024'])).toEqual({ order: null, contradicts: true });
  });
});

describe('[A3] a typed date', () => {
  it.each([
    ['13/01/2024', 'mdy', '2024-01-13'],
    ['01/13/2024', 'dmy', '2024-01-13'],
    ['03/04/2024', 'dmy', '2024-04-03'],
    ['03/04/2024', 'mdy', '2024-03-04'],
  ] as const)('%s, where people write %s, is %s', (text, order, iso) => {
    expect(formatDate(Number(parseTypedDate(text, order)))).toBe(iso);
  });
  it('is refused where it is none', () => expect(parseTypedDate('31/31/2024', 'dmy')).toBe('not-a-date'));
});

describe('instants', () => {
  /** A wall in India. */
  const instantOf = (wall: number): number => wall - 5.5 * 3_600_000;
  it.each([
    ['2024-01-05T10:30:00', '2024-01-05T05:00:00.000Z'],
    ['2024-01-05 10:30:00', '2024-01-05T05:00:00.000Z'],
    ['2024-01-05T10:30:00Z', '2024-01-05T10:30:00.000Z'],
    ['2024-01-05T10:30:00.250z', '2024-01-05T10:30:00.250Z'],
    ['2024-01-05T10:30:00+05:30', '2024-01-05T05:00:00.000Z'],
    ['2024-01-05T10:30:00-0500', '2024-01-05T15:30:00.000Z'],
    ['2024-01-05 10:30:00.250-05', '2024-01-05T15:30:00.250Z'],
    ['2024-01-05', '2024-01-04T18:30:00.000Z'],
  ])('%s is %s', (text, iso) => expect(new Date(parseInstant(text, instantOf) ?? NaN).toISOString()).toBe(iso));
  it('are ISO 8601 only', () => expect(parseInstant('5 Jan 2024', instantOf)).toBeNull());
});
