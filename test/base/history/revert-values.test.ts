/** [H2] [T3] [A1] Tags and attributes, and what contacts have of them. */
import { describe, expect, test } from 'vitest';
import type { ContactBase } from '../../../src/base/contact-base.ts';
import { contactAt } from '../../../src/base/contact-row.ts';
import type { Draft } from '../../../src/base/draft.ts';
import { attributeKey, COLUMN } from '../../../src/base/page.ts';
import { attributeId, type AttributeType } from '../../../src/domain/attribute.ts';
import { add, codeOf, value } from '../../support/tabs.ts';
import { change, newBase, revert, setTags, tagsOf, withTags } from './revert-support.ts';

describe('tags', () => {
  test('are single values: given ones go, taken ones come back, others stay', async () => {
    const base = await newBase();
    await change(base, (draft) => {
      withTags(draft, 'A', 'B', 'C');
      draft.append();
      setTags(draft, 0, [1]);
    });
    const entry = await change(base, (draft) => setTags(draft, 0, [2]));
    await change(base, (draft) => setTags(draft, 0, [2, 3]));
    expect(await revert(base, entry)).toEqual({ contacts: 1, kept: 0 });
    expect(tagsOf(base, 0)).toEqual([3, 1]);
  });

  test('that were deleted come back on their contacts', async () => {
    const base = await newBase();
    await change(base, (draft) => {
      withTags(draft, 'A', 'B');
      draft.append();
      draft.append();
      setTags(draft, 0, [1, 2]);
      setTags(draft, 1, [1]);
      draft.int(0, COLUMN.firstMessage)[1] = 1;
    });
    const entry = await change(base, (draft) => {
      draft.catalog = { ...draft.catalog, tags: draft.catalog.tags.slice(1) };
      setTags(draft, 0, [2]);
      setTags(draft, 1, []);
      draft.int(0, COLUMN.firstMessage)[1] = 0;
    });
    expect(await revert(base, entry)).toEqual({ contacts: 2, kept: 0 });
    expect(base.snapshot.catalog.tags.map(({ name }) => name)).toEqual(['A', 'B']);
    expect([tagsOf(base, 0), tagsOf(base, 1)]).toEqual([[1, 2], [1]]);
    expect(contactAt(base.snapshot, 1)?.firstMessage).toBe(1);
  });

  test('that are no more do not come back', async () => {
    const base = await newBase();
    await change(base, (draft) => {
      withTags(draft, 'A', 'B');
      draft.append();
      setTags(draft, 0, [1]);
    });
    const entry = await change(base, (draft) => setTags(draft, 0, []));
    await change(base, (draft) => void (draft.catalog = { ...draft.catalog, tags: [] }));
    expect(codeOf(await base.revert(entry))).toBe('refused');
    expect(tagsOf(base, 0)).toEqual([]);
  });

  test('created with an import go with it, while nobody else bears them', async () => {
    const base = await newBase();
    value(await add(base, ['Asha']));
    const entry = await change(base, (draft) => {
      withTags(draft, 'A', 'B');
      setTags(draft, draft.append(), [1, 2]);
    });
    await change(base, (draft) => setTags(draft, 0, [2]));
    expect(await revert(base, entry)).toEqual({ contacts: 1, kept: 1 });
    expect(base.snapshot.catalog.tags.map(({ name }) => name)).toEqual(['B']);
    expect(tagsOf(base, 0)).toEqual([2]);
  });
});

