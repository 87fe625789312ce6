import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactAt } from '../../src/base/contact-row.ts';
import { decodePage, encodePage } from '../../src/base/codec.ts';
import { Draft } from '../../src/base/draft.ts';
import { attributeKey, COLUMN, PAGE_SIZE, pageOf, slotOf } from '../../src/base/page.ts';
import { EMPTY_SNAPSHOT, pagesThatDiffer, type Snapshot } from '../../src/base/snapshot.ts';
import { attributeId } from '../../src/domain/attribute.ts';
import { contactId } from '../../src/domain/contact.ts';
import { CATALOG, someContact } from '../support/arbitrary.ts';
import { baseOf, BEFORE_PAGE_END, BLANK, type ContactFields, snapshotOf, writeContact } from '../support/base.ts';

type Model = (ContactFields | null)[];

const someStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('append' as const), contact: someContact }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('appendMany' as const),
      count: fc.constantFrom(0, 1, 5, 30, PAGE_SIZE + 3),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), at: fc.nat(), contact: someContact }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('retag' as const), at: fc.nat(), add: fc.integer({ min: 1, max: 9 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('removePage' as const), at: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('dropColumn' as const), attribute: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('commit' as const), stored: fc.boolean() }) },
);
type Step = typeof someStep extends fc.Arbitrary<infer T> ? T : never;

/** Applies a step to the draft and to the plain array; a step about a contact takes the live one nearest to `at`. */
function apply(step: Exclude<Step, { do: 'commit' }>, draft: Draft, model: Model): void {
  const live = model.flatMap((contact, id) => (contact === null ? [] : [id]));
  switch (step.do) {
    case 'append': {
      const id = draft.append();
      expect(id).toBe(model.length);
      model.push(step.contact);
      writeContact(draft, id, step.contact, CATALOG);
      return;
    }
    case 'appendMany':
      expect(draft.appendMany(step.count)).toBe(model.length);
      for (let i = 0; i < step.count; i++) model.push(BLANK);
      return;
    case 'dropColumn': {
      const id = attributeId(step.attribute);
      draft.dropColumn(attributeKey(id));
      model.forEach((contact, i) => {
        if (contact?.attributes.has(id) === true)
          model[i] = { ...contact, attributes: new Map([...contact.attributes].filter(([key]) => key !== id)) };
      });
      return;
    }
    default: {
      const id = live[step.at % Math.max(1, live.length)];
      if (id === undefined) return;
      const contact = model[id] ?? BLANK;
      if (step.do === 'write') {
        writeContact(draft, id, step.contact, CATALOG);
        model[id] = step.contact;
      } else if (step.do === 'retag') {
        const tags = draft.tags(pageOf(id));
        tags[slotOf(id)] = draft.sets.union(tags[slotOf(id)] ?? 0, draft.sets.intern([step.add]));
        model[id] = { ...contact, tags: [...new Set([...contact.tags, step.add as never])] };
      } else {
        const page = pageOf(id);
        const gone = step.do === 'remove' ? [id] : live.filter((other) => pageOf(other) === page);
        for (const each of gone) {
          draft.remove(each);
          model[each] = null;
        }
      }
    }
  }
}

const bytesOf = (base: Snapshot): Buffer =>
  Buffer.concat(base.pages.map((page) => (page === null ? new Uint8Array(8) : encodePage(page))));

function expectSame(base: Snapshot, model: Model): void {
  expect(base.nextId).toBe(model.length);
  expect(base.contacts).toBe(model.filter((contact) => contact !== null).length);
  const wrong = model.flatMap((contact, id) => {
    const have = contactAt(base, id);
    return contact === BLANK && have !== null && have.name === ''
      ? []
      : [[have, contact && { ...contact, id: contactId(id) }] as const];
  });
  expect(wrong.map(([have]) => have)).toEqual(wrong.map(([, want]) => want));
}

