import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameParts, splitName } from '../../../src/domain/name.ts';
import { cleanLine } from '../../../src/domain/text.ts';
import * as lists from '../../../src/formats/sample/name-lists.ts';
import { someText } from '../../support/arbitrary.ts';
import { OTHERS, WITH_HONORIFICS, WITH_REST } from './tables.ts';

const rows = (table: string): [name: string, first: string, last: string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', first = '', last = ''] = line.split('>').map((cell) => cell.trim());
      return [name, first, last];
    });
const ALL = [...rows(WITH_HONORIFICS), ...rows(WITH_REST), ...rows(OTHERS)];

describe('[N2] [N3] [N6] what a sender would write', () => {
  test.each(ALL)('%s', (name, first, last) => {
    expect(splitName(name)).toEqual({ first, last });
  });

  test('a first name is its own first name', () => {
    for (const [, first] of ALL) if (!first.includes(' ')) expect(splitName(first).first).toBe(first);
  });

  test('common names are taken for names', () => {
    const titles = new Set(['Kumari', 'Pandit', 'Shaikh', 'Begum', 'Sheikh', 'Hafiz', 'Sri']);
    for (const name of new Set(
      Object.values(lists)
        .flat()
        .filter((name) => typeof name === 'string'),
    )) {
      expect(splitName(name)).toEqual({ first: name, last: '' });
      expect(splitName(`Asha ${name}`)).toEqual({ first: 'Asha', last: name });
      if (!titles.has(name)) expect(splitName(`${name} Sharma`)).toEqual({ first: name, last: 'Sharma' });
    }
  });
});

describe('[N4] parts given apart', () => {
  test.each([
    ['Mohit', 'Dua', 'Mohit', 'Dua'],
    ['Mary Ann', 'de la Cruz', 'Mary Ann', 'de la Cruz'],
    ['Mr. Rahul', 'Sharma', 'Rahul', 'Sharma'],
    ['Mr.Rahul', 'Sharma', 'Rahul', 'Sharma'],
    ['Dr. (Mrs.) Anita', 'Rao', 'Anita', 'Rao'],
    ['Dr. Mary Ann', 'Rao', 'Mary Ann', 'Rao'],
    ['श्रीमती लता', 'देशपांडे', 'लता', 'देशपांडे'],
    ['Mr & Mrs', 'Sharma', '', 'Sharma'],
    ['Mr.', 'Sharma', 'Sharma', ''],
    ['Dr.', 'Anita Rao', 'Anita', 'Rao'],
    ['K. R.', 'Narayanan', 'Narayanan', ''],
    ['M S', 'Dhoni', 'Dhoni', ''],
    ['A. P. J. Abdul', 'Kalam', 'Abdul', 'Kalam'],
    ['Md.', 'Rahim', 'Rahim', ''],
    ['Md. Rahim', 'Khan', 'Rahim', 'Khan'],
    ['John Q.', 'Public', 'John', 'Public'],
    ['Rahul', 'Sharma Jr.', 'Rahul', 'Sharma'],
    ['Rahul', 'Sharma, MBBS', 'Rahul', 'Sharma'],
    ['Rahul', '(Plumber)', 'Rahul', ''],
    ['Rahul (Plumber)', '', 'Rahul', ''],
    ['Rahul', '.', 'Rahul', ''],
    ['Rahul', '-', 'Rahul', ''],
    ['Rahul', '2', 'Rahul', ''],
    ['Rahul ji', 'Sharma ji', 'Rahul', 'Sharma'],
    ['Rahul 😀', '🙏', 'Rahul', ''],
    ['Rahul', 'S/O Mohan', 'Rahul', ''],
    ['Rahul', 'WhatsApp', 'Rahul', ''],
    ['Ramesh', 'K', 'Ramesh', 'K'],
    ['', 'Sharma', '', 'Sharma'],
    ['Rahul', '', 'Rahul', ''],
    ['Dr.', '', 'Dr', ''],
    ['K', '', 'K', ''],
    ['Sharma Traders', '', 'Sharma Traders', ''],
    ['9876543210', '', '', ''],
    ['Begum', 'Rokeya', 'Rokeya', ''],
    ['Don', 'Draper', 'Don', 'Draper'],
    ['Sardar', 'Patel', 'Sardar', 'Patel'],
  ])('%j and %j are %j and %j', (first, last, wantFirst, wantLast) => {
    expect(nameParts(`${first} ${last}`.trim(), { first, last })).toEqual({ first: wantFirst, last: wantLast });
  });
});

test('any text: nothing is thrown or made up, no honorific or mark is called', () => {
  const someName = fc.oneof(
    someText,
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...ALL.flatMap(([name]) => name.split(' '))),
          fc.constantFrom(',', '-', '/', '(', ')', '.', '&'),
        ),
        { maxLength: 6 },
      )
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(someName, someName, (name, other) => {
      const { first, last } = splitName(name);
      for (const part of [first, last]) {
        expect(part).toBe(cleanLine(part));
        // Every word of it is a piece of the name.
        for (const word of part.split(' ')) expect(cleanLine(name)).toContain(word.replace(/^&$/, ''));
      }
      expect(/[()[\]{}@#|]|\p{Extended_Pictographic}/u.test(`${first}${last}`)).toBe(false);
      nameParts(name, { first: name, last: other });
    }),
    { numRuns: 3000, seed: 74 },
  );
});