describe('attributes', () => {
  const ID = attributeId(1);
  const typed = (draft: Draft, type: AttributeType): void => {
    draft.catalog = { ...draft.catalog, attributes: [{ id: ID, name: 'Age', type, options: [] }], nextId: 2 };
  };
  const valueOf = (base: ContactBase, id: number): unknown => contactAt(base.snapshot, id)?.attributes.get(ID);

  test('a changed type goes back with all values', async () => {
    const base = await newBase();
    await change(base, (draft) => {
      typed(draft, 'text');
      ['7', 'old', ''].forEach((text) => {
        draft.text(0, attributeKey(ID))[draft.append()] = draft.texts(attributeKey(ID)).internText(text);
      });
    });
    const entry = await change(base, (draft) => {
      typed(draft, 'number');
      draft.dropColumn(attributeKey(ID));
      draft.num(0, attributeKey(ID))[0] = 7;
    });
    expect([0, 1, 2].map((id) => valueOf(base, id))).toEqual([7, undefined, undefined]);
    expect(await revert(base, entry)).toEqual({ contacts: 2, kept: 0 });
    expect([0, 1, 2].map((id) => valueOf(base, id))).toEqual(['7', 'old', undefined]);
    expect(base.snapshot.catalog.attributes[0]?.type).toBe('text');
  });

  test.each(['date', 'yesno'] as const)(
    'a number that became a %s is as it was: 0 a value, empty empty',
    async (type) => {
      const base = await newBase();
      await change(base, (draft) => {
        typed(draft, 'number');
        [0, 7, NaN].forEach((n) => void (draft.num(0, attributeKey(ID))[draft.append()] = n));
      });
      const entry = await change(base, (draft) => {
        typed(draft, type);
        if (type === 'yesno') {
          draft.dropColumn(attributeKey(ID));
          draft.int(0, attributeKey(ID))[1] = 2;
        }
      });
      await revert(base, entry);
      expect([0, 1, 2].map((id) => valueOf(base, id))).toEqual([0, 7, undefined]);
      expect(base.snapshot.catalog.attributes[0]?.type).toBe('number');
    },
  );

  test('a changed type stays where a value has been set since', async () => {
    const base = await newBase();
    await change(base, (draft) => {
      typed(draft, 'number');
      [draft.append(), draft.append()].forEach((id) => void (draft.num(0, attributeKey(ID))[id] = id + 1));
    });
    const entry = await change(base, (draft) => typed(draft, 'date'));
    await change(base, (draft) => void (draft.num(0, attributeKey(ID))[0] = 99));
    expect(codeOf(await base.revert(entry))).toBe('refused');
    expect(base.snapshot.catalog.attributes[0]?.type).toBe('date');
  });

  test.each(['date', 'yesno'] as const)(
    'a changed type, %s, stays where a new contact has been given the value that all have',
    async (type) => {
      const base = await newBase();
      const give = (draft: Draft, id: number): void => {
        if (type === 'yesno') draft.int(0, attributeKey(ID))[id] = 2;
        else draft.num(0, attributeKey(ID))[id] = 7;
      };
      await change(base, (draft) => {
        typed(draft, 'number');
        [draft.append(), draft.append()].forEach((id) => void (draft.num(0, attributeKey(ID))[id] = 7));
      });
      const entry = await change(base, (draft) => {
        typed(draft, type);
        if (type === 'yesno') draft.dropColumn(attributeKey(ID));
        [0, 1].forEach((id) => give(draft, id));
      });
      await change(base, (draft) => give(draft, draft.append()));
      expect(codeOf(await base.revert(entry))).toBe('refused');
      expect([0, 1, 2].map((id) => valueOf(base, id))).toEqual(type === 'yesno' ? [true, true, true] : [7, 7, 7]);
      expect(base.snapshot.catalog.attributes[0]?.type).toBe(type);
    },
  );

  test('one that was deleted comes back with its values; one that is deleted since takes nothing back', async () => {
    const base = await newBase();
    await change(base, (draft) => {
      typed(draft, 'number');
      draft.num(0, attributeKey(ID))[draft.append()] = 7;
    });
    const edit = await change(base, (draft) => void (draft.num(0, attributeKey(ID))[0] = 8));
    const removal = await change(base, (draft) => {
      draft.catalog = { ...draft.catalog, attributes: [] };
      draft.dropColumn(attributeKey(ID));
    });
    expect(codeOf(await base.revert(edit))).toBe('refused');
    expect(await revert(base, removal)).toEqual({ contacts: 1, kept: 0 });
    expect(valueOf(base, 0)).toBe(8);
    expect(await revert(base, edit)).toEqual({ contacts: 1, kept: 0 });
    expect(valueOf(base, 0)).toBe(7);
  });
});
