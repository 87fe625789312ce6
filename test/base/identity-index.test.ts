import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Draft } from '../../src/base/draft.ts';
import { identitiesOf, IdentityIndex } from '../../src/base/identity-index.ts';
import { COLUMN, PAGE_SIZE, pageOf, slotOf } from '../../src/base/page.ts';
import type { Snapshot } from '../../src/base/snapshot.ts';
import { contactAt } from '../../src/base/contact-row.ts';
import { joinUserIds } from '../../src/domain/identity.ts';
import { variantKey } from '../../src/formats/phone/variants.ts';
import { CATALOG, someContacts } from '../support/arbitrary.ts';
import { baseOf, BEFORE_PAGE_END, snapshotOf } from '../support/base.ts';

/** By looking at every contact. */
function held(base: Snapshot): Map<string, number[]> {
  const all = new Map<string, number[]>();
  for (let id = 0; id < base.nextId; id++) {
    const contact = contactAt(base, id);
    if (contact === null) continue;
    for (const text of identitiesOf(contact.userIds, contact.username)) all.set(text, [...(all.get(text) ?? []), id]);
  }
  return all;
}

describe('[C2] contacts by user id and username', () => {
  test('are those that have it, the oldest first; deleted ones are not among them', () => {
    fc.assert(
      fc.property(someContacts(), fc.constantFrom(0, BEFORE_PAGE_END), (contacts, gap) => {
        const base = baseOf(contacts, CATALOG, gap);
        const index = new IdentityIndex(base, variantKey);
        expect(new Map(index.texts)).toEqual(held(base));
        for (const [text, ids] of held(base)) expect(index.named(text)).toEqual(ids);
        expect(index.named('US.nobody')).toEqual([]);
      }),
      { numRuns: 40, seed: 63 },
    );
  });

  test('are followed from one base to the next, and back', () => {
    const ids = fc.constantFrom('US.1', 'US.2', 'IN.3', '');
    const change = fc.record({
      at: fc.nat(30),
      userId: ids,
      username: fc.constantFrom('', 'asha', 'ravi'),
      live: fc.boolean(),
    });
    fc.assert(
      fc.property(someContacts(), fc.array(change, { maxLength: 8 }), (contacts, changes) => {
        const before = baseOf(contacts, CATALOG, PAGE_SIZE - 3);
        const draft = new Draft(before);
        for (const { at, userId, username, live } of changes) {
          const id = PAGE_SIZE - 3 + (at % contacts.length);
          if (contactAt(before, id) === null) continue;
          const [no, slot] = [pageOf(id), slotOf(id)];
          draft.text(no, COLUMN.userIds)[slot] = draft
            .texts(COLUMN.userIds)
            .internText(joinUserIds(userId === '' ? [] : [userId]));
          draft.text(no, COLUMN.username)[slot] = draft.texts(COLUMN.username).internText(username);
          if (!live) draft.remove(id);
        }
        const after = snapshotOf(draft.finish(), CATALOG, before);
        const index = new IdentityIndex(before, variantKey);
        if (index.follow(before, after)) expect(new Map(index.texts)).toEqual(held(after));
        if (index.follow(after, before)) expect(new Map(index.texts)).toEqual(held(before));
      }),
      { numRuns: 40, seed: 64 },
    );
  });
});
