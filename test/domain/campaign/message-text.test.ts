/** [B2] Texts with fields: read, written back, filled in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeId } from '../../../src/domain/attribute.ts';
import {
  fieldKey,
  fieldOfKey,
  fieldsOf,
  type MessageText,
  parseText,
  renderText,
  withParametersOf,
  writtenText,
} from '../../../src/domain/campaign/message-text.ts';
import { messageValue } from '../../../src/domain/campaign/value.ts';
import { value } from './values.ts';

const ATTRIBUTES = [
  { id: attributeId(1), name: 'City' },
  { id: attributeId(2), name: 'Order' },
  { id: attributeId(3), name: 'Order date' },
  { id: attributeId(4), name: 'शहर' },
  { id: attributeId(5), name: 'C++' },
];

/** Fields in brackets, unknown ones with a question mark, parameters in braces. */
const seen = (text: MessageText): string =>
  text
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'field':
          return `[${fieldKey(part.field)}${part.fallback === null ? '' : `|${part.fallback}`}]`;
        case 'unknown':
          return `[?${part.name}]`;
        case 'parameter':
          return `{${part.parameter}}`;
      }
    })
    .join('');

describe('[B2] what is a field', () => {
  test.each([
    ['Hi $Name', 'Hi [name]'],
    ['$FirstName $LastName, $Name.', '[firstName] [lastName], [name].'],
    ['$city and $CITY', '[1] and [1]'],
    ['$City{your city}!', '[1|your city]!'],
    ['$City{}x', '[1|]x'],
    ['$Order date, $Order no', '[3], [2] no'],
    ['$Orders', '[?Orders]'],
    ['$Namely', '[?Namely]'],
    ['$शहर में', '[4] में'],
    ['$शहरों', '[?शहरों]'],
    ['$C++x', '[5]x'],
    ['$5, $ 5, US$, $$Name', '$5, $ 5, US$, $[name]'],
    ['$Town{there}', '[?Town]'],
    ['{{1}} {{ first_name }} {{}} {1}', '{1} {first_name} {{}} {1}'],
    ['$City{{1}}', '[1]{1}'],
    ['$City{a\nb}', '[1]{a\nb}'],
    ['$City{open', '[1]{open'],
    ['', ''],
  ])('%j', (text, want) => {
    expect(seen(parseText(text, ATTRIBUTES))).toBe(want);
  });

  test('what was read is written back, and read again the same', () => {
    const pieces = fc.constantFrom(
      '$Name',
      '$FirstName',
      '$City',
      '$order',
      '{x}',
      '{{1}}',
      ' ',
      'a',
      'न',
      '$',
      '{',
      '}',
      '$Zz',
      '\n',
      '🙂',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((some) => some.join('')),
        (text) => {
          const parts = parseText(text, ATTRIBUTES);
          const written = writtenText(parts, ATTRIBUTES);
          expect(written.toLowerCase()).toBe(text.toLowerCase());
          expect(parseText(written, ATTRIBUTES).map((part) => part.kind)).toEqual(parts.map((part) => part.kind));
        },
      ),
    );
  });

  test('[A6] a field follows its attribute; one that is gone is told by the name it had', () => {
    const text = parseText('In $City{town}', ATTRIBUTES);
    expect(writtenText(text, [{ id: attributeId(1), name: 'Home town' }])).toBe('In $Home town{town}');
    expect(writtenText(text, [])).toBe('In $City{town}');
    expect(seen(parseText(writtenText(text, []), []))).toBe('In [?City]');
  });

  test('a text that is edited keeps which parameters its fields fill', () => {
    const before = parseText('Hi $Name in $City', ATTRIBUTES).map((part) =>
      part.kind === 'field' ? { ...part, parameter: part.field === 'name' ? 'who' : 'where' } : part,
    );
    const after = withParametersOf(parseText('In $City, $Name and $Name', ATTRIBUTES), before);
    expect(fieldsOf(after).map(({ parameter }) => parameter)).toEqual(['where', 'who', undefined]);
  });

  test('a field in a key', () => {
    for (const field of ['name', 'firstName', 'lastName', { attribute: attributeId(12) }] as const)
      expect(fieldOfKey(fieldKey(field))).toEqual(field);
  });
});

describe('[B2] filled in', () => {
  test('[B2] is exact for any value, and nothing in a value is read as a field', () => {
    fc.assert(
      fc.property(value, value, (name, city) => {
        const text = parseText('A $Name B $City{there} C $Name', ATTRIBUTES);
        const valueOf = (field: unknown): string => (field === 'name' ? name : city);
        const want = name === '' ? null : `A ${name} B ${city === '' ? 'there' : city} C ${name}`;
        expect(renderText(text, valueOf)).toBe(want);
      }),
    );
  });

  test.each([
    ['Hi $City', null],
    ['Hi $City{}', 'Hi '],
    ['Hi $City{you}', 'Hi you'],
    ['Hi {{1}}', null],
    ['Hi $Nobody{x}', null],
  ])('%j without a value', (text, want) => {
    expect(renderText(parseText(text, ATTRIBUTES), () => '')).toBe(want);
  });

  test('a value is one line, and keeps its letters', () => {
    fc.assert(
      fc.property(value, (text) => {
        const made = messageValue(text);
        expect(made).not.toMatch(/[\n\r\t\u2028\u2029\u0085]| {2}/);
        expect(messageValue(made)).toBe(made);
      }),
    );
    for (const name of ['أحمد', 'प्रिया', '👩‍👩‍👧‍👦', 'क्‍ष']) expect(messageValue(name)).toBe(name);
  });
});