describe('draft', () => {
  test('makes the base that a plain list of contacts would be, over several commits', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, BEFORE_PAGE_END), fc.array(someStep, { maxLength: 30 }), (gap, steps) => {
        let base = baseOf([], CATALOG, gap);
        const model: Model = Array.from({ length: gap }, () => null);
        let draft = new Draft(base);
        const commit = (stored: boolean): void => {
          const before = base;
          const frozen = bytesOf(before);
          const result = draft.finish();
          base = snapshotOf(result, CATALOG, before);
          expectSame(base, model);
          expect(bytesOf(before).equals(frozen)).toBe(true);
          expect(pagesThatDiffer(before, base).every((no) => result.changed.has(no))).toBe(true);
          if (stored) {
            const pages = base.pages.map((page) => page && decodePage(encodePage(page)));
            expect(pages).not.toContain('damaged');
            base = { ...base, pages: pages as typeof base.pages };
          }
          draft = new Draft(base);
        };
        for (const step of steps) {
          if (step.do === 'commit') commit(step.stored);
          else apply(step, draft, model);
        }
        commit(false);
      }),
      { numRuns: 80, seed: 61 },
    );
  });

  const three = ['Asha', 'Ravi', 'Meena'].map((name) => ({ ...BLANK, name, source: 'Expo', phone: 919876543210 }));

  test('[I7] leaves the base that it started from as it was', () => {
    const base = baseOf(three, CATALOG);
    const before = bytesOf(base);
    const draft = new Draft(base);
    writeContact(draft, 1, BLANK, CATALOG);
    draft.remove(0);
    draft.finish();
    expect(bytesOf(base).equals(before)).toBe(true);
  });

  test('columns that nothing touched are the same objects', () => {
    const base = baseOf(three, CATALOG);
    const draft = new Draft(base);
    draft.int(0, COLUMN.optedOut)[1] = 1;
    const after = draft.finish().pages[0];
    expect(after?.columns.get(COLUMN.name)).toBe(base.pages[0]?.columns.get(COLUMN.name));
    expect(after?.columns.has(COLUMN.optedOut)).toBe(true);
  });

  test('a value that all contacts share takes one place, an empty column none', () => {
    const page = baseOf(three, CATALOG).pages[0];
    const phones = page?.columns.get(COLUMN.phone);
    expect(phones?.kind === 'num' && phones.values.length).toBe(1);
    expect(page?.columns.has(COLUMN.state)).toBe(false);
  });

  test('a deleted contact leaves nothing behind', () => {
    const draft = new Draft(baseOf(three, CATALOG));
    draft.remove(1);
    const page = draft.finish().pages[0];
    const names = page?.columns.get(COLUMN.name);
    expect(names?.kind === 'text' && new TextDecoder().decode(names.bytes)).toBe('\0Asha\0Meena\0');
    const phones = page?.columns.get(COLUMN.phone);
    expect(phones?.kind === 'num' && [...phones.values]).toEqual([919876543210, 0, 919876543210]);
  });

  test('a page whose contacts are all deleted is gone, and its ids are never given again', () => {
    const draft = new Draft(baseOf(three, CATALOG));
    for (let id = 0; id < 3; id++) draft.remove(id);
    const base = snapshotOf(draft.finish(), CATALOG);
    expect(base.pages).toEqual([null]);
    const next = new Draft(base);
    expect(next.append()).toBe(3);
    const after = snapshotOf(next.finish(), CATALOG);
    expect(after.contacts).toBe(1);
    expect([0, 1, 2].map((id) => contactAt(after, id))).toEqual([null, null, null]);
  });

  test('forget takes back all that was done to a page', () => {
    const base = baseOf(three, CATALOG);
    const draft = new Draft(base);
    writeContact(draft, 1, BLANK, CATALOG);
    draft.forget(0);
    expect(draft.isOpen(0)).toBe(false);
    expect(draft.finish().pages[0]).toBe(base.pages[0]);
  });

  test('an attribute whose type changes keeps its new values while other contacts are deleted', () => {
    const key = attributeKey(attributeId(2));
    const amounts = three.map((contact, i) => ({ ...contact, attributes: new Map([[attributeId(2), i + 1]]) }));
    for (const drop of [false, true]) {
      const draft = new Draft(baseOf(amounts, CATALOG));
      if (drop) draft.dropColumn(key);
      const codes = draft.text(0, key);
      codes[0] = draft.texts(key).internText('one');
      codes[2] = draft.texts(key).internText('three');
      draft.remove(1);
      const catalog = {
        ...CATALOG,
        attributes: [{ id: attributeId(2), name: 'Amount', type: 'text' as const, options: [] }],
      };
      const base = snapshotOf(draft.finish(), catalog);
      expect([0, 2].map((id) => contactAt(base, id)?.attributes.get(attributeId(2)))).toEqual(['one', 'three']);
    }
  });

  test('a contact added to a page takes nothing from those that are there', () => {
    const draft = new Draft(baseOf(three, CATALOG));
    expect(draft.append()).toBe(3);
    const base = snapshotOf(draft.finish(), CATALOG);
    expect(contactAt(base, 3)).toEqual({ ...BLANK, id: 3 });
    for (const column of base.pages[0]?.columns.values() ?? []) {
      if ('values' in column) expect([1, 4]).toContain(column.values.length);
      else expect(column.codes).toHaveLength(4);
    }
  });

  test('starts from nothing', () => {
    const draft = new Draft(EMPTY_SNAPSHOT);
    expect(draft.finish()).toEqual({ changed: new Map(), pages: [], contacts: 0, nextId: 0 });
  });
});
