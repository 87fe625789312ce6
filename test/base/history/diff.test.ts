import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage, encodePage } from '../../../src/base/codec.ts';
import { readContact } from '../../../src/base/contact-row.ts';
import { Draft } from '../../../src/base/draft.ts';
import {
  columnKeys,
  diffPages,
  isEmptyValue,
  sameColumn,
  sameContact,
  samePage,
  sameValues,
} from '../../../src/base/history/diff.ts';
import { attributeKey, COLUMN, isLive, type Page } from '../../../src/base/page.ts';
import { attributeId } from '../../../src/domain/attribute.ts';
import { CATALOG, someContact, someContacts } from '../../support/arbitrary.ts';
import { baseOf, writeContact } from '../../support/base.ts';

const CITY = attributeKey(attributeId(1));
const AMOUNT = attributeKey(attributeId(2));

/** The same page from bytes: nothing is shared by identity. */
function reread(page: Page | null): Page | null {
  const decoded = page === null ? null : decodePage(encodePage(page));
  if (typeof decoded === 'string') throw new Error(decoded);
  return decoded;
}

const pageOfContacts = (contacts: Parameters<typeof baseOf>[0]): Page | null =>
  baseOf(contacts, CATALOG).pages[0] ?? null;

describe('diffPages', () => {
  test('names exactly the contacts and values that are not the same', () => {
    fc.assert(
      fc.property(
        someContacts(12),
        fc.array(fc.tuple(fc.nat(14), fc.option(someContact)), { maxLength: 6 }),
        (contacts, edits) => {
          const before = baseOf(contacts, CATALOG);
          const draft = new Draft(before);
          for (const [at, contact] of edits) {
            if (at >= contacts.length) {
              if (contact !== null) writeContact(draft, draft.append(), contact, CATALOG);
            } else if (contact === null) draft.remove(at);
            else if (contacts[at] !== null) writeContact(draft, at, contact, CATALOG);
          }
          const [a, b] = [before.pages[0] ?? null, draft.finish().pages[0] ?? null];
          for (const [from, to] of [
            [a, b],
            [reread(a), b],
            [b, reread(a)],
          ] as const) {
            const diff = diffPages(from, to);
            const changed = new Set([...diff.changed.values()].flat());
            for (let slot = 0; slot < Math.max(from?.slots ?? 0, to?.slots ?? 0); slot++) {
              const was = from !== null && isLive(from, slot) ? readContact(from, 0, slot, CATALOG) : null;
              const is = to !== null && isLive(to, slot) ? readContact(to, 0, slot, CATALOG) : null;
              expect(diff.created.includes(slot)).toBe(was === null && is !== null);
              expect(diff.deleted.includes(slot)).toBe(was !== null && is === null);
              if (was === null || is === null) continue;
              expect(changed.has(slot)).toBe(JSON.stringify(plain(was)) !== JSON.stringify(plain(is)));
              if (from !== null && to !== null) expect(sameContact(from, to, slot)).toBe(!changed.has(slot));
              const nameDiffers = diff.changed.get(COLUMN.name)?.includes(slot) === true;
              expect(nameDiffers).toBe(was.name !== is.name);
            }
          }
        },
      ),
      { seed: 20261123, numRuns: 300 },
    );
  });

  test('of a page and itself, read again from its bytes, is empty', () => {
    fc.assert(
      fc.property(someContacts(30), (contacts) => {
        const page = pageOfContacts(contacts);
        const again = reread(page);
        expect(diffPages(page, again)).toEqual({ created: [], deleted: [], changed: new Map() });
        expect(samePage(page, again)).toBe(true);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('of pages whose columns are the same is one where a slot more was given: a constant says it of every slot', () => {
    const page = (slots: number): Page => live({ slots, live: slots, columns: new Map() });
    expect(samePage(page(3), page(3))).toBe(true);
    expect(samePage(page(3), page(4))).toBe(false);
    expect(diffPages(page(3), page(4)).created).toEqual([3]);
  });

  test('of a page that came or went is all created or all deleted', () => {
    const page = pageOfContacts([fcSample(), null, fcSample()]);
    expect(diffPages(null, page)).toEqual({ created: [0, 2], deleted: [], changed: new Map() });
    expect(diffPages(page, null)).toEqual({ created: [], deleted: [0, 2], changed: new Map() });
    expect(diffPages(null, null)).toEqual({ created: [], deleted: [], changed: new Map() });
  });
});

describe('columns', () => {
  test('of different kinds have the same value only where both are empty', () => {
    const text = {
      kind: 'text',
      codes: new Uint8Array([0, 1]),
      offsets: new Uint8Array([0, 1, 3]),
      bytes: new Uint8Array([0, 65, 0]),
    } as const;
    const num = { kind: 'num', values: new Float64Array([NaN, NaN]) } as const;
    const page = (column: typeof text | typeof num): Page => ({
      slots: 2,
      live: 2,
      columns: new Map([[CITY, column]]),
    });
    expect(diffPages(live(page(text)), live(page(num))).changed).toEqual(new Map([[CITY, [1]]]));
    expect(isEmptyValue(CITY, text, 0)).toBe(true);
    expect(isEmptyValue(CITY, text, 1)).toBe(false);
    expect(sameColumn(text, num)).toBe(false);
  });

  test('a number 0 of an attribute is a value, of a fixed field it is none', () => {
    const zero = { kind: 'num', values: new Float64Array([0]) } as const;
    expect(isEmptyValue(AMOUNT, zero, 0)).toBe(false);
    expect(isEmptyValue(COLUMN.lastActive, zero, 0)).toBe(true);
  });

  test('a constant means nothing beyond the slots of its page', () => {
    const constant = { kind: 'int', values: new Uint8Array([1]) } as const;
    const page = (slots: number): Page => ({ slots, live: slots, columns: new Map([[COLUMN.optedOut, constant]]) });
    expect(sameValues(COLUMN.optedOut, page(3), page(3))).toBe(true);
    const other: Page = {
      slots: 4,
      live: 4,
      columns: new Map([[COLUMN.optedOut, { kind: 'int', values: new Uint8Array([1, 1, 1, 0]) }]]),
    };
    expect(sameValues(COLUMN.optedOut, page(3), other)).toBe(true);
    expect(sameValues(COLUMN.optedOut, page(4), other)).toBe(false);
    expect(sameValues(COLUMN.optedOut, null, other)).toBe(false);
    // The same constant, of more slots: the fourth is empty in one of them.
    expect(sameValues(COLUMN.optedOut, page(3), page(4))).toBe(false);
    expect(sameValues(COLUMN.optedOut, page(4), page(3))).toBe(false);
    expect(sameValues(COLUMN.source, page(3), page(4))).toBe(true);
    expect([...columnKeys(page(1), other)]).toEqual([COLUMN.optedOut]);
  });
});

const live = (page: Page): Page => ({
  ...page,
  columns: new Map([[COLUMN.live, { kind: 'int', values: new Uint8Array([1]) }], ...page.columns]),
});

const plain = (contact: ReturnType<typeof readContact>): unknown => ({
  ...contact,
  attributes: [...contact.attributes],
});

const fcSample = (): NonNullable<Parameters<typeof baseOf>[0][number]> => ({
  name: 'Asha',
  nameParts: null,
  phone: 0,
  tags: [],
  source: '',
  firstMessage: 0,
  attributes: new Map(),
  optedOut: false,
  origin: 'IMPORT',
  state: '',
  userIds: [],
  username: '',
  lastActive: 0,
  createdAt: 1,
});
