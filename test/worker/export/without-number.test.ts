/** [E2] [C2] What is exported of people without a number comes back, and is found again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATALOG } from '../../support/arbitrary.ts';
import { baseOf, type ContactFields } from '../../support/base.ts';
import { everything, must } from '../support/service.ts';

import { contactsOf, fileOf, ignore, imported, inWords, restoring, somePeople } from './restored.ts';

/** Some have no number: an id, a username, or nothing but a name. */
const withAndWithout = somePeople.chain((contacts) =>
  fc
    .array(fc.constantFrom('number', 'id', 'username', 'nothing', 'twin'), {
      minLength: contacts.length,
      maxLength: contacts.length,
    })
    .map((kinds) =>
      contacts.map((contact, i): ContactFields => {
        const own = String(contact.phone);
        switch (kinds[i]) {
          case 'id':
            return { ...contact, phone: 0, userIds: [`IN.${own}`, ...contact.userIds] };
          case 'username':
            return { ...contact, phone: 0, userIds: [], username: `u_${own}` };
          case 'nothing':
            return { ...contact, phone: 0, userIds: [], username: '' };
          case 'twin':
            return { ...contact, phone: 0, userIds: [], username: '', name: 'Asha', nameParts: null, createdAt: 7 };
          default:
            return contact;
        }
      }),
    ),
);

test('[E2] [C2] contacts without a number come back too; imported again, nothing changes', async () => {
  await fc.assert(
    fc.asyncProperty(withAndWithout, async (contacts) => {
      const snapshot = baseOf(contacts, CATALOG);
      const file = await fileOf(snapshot);
      const { api, told } = await imported(file);
      const catalog = told()?.catalog ?? CATALOG;
      const attributes = CATALOG.attributes.flatMap(({ name }) =>
        catalog.attributes.filter((one) => one.name === name),
      );
      const there = await everything(api);
      expect(inWords(there, { ...catalog, attributes })).toEqual(inWords(contactsOf(snapshot), CATALOG));
      const sketch = must(await api.importOpen([file], null));
      const { counts } = must(await api.importReview({ ...restoring(sketch), columns: [] }, ignore));
      expect(counts).toMatchObject({ rows: contacts.length, added: 0, updated: 0, unchanged: contacts.length });
    }),
    { numRuns: 30, seed: 6 },
  );
}, 60_000);
