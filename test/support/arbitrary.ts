/** fast-check arbitraries of contacts and what they hold; text as it comes from the world, not random code points alone. */
import fc from 'fast-check';
import { type Attribute, attributeId, type AttributeId, type AttributeValue } from '../../src/domain/attribute.ts';
import { type Catalog, EMPTY_CATALOG } from '../../src/domain/catalog.ts';
import { ORIGINS, STATES } from '../../src/domain/contact.ts';
import { DAY_MS } from '../../src/domain/date.ts';
import { type Tag, tagId } from '../../src/domain/tag.ts';
import { cleanText } from '../../src/domain/text.ts';
import type { ContactFields } from './base.ts';

const WORDS = [
  'Rahul',
  'rahul',
  'RAHUL',
  'Sharma',
  'sharma',
  'Smith',
  'Zoë',
  'Zoe',
  'José',
  'Jose',
  'Müller',
  'Mueller',
  'Muller',
  'Groß',
  'Gross',
  'Æsir',
  'Aesir',
  'Øre',
  'Åse',
  'Aase',
  'Chalupa',
  'Cizek',
  'Čížek',
  'Hrad',
  'Llama',
  'Luz',
  'Ñandú',
  'Njegoš',
  'Dzsung',
  'Ijsland',
  'İstanbul',
  'Istanbul',
  'ısı',
  'isi',
  'राहुल',
  'शर्मा',
  'कि',
  'की',
  'क़लम',
  'ॐ',
  'தமிழ்',
  'ไทย',
  'เก',
  'กา',
  '東京',
  '王伟',
  '王',
  '한국',
  '가나',
  'さくら',
  'サクラ',
  'Σίσυφος',
  'ΟΔΟΣ',
  'Иванов',
  'иванов',
  'Ёлка',
  'محمد',
  'دبي',
  '🙂',
  '👨‍👩‍👧',
  '⭐',
  '2',
  '10',
  '007',
  '2024',
  '98765',
  '-',
  '.',
  ',',
  '(office)',
  "O'Brien",
  'O’Brien',
  'Łukasz',
  'Søren',
  'أَحْمَد',
  'احمد',
  'ｶﾞ',
  '१२',
  'Jean–Luc',
  'ر\u200cא',
  'OBrien',
  'a-b',
  'ab',
  'a b',
  '&',
  '"Sonu"',
  '_x',
  '@home',
  '#1',
  'ﬁn',
  'fin',
  '½',
  'e\u0301',
  'é',
  'E',
  'a',
  'A',
  'b',
  'ß',
  'ss',
] as const;

/** One line or several of cleaned text, not empty. */
export const someText: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 8,
      arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    },
    {
      weight: 2,
      arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join('')),
    },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 3 }).map((words) => words.join('\n')),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...WORDS).chain((word) => fc.nat(word.length).map((n) => word.slice(0, n))),
    },
  )
  .map(cleanText)
  .filter((text) => text !== '');

export const maybeText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: someText },
);

export const NOW = Date.UTC(2026, 10, 23, 12);

export const TAG_NAMES = ['VIP', 'vip lounge', 'Café', 'Lead', 'हिंदी', 'R&D', 'Event 2026', '王', 'Zürich'] as const;
export const OPTIONS = ['Free', 'Pro', 'gold', 'Éclair'] as const;

const tags: readonly Tag[] = TAG_NAMES.map((name, i) => ({ id: tagId(i + 1), name, color: 'slate', rules: [] }));
const attributes: readonly Attribute[] = [
  { id: attributeId(1), name: 'City', type: 'text', options: [] },
  { id: attributeId(2), name: 'Amount', type: 'number', options: [] },
  { id: attributeId(3), name: 'Signup', type: 'date', options: [] },
  { id: attributeId(4), name: 'Member', type: 'yesno', options: [] },
  { id: attributeId(5), name: 'Plan', type: 'choice', options: OPTIONS },
];

/** Nine tags (ids 1 … 9) and an attribute of each type (ids 1 … 5: text, number, date, yes/no, choice). */
export const CATALOG: Catalog = { ...EMPTY_CATALOG, tags, attributes, nextId: 20 };

