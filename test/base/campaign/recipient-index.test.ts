import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recipientsOf } from '../../../src/base/campaign/recipient-index.ts';
import { DELIVERIES } from '../../../src/base/campaign/recipient-pages.ts';
import { PAGE_SIZE } from '../../../src/base/page.ts';
import { listOf } from '../../../src/base/snapshot.ts';
import { baseWith, UNKNOWN } from './recipients.ts';

const CONTACTS = 6;
/** A page: of contact 0 alone, of one, of some. */
const somePage = fc.oneof(
  fc.array(fc.constant(0), { maxLength: 4 }),
  fc.array(fc.constant(3), { maxLength: 4 }),
  fc.array(fc.nat({ max: CONTACTS - 2 }), { maxLength: 8 }),
);

test('recipients are found by contact as by looking at each; a page may be gone', () => {
  fc.assert(
    fc.property(fc.array(somePage, { maxLength: 4 }), fc.nat({ max: 6 }), (pages, gone) => {
      const base = baseWith(
        CONTACTS,
        pages.map((contacts) => contacts.map((contact) => ({ ...UNKNOWN, contact }))),
      );
      const list = listOf(base, DELIVERIES);
      const kept = list.pages.map((page, no) => (no === gone ? null : page));
      const snapshot = { ...base, others: new Map([...base.others, [DELIVERIES.name, { ...list, pages: kept }]]) };
      const whose = pages.filter(({ length }) => length > 0).map((contacts, no) => (no === gone ? [] : contacts));
      for (let contact = 0; contact < CONTACTS + 2; contact++) {
        const wanted = whose.flatMap((contacts, no) =>
          contacts.flatMap((one, slot) => (one === contact ? [no * PAGE_SIZE + slot] : [])),
        );
        expect([...recipientsOf(snapshot, contact)]).toEqual(wanted);
      }
    }),
    { numRuns: 200, seed: 5 },
  );
});
