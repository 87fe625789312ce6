import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactAt } from '../../src/base/contact-row.ts';
import { nextInactive } from '../../src/base/next-inactive.ts';
import { statusOf, WINDOW_MS } from '../../src/domain/contact.ts';
import { CATALOG, NOW, someContacts } from '../support/arbitrary.ts';
import { baseOf, BLANK } from '../support/base.ts';

test('[C4] it is the first moment at which the status of one of them is another', () => {
  const recent = fc.integer({ min: NOW - 2 * WINDOW_MS, max: NOW });
  fc.assert(
    fc.property(someContacts(40), fc.array(recent, { maxLength: 40 }), (contacts, times) => {
      const base = baseOf(
        contacts.map((contact, i) => contact && { ...contact, lastActive: times[i] ?? contact.lastActive }),
        CATALOG,
      );
      const live = Array.from({ length: base.nextId }, (_, id) => contactAt(base, id)).filter((one) => one !== null);
      const active = (now: number): number => live.filter((one) => statusOf(one.lastActive, now) === 'ACTIVE').length;
      const next = nextInactive(base, NOW);
      if (next === null) expect(active(NOW)).toBe(0);
      else {
        expect(active(next - 1)).toBe(active(NOW));
        expect(active(next)).toBeLessThan(active(NOW));
      }
    }),
  );
});

test('[C4] nobody who never wrote, and nobody at 24 hours exactly', () => {
  expect(nextInactive(baseOf([BLANK], CATALOG), NOW)).toBeNull();
  expect(nextInactive(baseOf([{ ...BLANK, lastActive: NOW - WINDOW_MS }], CATALOG), NOW)).toBeNull();
  expect(nextInactive(baseOf([{ ...BLANK, lastActive: NOW - WINDOW_MS + 1 }], CATALOG), NOW)).toBe(NOW + 1);
});
