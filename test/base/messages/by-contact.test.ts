import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByContact } from '../../../src/base/messages/by-contact.ts';
import { MESSAGE } from '../../../src/base/messages/columns.ts';
import { type ColumnKey, PAGE_SIZE } from '../../../src/base/page.ts';
import { pageOfRows, type Row, type Value } from './rows.ts';

/** Whose each row is; null = nothing is there, -1 = nobody is known for it. */
const someOwner = fc.option(fc.integer({ min: -1, max: 5 }), { freq: 4 });
const rowOf = (owner: number | null): Row =>
  owner === null ? null : new Map<ColumnKey, Value>([[MESSAGE.contact, owner + 1]]);

test('[C6] messages of a contact are those that name it, in the order of coming', () => {
  fc.assert(
    fc.property(fc.array(fc.array(someOwner, { maxLength: 6 }), { maxLength: 3 }), (owners) => {
      const pages = owners.map((page) => pageOfRows(page.map(rowOf)));
      const byContact = new ByContact(pages);
      const named = owners.flatMap((page, no) => page.map((owner, slot) => ({ owner, id: no * PAGE_SIZE + slot })));
      const of = (contact: number): number[] => named.filter(({ owner }) => owner === contact).map(({ id }) => id);
      for (let contact = -1; contact <= 7; contact++)
        expect([...byContact.ids(contact)]).toEqual(contact < 0 ? [] : of(contact));
      expect([...byContact.contacts()]).toEqual([0, 1, 2, 3, 4, 5].filter((contact) => of(contact).length > 0));
      expect(byContact.end).toBe(Math.max(0, ...named.map(({ owner }) => (owner ?? -1) + 1)));
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('[C6] a row that is dead is nobody’s, whoever it names', () => {
  const page = pageOfRows([rowOf(2), new Map<ColumnKey, Value>([[MESSAGE.live, 0], [MESSAGE.contact, 3]])]); // prettier-ignore
  expect([...new ByContact([null, page]).contacts()]).toEqual([2]);
});
