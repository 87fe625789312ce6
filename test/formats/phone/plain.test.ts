import { describe, expect, it } from 'vitest';
import type { CodeUse } from '../../../src/domain/mapping.ts';
import { createLibraryJudge } from '../../../src/formats/phone/attempt.ts';
import { createCellReader } from '../../../src/formats/phone/cell.ts';
import { phoneType } from '../../../src/formats/phone/kind.ts';
import { callingCountries, numberingRules } from '../../../src/formats/phone/library.ts';
import { createPlainReader, type PlainReader } from '../../../src/formats/phone/plain.ts';
import { planOf } from '../../../src/formats/phone/plan.ts';
import { todaysForm } from '../../../src/formats/phone/variants.ts';
import { below, nationalNumber, pick, type Random, seededRandom, spaced, spoil } from './numbers.ts';

const countries = callingCountries();
const services = ['800', '808', '870', '878', '881', '882', '883', '888', '979'];
const encoder = new TextEncoder();

function readText(plain: PlainReader, text: string, code: CodeUse = 'never'): number {
  // In the middle of other cells, as in a file.
  const bytes = encoder.encode(`7,${text},7`);
  return plain.readPlain(bytes, 2, bytes.length - 2, code);
}

/** The slow path, by the library alone. */
function thoroughReader(defaultCountry: string): (text: string, code?: CodeUse) => number {
  const read = createCellReader({ defaultCountry, acceptUnknownRanges: false }, createLibraryJudge(defaultCountry));
  return (text, code) => {
    const reading = read(text, code);
    return reading.kind === 'number' ? reading.phone : 0;
  };
}

/** A national number and its calling code, mostly of the country, else of any other or of an international service. */
function anyNumber(random: Random, country: string): { code: string; national: string } {
  const roll = random();
  const key = roll < 0.7 ? country : roll < 0.95 ? pick(random, countries).country : pick(random, services);
  const national = nationalNumber(random, key);
  return {
    code: numberingRules(key)?.callingCode ?? '',
    national: random() < 0.3 ? spoil(random, national) : national,
  };
}

/** Digits, with or without plus, in every form of [P3] and some that are none. */
function writtenDigits(random: Random, country: string): string {
  const { code, national } = anyNumber(random, country);
  const home = numberingRules(country)?.callingCode ?? '';
  return pick(random, [
    national,
    national,
    `0${national}`,
    `1${national}`,
    `8${national}`,
    code + national,
    home + national,
    `${home}0${national}`,
    `+${code}${national}`,
    `+${code}${national}`,
    `+${code}0${national}`,
    `+${code}1${national}`,
    `00${code}${national}`,
    `0${code}${national}`,
    `011${code}${national}`,
    String(below(random, 10 ** (3 + below(random, 12)))),
  ]);
}

