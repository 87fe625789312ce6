import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeId } from '../../../src/domain/attribute.ts';
import { contactId } from '../../../src/domain/contact.ts';
import { tagId } from '../../../src/domain/tag.ts';
import {
  differing,
  merged,
  type MergeChoices,
  mergeRequest,
  oldestFirst,
} from '../../../src/ui/contact/merge-fields.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { Row } from '../../../src/worker/contract/contacts.ts';
import type { ContactFields } from '../../support/base.ts';
import { CATALOG, someContact } from '../../support/arbitrary.ts';
import { openService, must } from '../../worker/support/service.ts';

const seed = 20_261_123;

function rowOf(id: number, contact: ContactFields): Row {
  return { contact: { ...contact, id: contactId(id) }, status: 'INACTIVE', phoneText: '', landline: false };
}

const someRows = fc
  .array(someContact, { minLength: 2, maxLength: 4 })
  .map((contacts) => contacts.map((contact, i) => rowOf(i + 1, contact)));

describe('[D2] merging in the page', () => {
  test('asks of every field of which there are two values or more, and of no other', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const sources = new Set(rows.map(({ contact }) => contact.source).filter((source) => source !== ''));
        const asked = differing(rows, CATALOG).find(({ key }) => key === 'source');
        expect(asked?.options.length ?? 1).toBe(Math.max(1, sources.size));
        for (const { options } of differing(rows, CATALOG)) {
          const named = options.flatMap((option) => option.rows);
          expect(new Set(named).size).toBe(named.length);
        }
      }),
      { seed },
    );
  });

  test('joins tags, keeps what only one has, and takes what was chosen', () => {
    const base: ContactFields = {
      name: 'Asha Rao',
      nameParts: null,
      phone: 919876543210,
      tags: [tagId(1)],
      source: '',
      firstMessage: 0,
      attributes: new Map(),
      optedOut: false,
      origin: 'MANUAL',
      state: '',
      userIds: [],
      username: '',
      lastActive: 0,
      createdAt: 2000,
    };
    const city = CATALOG.attributes[0]?.id ?? attributeId(1);
    const rows = [
      rowOf(1, base),
      rowOf(2, {
        ...base,
        name: 'A. Rao',
        phone: 919876543211,
        tags: [tagId(2), tagId(1)],
        source: 'Expo',
        attributes: new Map([[city, 'Pune']]),
        optedOut: true,
        origin: 'IMPORT',
        createdAt: 1000,
        lastActive: 1500,
      }),
    ];
    const choices: MergeChoices = new Map([['name', 1]]);
    expect(merged(rows, CATALOG, choices)?.contact).toMatchObject({
      id: 1,
      name: 'A. Rao',
      phone: 919876543210,
      tags: [1, 2],
      source: 'Expo',
      attributes: new Map([[city, 'Pune']]),
      optedOut: true,
      origin: 'IMPORT',
      createdAt: 1000,
      lastActive: 1500,
    });
    // The contact whose number is chosen is the one that stays: no number is read anew.
    const other = merged(rows, CATALOG, new Map([['phone', 1]]));
    expect(other && mergeRequest(rows, other)).toMatchObject({ keep: 2, drop: [1] });
  });

  test('the oldest is first; one of unknown age is last', () => {
    const aged = (id: number, createdAt: number): Row => {
      const row = rowOf(id, { ...EMPTY, createdAt });
      return row;
    };
    expect(oldestFirst([aged(1, 0), aged(2, 5), aged(3, 4), aged(4, 5)]).map(({ contact }) => contact.id)).toEqual([
      3, 2, 4, 1,
    ]);
  });

  test('shows exactly what the worker then stores', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            name: fc.constantFrom('Asha Rao', 'A. Rao', 'Rao'),
            phone: fc.constantFrom('', 'own'),
            source: fc.constantFrom('', 'Expo', 'Web'),
            city: fc.constantFrom('', 'Pune', 'Goa'),
            optedOut: fc.boolean(),
            tags: fc.subarray([0, 1, 2]),
            first: fc.constantFrom(null, 0, 1),
          }),
          { minLength: 2, maxLength: 4 },
        ),
        fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
        async (people, picks) => {
          const { api, clock } = await openService();
          const tags = await create(api);
          const [attribute] = must(await api.attribute({ kind: 'create', name: 'City', type: 'text', options: [] }))
            .state.catalog.attributes;
          for (const [i, person] of people.entries()) {
            clock.pass(1);
            must(
              await api.create({
                name: person.name,
                phone: person.phone === '' ? '' : `987654321${i}`,
                source: person.source,
                optedOut: person.optedOut,
                tags: person.tags.map((tag) => tags[tag] ?? tagId(0)),
                firstMessage: person.first === null ? 0 : (tags[person.first] ?? 0),
                attributes: new Map([[attribute?.id ?? attributeId(0), person.city]]),
              }),
            );
          }
          const found = await Promise.all(people.map((_, id) => api.contact(id)));
          const rows = found.flatMap((row) => (row === null ? [] : [row]));
          const { catalog } = must(await api.setDefaultCountry('IN')).state;
          const choices: MergeChoices = new Map(
            differing(rows, catalog).map(({ key, options }, i) => [
              key,
              options[(picks[i % picks.length] ?? 0) % options.length]?.row ?? 0,
            ]),
          );
          const shown = merged(rows, catalog, choices);
          if (shown === null) throw new Error('nothing to merge');
          must(await api.merge(mergeRequest(rows, shown)));
          expect(await api.contact(shown.contact.id)).toEqual(shown);
          for (const { contact } of rows) {
            if (contact.id !== shown.contact.id) expect(await api.contact(contact.id)).toBeNull();
          }
        },
      ),
      { seed, numRuns: 30 },
    );
  });
});

const EMPTY: ContactFields = {
  name: 'x',
  nameParts: null,
  phone: 0,
  tags: [],
  source: '',
  firstMessage: 0,
  attributes: new Map(),
  optedOut: false,
  origin: 'MANUAL',
  state: '',
  userIds: [],
  username: '',
  lastActive: 0,
  createdAt: 0,
};

async function create(api: KithApi): Promise<readonly ReturnType<typeof tagId>[]> {
  for (const name of ['VIP', 'Lead', 'Café']) must(await api.tag({ kind: 'create', name, color: null }));
  return must(await api.setDefaultCountry('IN')).state.catalog.tags.map(({ id }) => id);
}
