import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPhoneReader, type PhoneReader } from '../../../src/formats/phone/reader.ts';
import { sayMessage } from '../../../src/text/say-message.ts';
import { callingCountries, parseWithLibrary } from '../../../src/formats/phone/library.ts';
import { nationalNumber, pick, seededRandom } from './numbers.ts';

function reader(defaultCountry = 'IN', acceptUnknownRanges = false): PhoneReader {
  return createPhoneReader({ defaultCountry, acceptUnknownRanges });
}

function phoneIn(text: string, defaultCountry = 'IN'): number | string {
  const reading = reader(defaultCountry).read(text);
  return reading.kind === 'number' ? reading.phone : reading.kind === 'blank' ? 'blank' : reading.code;
}

it('[P1] the default country decides', () => {
  expect(phoneIn('98765 43452')).toBe(919876543452);
  expect(phoneIn('(541) 754-3010', 'US')).toBe(15417543010);
  expect(phoneIn('020 7946 0018', 'GB')).toBe(442079460018);
  expect(phoneIn('06 698 12345', 'IT')).toBe(390669812345);
  expect(() => reader('XX')).toThrow('no country: XX');
});

it('[P2] with a plus, read as written', () => {
  expect(phoneIn('+15417543010')).toBe(15417543010);
  expect(phoneIn('+1 541 754 3010')).toBe(15417543010);
  expect(phoneIn('+9876543452')).toBe('invalid');
});

describe('[P3] without a plus', () => {
  it.each(['9876543452', '919876543452', '+919876543452', '09876543452', '91 09876543452'])(
    '%s is one number',
    (text) => {
      expect(phoneIn(text)).toBe(919876543452);
    },
  );

  it('ten digits that begin with 91 are a national number', () => {
    expect(phoneIn('9198765432')).toBe(919198765432);
  });

  it('bears the calling code of the default country only', () => {
    expect(phoneIn('15417543010', 'US')).toBe(15417543010);
    expect(phoneIn('15417543010')).toBe('other-country');
    expect(phoneIn('49 30 901820', 'DE')).toBe(4930901820);
    expect(phoneIn('393331234567', 'IT')).toBe(393331234567);
  });

  it.each([
    ['DE', '4915123456789', 4915123456789],
    ['ID', '62812345678', 62812345678],
    ['XK', '38343201234', 38343201234],
  ])(
    '%s: what could be a landline, but with its calling code is a mobile, is the mobile: %s',
    (country, text, phone) => {
      expect(phoneIn(text, country)).toBe(phone);
      const bytes = new TextEncoder().encode(text);
      expect(reader(country).readBytes(bytes, 0, bytes.length)).toBe(phone);
      // With the national prefix it is the landline.
      expect(phoneIn(`0${text}`, country)).not.toBe(phone);
    },
  );
});

describe('[P4] cleaned first', () => {
  it.each(['00919876543452', '0919876543452', '+0919876543452', '0091 98765 43452', "'9876543452.0", '०९८७६५४३४५२'])(
    '%s',
    (text) => {
      expect(phoneIn(text)).toBe(919876543452);
    },
  );

  it('keeps the zeros of a number that begins with them', () => {
    expect(phoneIn('000800 100 6927')).toBe(910008001006927);
  });
});

describe('[P5] spreadsheets', () => {
  it('recovers a number that still holds every digit, and says so', () => {
    const read = { kind: 'number', phone: 919876543452, others: [], valid: [], recovered: 'spreadsheet' };
    expect(reader().read('9.19876543452E+11')).toEqual(read);
    expect(reader().read('9876543452.0')).toEqual(read);
  });

  it('rejects one that was rounded', () => {
    expect(reader().read('9.19877E+11')).toEqual({
      kind: 'problem',
      code: 'rounded',
      why: { id: 'number-rounded', text: '9.19877E+11' },
    });
  });
});