describe('the fast path', () => {
  it('has a plan of every country and international service', () => {
    const missing = [...countries.map(({ country }) => country), ...services].filter((key) => !planOf(key));
    expect(missing).toEqual([]);
    expect(countries.length).toBeGreaterThan(240);
    expect(planOf('XX')).toBeUndefined();
  });

  it(
    '[P6] says of digits what the library says, with every country as the default (seed 1)',
    { timeout: 60_000 },
    () => {
      const random = seededRandom(1);
      const different: string[] = [];
      let sure = 0;
      let asked = 0;
      for (const { country } of countries) {
        const plain = createPlainReader(country);
        const library = createLibraryJudge(country);
        for (let i = 0; i < 40; i++) {
          const written = writtenDigits(random, country);
          const plus = written.startsWith('+');
          const digits = written.replace('+', '');
          const judgement = plain.judge(digits, plus);
          asked++;
          if (!judgement) continue;
          sure++;
          const expected = library(digits, plus);
          // What the library takes for no number at all has no digits to compare.
          const same =
            expected.nationalLength === 0 ? !judgement.valid : JSON.stringify(judgement) === JSON.stringify(expected);
          if (!same) different.push(`${country} ${written} ${JSON.stringify(judgement)} ${JSON.stringify(expected)}`);
        }
      }
      expect(different).toEqual([]);
      expect(sure / asked).toBeGreaterThan(0.8);
    },
  );

  it.each(['IN', 'US', 'GB', 'BR', 'MX', 'AR', 'DE', 'IT', 'RU', 'KZ', 'CA', 'JP', 'FI', 'SG'])(
    '[P3] reads what it reads of a cell as the thorough way does, default %s (seed 2)',
    (country) => {
      const random = seededRandom(2);
      const plain = createPlainReader(country);
      const thorough = thoroughReader(country);
      const different: string[] = [];
      let read = 0;
      for (let i = 0; i < 300; i++) {
        const digits = writtenDigits(random, country);
        const text = pick(random, [
          digits,
          digits,
          spaced(random, digits),
          `'${digits}`,
          ` ${digits} `,
          `(${digits}`,
          `${digits}.0`,
        ]);
        const phone = readText(plain, text);
        if (phone === 0) continue;
        read++;
        if (todaysForm(phone) !== thorough(text)) different.push(`${text}: ${phone}, ${thorough(text)}`);
      }
      expect(different).toEqual([]);
      expect(read).toBeGreaterThan(60);
    },
  );

  it.each(['IN', 'US', 'GB', 'BR', 'MX', 'DE', 'RU', 'SG'])(
    '[P11] reads digits that may bear their calling code as the thorough way does, default %s (seed 5)',
    (country) => {
      const random = seededRandom(5);
      const plain = createPlainReader(country);
      const thorough = thoroughReader(country);
      const different: string[] = [];
      let read = 0;
      for (let i = 0; i < 300; i++) {
        const digits = writtenDigits(random, country);
        const code = pick(random, ['likely', 'always'] as const);
        const phone = todaysForm(readText(plain, digits, code));
        if (phone === 0) continue;
        read++;
        if (phone !== thorough(digits, code)) different.push(`${digits} ${code}: ${phone}, ${thorough(digits, code)}`);
      }
      expect(different).toEqual([]);
      expect(read).toBeGreaterThan(60);
    },
  );

  it('[P7] says the type of a phone as the library does, or is not sure, in every country (seed 6)', () => {
    const random = seededRandom(6);
    const plain = createPlainReader('IN');
    const library = createLibraryJudge('IN');
    const different: string[] = [];
    let asked = 0;
    let sure = 0;
    for (const key of [...countries.map(({ country }) => country), ...services])
      for (let i = 0; i < 12; i++) {
        const { phone, valid } = library((numberingRules(key)?.callingCode ?? '') + nationalNumber(random, key), true);
        if (!valid || phone === 0) continue;
        asked++;
        const type = plain.typeOf(phone);
        if (type === undefined) continue;
        sure++;
        if (type !== phoneType(phone)) different.push(`${phone}: ${type}, ${phoneType(phone)}`);
      }
    expect(different).toEqual([]);
    expect(asked).toBeGreaterThan(1500);
    expect(sure / asked).toBeGreaterThan(0.95);
    expect([plain.typeOf(0), plain.typeOf(91), plain.typeOf(919), plain.typeOf(9_198_765_432)]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  it.each(['IN', 'US', 'DE', 'ID'])(
    '[P12] knows a national number that is a mobile abroad with a plus, default %s (seed 7)',
    (country) => {
      const random = seededRandom(7);
      const plain = createPlainReader(country);
      const judge = createPlainReader(country);
      const home = numberingRules(country)?.callingCode ?? '';
      const different: string[] = [];
      let abroad = 0;
      for (let i = 0; i < 3000; i++) {
        const digits = i % 2 === 0 ? nationalNumber(random, country) : writtenDigits(random, country);
        if (readText(plain, digits) === 0) continue;
        const isBare = !digits.startsWith('+') && !digits.startsWith('00') && !digits.startsWith(home);
        const other = isBare ? judge.judge(digits, true) : undefined;
        const expected = other !== undefined && other.valid && other.mobile && other.phone !== 0;
        const doubt = plain.lastDoubt();
        if (doubt < 0) continue; // no mobile
        if (expected) abroad++;
        if (expected ? !digits.startsWith(String(doubt)) || doubt === 0 : doubt !== 0)
          different.push(`${digits}: ${doubt}, ${String(expected)}`);
      }
      expect(different).toEqual([]);
      expect(abroad).toBeGreaterThan(0);
    },
  );

  it.each(['IN', 'US', 'GB'])('takes 99 of 100 valid numbers of %s in plain forms (seed 3)', (country) => {
    const random = seededRandom(3);
    const plain = createPlainReader(country);
    const thorough = thoroughReader(country);
    const code = numberingRules(country)?.callingCode ?? '';
    let valid = 0;
    const missed: string[] = [];
    for (let i = 0; i < 600; i++) {
      const national = nationalNumber(random, country, 2);
      const digits = pick(random, [
        national,
        `0${national}`,
        code + national,
        `+${code}${national}`,
        `00${code}${national}`,
      ]);
      const text = random() < 0.5 ? digits : spaced(random, digits);
      if (thorough(text) === 0) continue;
      valid++;
      if (readText(plain, text) === 0) missed.push(text);
    }
    expect(valid).toBeGreaterThan(400);
    expect(missed.length / valid, missed.join()).toBeLessThanOrEqual(0.01);
  });

  it('takes 95 of 100 valid international numbers of every country (seed 4)', () => {
    const random = seededRandom(4);
    const plain = createPlainReader('IN');
    const library = createLibraryJudge('IN');
    let valid = 0;
    let taken = 0;
    for (const { country, callingCode } of countries) {
      for (let i = 0; i < 8; i++) {
        const digits = callingCode + nationalNumber(random, country);
        if (!library(digits, true).valid) continue;
        valid++;
        if (readText(plain, `+${digits}`) !== 0) taken++;
      }
    }
    expect(valid).toBeGreaterThan(1500);
    expect(taken / valid).toBeGreaterThan(0.95);
  });

  const india = createPlainReader('IN');

  it.each([
    ['9876543452', 919876543452],
    ['919876543452', 919876543452],
    ['+919876543452', 919876543452],
    ['9198765432', 919198765432],
    ['+15417543010', 15417543010],
    ["'+91 98765-43452", 919876543452],
    ['(0) 98765.43452', 919876543452],
    ['00 91 98765 43452', 919876543452],
    ['+39 06 698 12345', 390669812345],
    ['+44 (0)20 7946 0018', 442079460018],
  ])('[P3] reads %s', (text, phone) => {
    expect(readText(india, text)).toBe(phone);
  });

  it('is not sure of a number whose national prefix may end at two places', () => {
    // Bolivia: 0, or 0 and the two digits of a carrier.
    expect(createPlainReader('BO').judge('01050925700', false)).toBeUndefined();
    expect(createPlainReader('IN').judge('59101050925700', true)).toBeUndefined();
  });

  it.each([
    '',
    '+',
    '15417543010',
    '9876543452.0',
    '9.19876543452E+11',
    '9876543452/9876543453',
    '९८७६५४३४५२',
    '+91+9876543452',
    '9876543452+',
    "98765'43452",
    '1'.repeat(100),
    '+0919876543452',
    '98765\u00a043452',
    '000 800 100 6927',
  ])('leaves %s to the thorough way', (text) => {
    expect(readText(india, text)).toBe(0);
  });
});
