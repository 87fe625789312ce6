import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeId } from '../../src/domain/attribute.ts';
import { type Contact, contactId } from '../../src/domain/contact.ts';
import { parseSearch, searchMatches, searchPhoneRanges, searchRanges } from '../../src/domain/search.ts';
import { tagId } from '../../src/domain/tag.ts';
import { fold } from '../../src/domain/text.ts';
import { CATALOG, someText } from '../support/arbitrary.ts';

const contact: Contact = {
  id: contactId(0),
  name: 'José Álvarez',
  nameParts: null,
  phone: 919876543210,
  tags: [tagId(3), tagId(7)],
  source: 'Instagram',
  firstMessage: tagId(1),
  attributes: new Map<never, never>([
    [attributeId(1), 'Navi Mumbai\nFlat 12'],
    [attributeId(2), 1250.5],
    [attributeId(3), Date.UTC(2024, 2, 9) + 0.5],
    [attributeId(4), true],
    [attributeId(5), 'Pro'],
  ] as never),
  optedOut: false,
  origin: 'IMPORT',
  state: '',
  userIds: [],
  username: '',
  lastActive: 0,
  createdAt: 0,
};

/** The marked parts of a text in brackets. */
function marked(text: string, ranges: readonly { start: number; end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of ranges) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('[Q2] search', () => {
  test.each([
    ['name, case and accents ignored', 'JOSE alv'],
    ['a part within a word', 'varez'],
    ['words in any order, in different fields', 'mumbai jose'],
    ['tag name', 'cafe'],
    ['tag name with a number', 'event 2026'],
    ['text attribute', 'navi'],
    ['choice attribute', 'pro'],
    ['number as written', '1250.5'],
    ['date as written', '2024-03-09'],
    ['a part of a date', '03-09'],
    ['any run of digits', '7654'],
    ['a number with its country, spaces and signs', '+91 (98765) 432-10'],
    ['a word and a run of digits', 'jose 98765'],
    ['an invisible mark and odd spaces', '\u200ejose\u00a0\u00a0alvarez '],
    ['nothing', '  '],
  ])('finds by %s', (_, search) => {
    expect(searchMatches(search, contact, CATALOG)).toBe(true);
  });

  test.each([
    ['a word that is nowhere', 'jose pune'],
    ['the source', 'instagram'],
    ['the first message', 'vip'],
    ['yes or no', 'yes'],
    ['two runs of digits that do not follow each other', '98765 210'],
    ['digits amid letters', 'x987'],
    ['words across two fields', 'alvarez919'],
  ])('does not find by %s', (_, search) => {
    expect(searchMatches(search, contact, CATALOG)).toBe(false);
  });

  test('a contact without a number is not found by digits', () => {
    expect(searchMatches('0', { ...contact, phone: 0, attributes: new Map(), tags: [] }, CATALOG)).toBe(false);
  });

  test('a search that looks like a number is one term', () => {
    expect(parseSearch('+91 98765-43210')).toEqual([{ text: '+91 98765-43210', runs: ['919876543210'] }]);
    expect(parseSearch('Asha 98765 asha')).toEqual([
      { text: 'asha', runs: [] },
      { text: '98765', runs: ['98765'] },
    ]);
    expect(parseSearch('- .')).toEqual([
      { text: '-', runs: [] },
      { text: '.', runs: [] },
    ]);
  });
});

test.each([
  ['lukasz', 0],
  ['WOJCIK', 0],
  ['soren', 1],
  ['odegard', 1],
  ['isil', 2],
  ['yilmaz', 2],
  ["o'brien", 3],
  ['obrien', 3],
  ['o`brien', 3],
  ['احمد', 4],
  ['أحمد', 4],
  ['على', 4],
  ['098765 43212', 2],
  ['0091 98765 43213', 3],
])('[Q2] %s finds one of five', (search, want) => {
  const names = ['Łukasz Wójcik', 'Søren Ødegård', 'Işıl Yılmaz', 'O’Brien', 'أحمد علي'];
  const found = names.flatMap((name, i) => {
    const one = { ...contact, name, phone: 919876543210 + i, tags: [], attributes: new Map<never, never>() };
    return searchMatches(search, one, CATALOG) ? [i] : [];
  });
  expect(found).toEqual([want]);
});

describe('[Q2] what is marked', () => {
  test.each([
    ['soren', 'Søren Ødegård', '[Søren] Ødegård'],
    ["o'br", 'Pat O’Brien', 'Pat [O’Br]ien'],
    ['o', 'O’Brien', '[O]’Brien'],
    ['strasse', 'Hauptstraße 5', 'Haupt[straße] 5'],
    ['s', 'Straße', '[S]tra[ß]e'],
    ['احمد', 'أَحْمَد علي', '[أَحْمَد] علي'],
    ['off', 'Post oﬃce', 'Post [oﬃ]ce'],
    ['12', 'फ्लैट १२३', 'फ्लैट [१२]३'],
    ['rahul', '𝓡𝓪𝓱𝓾𝓵 S', '[𝓡𝓪𝓱𝓾𝓵] S'],
    ['ガ', 'ｶﾞｷﾞ', '[ｶﾞ]ｷﾞ'],
    ['alv', 'José Álvarez', 'José [Álv]arez'],
    ['jose alvarez', 'José Álvarez', '[José] [Álvarez]'],
    ['ana nan', 'Banana', 'B[anan]a'],
    ['i', 'İstanbul', '[İ]stanbul'],
    ['οδος', 'ΟΔΟΣ Α', '[ΟΔΟΣ] Α'],
    ['क', 'कि का', '[कि] [का]'],
    ['b', '👨‍👩‍👧b', '👨‍👩‍👧[b]'],
    ['e', 'e\u0301\u0323a', '[e\u0301\u0323]a'],
    ['2024-03', '2024-03-09', '[2024-03]-09'],
    ['pune', 'Mumbai', 'Mumbai'],
  ])('%s in %s', (search, text, want) => {
    expect(marked(text, searchRanges(search, text))).toBe(want);
  });

  test.each([
    ['9876', '+91 98765 43210', '+91 [9876]5 43210'],
    ['+91 98765', '+91 98765 43210', '+[91 98765] 43210'],
    ['0091 98765', '+91 98765 43210', '+[91 98765] 43210'],
    ['098765 43210', '+91 98765 43210', '+91 [98765 43210]'],
    ['wa.me/919876543210', '+91 98765 43210', '+[91 98765 43210]'],
    ['jose 210', '+91 98765 43210', '+91 98765 43[210]'],
    ['jose', '+91 98765 43210', '+91 98765 43210'],
  ])('%s in the number %s', (search, shown, want) => {
    expect(marked(shown, searchPhoneRanges(search, shown))).toBe(want);
  });

  test('something is marked where a term is found, and only whole characters', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.integer({ min: 1, max: 6 }), someText, (text, at, length, other) => {
        const from = at % text.length;
        for (const search of [text.slice(from, from + length), other]) {
          const ranges = searchRanges(search, text);
          const terms = parseSearch(search);
          expect(ranges.length > 0).toBe(terms.some((term) => fold(text).includes(term.text)));
          let before = -1;
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThan(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(/^\p{M}/u.test(text.slice(end))).toBe(false);
            expect(/^[\udc00-\udfff]/.test(text.slice(end))).toBe(false);
            before = end;
          }
        }
      }),
      { numRuns: 1500, seed: 71 },
    );
  });
});