describe('[P6] valid by the full metadata, or a reason', () => {
  const problems: [string, string, string, string, number?][] = [
    [
      'IN',
      '15417543010',
      'other-country',
      'not an Indian number; +1 541 754 3010 is a US number: add a +',
      15417543010,
    ],
    [
      'US',
      '919876543452',
      'other-country',
      'not a US number; +91 98765 43452 is an Indian number: add a +',
      919876543452,
    ],
    [
      'IN',
      '97517123456',
      'other-country',
      'not an Indian number; +975 17 12 34 56 is a number of Bhutan: add a +',
      97517123456,
    ],
    ['IN', '987654345', 'too-short', 'too short for an Indian number: 9 digits instead of 10'],
    ['IN', '+91987654345', 'too-short', 'too short for an Indian number: 9 digits instead of 10 after +91'],
    ['IN', '98765434521', 'too-long', 'too long for an Indian number: 11 digits instead of 10'],
    ['IN', '1', 'too-short', 'too short for an Indian number: 1 digit instead of 10'],
    ['IN', '9'.repeat(40), 'too-long', 'too long for an Indian number: 40 digits instead of 10'],
    ['IN', '0123456789', 'too-short', 'too short for an Indian number: 9 digits instead of 10'],
    ['IN', '+912000000000', 'invalid', 'not an Indian number: +912000000000 is in no range that is in use'],
    ['IN', '+999123456', 'invalid', 'no country has a calling code that +999123456 begins with'],
    ['IN', '+9876543452', 'invalid', '+9876543452 is no number; without the + it is +91 98765 43452', 919876543452],
    [
      'IN',
      '5215512345678',
      'other-country',
      'not an Indian number; +52 55 1234 5678 is a Mexican number: add a +',
      525512345678,
    ],
    [
      'IN',
      'ask Asha 98765 43452',
      'not-a-number',
      '“ask Asha 98765 43452” is more than a phone number; +91 98765 43452 is in it',
      919876543452,
    ],
    ['IN', 'N/A', 'not-a-number', '“N/A” is not a phone number'],
    ['IN', 'x'.repeat(40), 'not-a-number', `“${'x'.repeat(40)}” is not a phone number`],
    ['IN', 'x'.repeat(41), 'not-a-number', `“${'x'.repeat(39)}…” is not a phone number`],
    ['IN', 'x'.repeat(5000), 'not-a-number', `“${'x'.repeat(39)}…” is not a phone number`],
  ];
  it.each(problems)('%s: %s is %s', (country, text, code, message, suggestion) => {
    const expected = suggestion === undefined ? {} : { suggestion };
    const reading = reader(country).read(text);
    expect(reading).toEqual({ kind: 'problem', code, why: expect.anything() as unknown, ...expected });
    expect(reading.kind === 'problem' && sayMessage(reading.why)).toBe(
      `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
    );
  });

  it('a choice accepts numbers of the right length in unknown ranges, and says so', () => {
    const accepting = reader('IN', true);
    const read = { kind: 'number', phone: 912000000000, others: [], valid: [], unknownRange: true };
    expect(reader().read('2000000000')).toMatchObject({ kind: 'problem', code: 'invalid' });
    expect(accepting.read('2000000000')).toEqual(read);
    expect(accepting.read('+912000000000')).toEqual(read);
    expect(accepting.read('912000000000')).toEqual(read);
    expect(accepting.read('987654345')).toMatchObject({ code: 'too-short' });
    // Eleven digits are no right length, so what is valid abroad is not taken for a number at home.
    expect(accepting.read('15417543010')).toMatchObject({ code: 'other-country' });
    expect(accepting.read('9876543452')).toEqual({ kind: 'number', phone: 919876543452, others: [], valid: [] });
  });
});

it('[P7] takes landlines', () => {
  expect(phoneIn('011 2345 6789')).toBe(911123456789);
  expect(phoneIn('(022) 2345-6789')).toBe(912223456789);
});

describe('[P8] several numbers in a cell', () => {
  it.each([
    ['9876543452/9876543453', ['9876543453']],
    ['9876543452 ; +1 541 754 3010', ['+1 541 754 3010']],
    ['9876543452,9876543453,9876543454', ['9876543453', '9876543454']],
    ['9876543452\r\n9876543453', ['9876543453']],
    ['12345 / 9876543452', ['12345']],
    ['none, 9876543452', []],
    ['9876543452, 9876543452', []],
    ['9876543452/53', ['53']],
    ['9876543452 9876543453', ['9876543453']],
    ['/9876543452/', []],
  ])('%j: the first valid one is used, the others are named', (text, others) => {
    expect(reader().read(text)).toMatchObject({ kind: 'number', phone: 919876543452, others });
  });

  it('[P11] an extension is told apart from them', () => {
    // The fewest digits that a number has which is told apart by a space alone.
    expect(reader('MV').read('777 1234 799-1235')).toMatchObject({ phone: 9607771234, others: ['799 1235'] });
    expect(reader().read('9876543452 ext. 7')).toMatchObject({ phone: 919876543452, others: [], extension: '7' });
  });

  it('a slash or comma inside a number does not part it', () => {
    expect(phoneIn('030/901820', 'DE')).toBe(4930901820);
    expect(phoneIn('022/23456789')).toBe(912223456789);
    expect(phoneIn('9,876,543,452')).toBe(919876543452);
  });

  it('with no valid one, the problem is that of the first number', () => {
    expect(reader().read('987654345 / 98765')).toMatchObject({
      code: 'too-short',
      why: { length: 9 },
    });
    expect(reader().read('office / 987654345')).toMatchObject({ code: 'too-short' });
  });

  it('a choice for unknown ranges still prefers a valid number', () => {
    expect(reader('IN', true).read('2000000000 / 9876543452')).toEqual({
      kind: 'number',
      phone: 919876543452,
      others: ['2000000000'],
      valid: [],
    });
  });
});

it.each(['', ' ', '\u00a0\u200f', '-', '\n', ' '.repeat(100_000)])('%# blank is blank', (text) => {
  expect(reader().read(text)).toEqual({ kind: 'blank' });
});

describe('any text', () => {
  const india = reader();
  const brazil = reader('BR', true);

  it('is read without an error, and a number has the digits of the text (seed 7)', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789+-. ()/,;eEx#:\'"=\n\u00a0\u202e٣९')),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 60 }), fc.string()), (text) => {
        for (const each of [india, brazil]) {
          const reading = each.read(text);
          if (reading.kind !== 'number') continue;
          expect(reading.phone).toBeGreaterThan(0);
          expect(reading.phone).toBeLessThan(1e15);
          // The last seven digits were there, in this order.
          const given = text.replaceAll('٣', '3').replaceAll('९', '9').replace(/\D/g, '');
          if (/^[\x20-\x7e\n\u00a0\u202e٣९]*$/.test(text)) expect(given).toContain(String(reading.phone).slice(-7));
        }
      }),
      { seed: 7, numRuns: 600 },
    );
  });

  it('of a hostile size is read in no time', () => {
    const started = process.cpuUsage().user;
    for (const text of [
      '9'.repeat(1e6),
      '('.repeat(1000),
      '9 '.repeat(500),
      ' '.repeat(999) + '+',
      '9-'.repeat(499) + '+',
      "'".repeat(1000),
      'a'.repeat(1e6),
    ]) {
      expect(india.read(text).kind).not.toBe('number');
    }
    expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
  });

  it('read twice is read the same, also after many others', () => {
    const first = india.read('tel:9876543452');
    for (let i = 0; i < 6000; i++) india.read(`x${i}`);
    expect(india.read('tel:9876543452')).toEqual(first);
  });
});

it('a stored number is read back as it is (seed 8)', () => {
  const random = seededRandom(8);
  const countries = callingCountries();
  const readers = ['IN', 'US', 'AR', 'IT'].map((country) => reader(country));
  const encoder = new TextEncoder();
  const different: string[] = [];
  let valid = 0;
  while (valid < 400) {
    const { country, callingCode } = pick(random, countries);
    const parsed = parseWithLibrary(`+${callingCode}${nationalNumber(random, country)}`, country);
    if (!parsed.valid || parsed.phone === 0) continue;
    valid++;
    const text = `+${parsed.phone}`;
    for (const each of readers) {
      const reading = each.read(text);
      const phone = reading.kind === 'number' ? reading.phone : 0;
      const bytes = encoder.encode(text);
      const plain = each.readBytes(bytes, 0, bytes.length);
      if (phone !== parsed.phone || (plain !== 0 && plain !== phone)) different.push(text);
    }
  }
  expect(different).toEqual([]);
});
