import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactAt, packNameParts, unpackNameParts } from '../../src/base/contact-row.ts';
import { PAGE_SIZE } from '../../src/base/page.ts';
import { contactId } from '../../src/domain/contact.ts';
import { joinName } from '../../src/domain/name.ts';
import { CATALOG, maybeText, someContacts } from '../support/arbitrary.ts';
import { baseOf, BEFORE_PAGE_END } from '../support/base.ts';

describe('a contact out of its page', () => {
  test('is what was written, across page borders, with deleted ones among them', () => {
    fc.assert(
      fc.property(someContacts(), fc.constantFrom(0, BEFORE_PAGE_END), (contacts, gap) => {
        const base = baseOf(contacts, CATALOG, gap);
        contacts.forEach((contact, i) => {
          const id = contactId(gap + i);
          expect(contactAt(base, id)).toEqual(contact === null ? null : { ...contact, id });
        });
        expect(base.contacts).toBe(contacts.filter((contact) => contact !== null).length);
      }),
      { numRuns: 200, seed: 51 },
    );
  });

  test('is null where there never was one', () => {
    const base = baseOf([], CATALOG, 1);
    for (const id of [0, 1, PAGE_SIZE - 1, PAGE_SIZE, 10 * PAGE_SIZE]) expect(contactAt(base, id)).toBeNull();
  });
});

describe('[N4] first and last name given apart', () => {
  test('come back where they stand at the ends of the name', () => {
    fc.assert(
      fc.property(maybeText, maybeText, maybeText, (first, middle, last) => {
        const parts = { first: joinName(first), last: joinName(last) };
        const name = joinName(parts.first, middle, parts.last);
        fc.pre(name.startsWith(parts.first) && name.endsWith(parts.last));
        expect(unpackNameParts(name, packNameParts(name, parts))).toEqual(parts);
      }),
      { numRuns: 300, seed: 52 },
    );
  });

  test.each([
    ['not at the ends', 'Mohit Dua', { first: 'Dua', last: 'Mohit' }],
    ['longer than 255', 'x'.repeat(300), { first: 'x'.repeat(256), last: '' }],
  ])('are left to the split by rule: %s', (_, name, parts) => {
    expect(unpackNameParts(name, packNameParts(name, parts))).toBeNull();
  });

  test('both empty is not the same as none given', () => {
    expect(unpackNameParts('Mohit', packNameParts('Mohit', { first: '', last: '' }))).toEqual({ first: '', last: '' });
    expect(unpackNameParts('Mohit', packNameParts('Mohit', null))).toBeNull();
  });
});