/** Days and times around NOW, exactly at the borders of the conditions that ask about them too. */
export const someTime: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(1, NOW, NOW - 1, NOW + 1, NOW - DAY_MS, NOW - DAY_MS + 1, NOW - DAY_MS - 1, NOW - 7 * DAY_MS),
  fc.integer({ min: NOW - 40 * DAY_MS, max: NOW + DAY_MS }),
);
export const someDate: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -800, max: 30_000 }).map((day) => day * DAY_MS + 0.5),
  fc.integer({ min: 19_000, max: 19_010 }).map((day) => day * DAY_MS + 0.5),
  fc.integer({ min: 0, max: 4_000_000_000 }).map((second) => second * 1000),
  fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
);
export const someNumber: fc.Arbitrary<number> = fc
  .oneof(
    fc.constantFrom(0, 1, -1, 0.5, 12.25, 1e21, -1e-7, 9876543210, 2024, 123456789012345680),
    fc.integer({ min: -50, max: 50 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  .map((n) => (n === 0 ? 0 : n));

/** Indian, foreign and arbitrary numbers of up to 15 digits; 0 = none. */
export const somePhone: fc.Arbitrary<number> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 6_000_000_000, max: 9_999_999_999 }).map((n) => 910_000_000_000 + n) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 999_999_999_999_999 }) },
  { weight: 1, arbitrary: fc.constantFrom(919876543210, 15417543010, 49301234, 120, 12, 1200, 999_999_999_999_999) },
);

const attributeValues: fc.Arbitrary<ReadonlyMap<AttributeId, AttributeValue>> = fc
  .record({
    city: maybeText,
    amount: fc.option(someNumber),
    signup: fc.option(someDate),
    member: fc.option(fc.boolean()),
    plan: fc.oneof(fc.constantFrom('', ...OPTIONS), fc.constantFrom('Old plan', 'free')),
  })
  .map(({ city, amount, signup, member, plan }) => {
    const values = new Map<AttributeId, AttributeValue>();
    [city, amount, signup, member, plan].forEach((value, i) => {
      if (value !== null && value !== '') values.set(attributeId(i + 1), value);
    });
    return values;
  });

export const someTags = fc.uniqueArray(fc.integer({ min: 1, max: TAG_NAMES.length }).map(tagId), { maxLength: 4 });

const alphanumeric = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'));

export const someUserId = fc
  .tuple(
    fc.constantFrom('US', 'IN', 'BR'),
    fc.constantFrom('.', '.', '.ENT.'),
    fc.string({ unit: alphanumeric, minLength: 1, maxLength: 20 }),
  )
  .map(([country, dot, own]) => `${country}${dot}${own}`);

export const someUserIds = fc.uniqueArray(someUserId, { maxLength: 3 });

export const someUsername = fc
  .stringMatching(/^[a-z_][a-z\d_]{1,30}[a-z]$/)
  .map((text) => text.replace(/^www/, 'w'))
  .filter((text) => text.length >= 3);

/** A contact of a base whose catalog is CATALOG. */
export const someContact: fc.Arbitrary<ContactFields> = fc.record({
  name: maybeText.map((text) => text.replaceAll('\n', ' ')),
  nameParts: fc.constant(null),
  phone: somePhone,
  userIds: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, someUserIds),
  username: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, someUsername),
  tags: someTags,
  source: fc.oneof(maybeText, fc.constantFrom('', 'Website', 'IMPORT', 'Expo, Delhi')),
  firstMessage: fc.oneof(fc.constant<0>(0), fc.integer({ min: 1, max: TAG_NAMES.length }).map(tagId)),
  attributes: attributeValues,
  optedOut: fc.boolean(),
  origin: fc.constantFrom(...ORIGINS),
  state: fc.constantFrom(...STATES),
  lastActive: fc.oneof(fc.constant(0), someTime),
  createdAt: fc.oneof(fc.constant(0), someTime),
});

/** Live and deleted contacts; `alike`: runs of equal values, so that columns become constant. */
export const someContacts = (maxLength = 40): fc.Arbitrary<readonly (ContactFields | null)[]> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(fc.option(someContact, { freq: 6 }), { minLength: 1, maxLength }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(someContact, fc.integer({ min: 1, max: maxLength }), fc.nat(3))
        .map(([contact, n, dead]) => Array.from({ length: n }, (_, i) => (i < dead ? null : contact))),
    },
  );
