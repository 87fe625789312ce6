import { describe, expect, test } from 'vitest';
import { revertCatalog } from '../../../src/base/history/revert-catalog.ts';
import { completeOptions, withoutUnused } from '../../../src/base/history/usage.ts';
import { type Attribute, attributeId } from '../../../src/domain/attribute.ts';
import { type Catalog, EMPTY_CATALOG, type Segment, segmentId } from '../../../src/domain/catalog.ts';
import { type Filter } from '../../../src/domain/filter.ts';
import { type Tag, tagId } from '../../../src/domain/tag.ts';
import { baseOf } from '../../support/base.ts';
import { CATALOG } from '../../support/arbitrary.ts';

const tag = (id: number, name: string, rest: Partial<Tag> = {}): Tag => ({
  id: tagId(id),
  name,
  color: 'slate',
  rules: [],
  ...rest,
});
const attribute = (id: number, name: string, rest: Partial<Attribute> = {}): Attribute => ({
  id: attributeId(id),
  name,
  type: 'text',
  options: [],
  ...rest,
});
const segment = (id: number, name: string, filter: Filter, search = ''): Segment => ({
  id: segmentId(id),
  name,
  filter,
  search,
});
const ALL: Filter = { kind: 'group', of: 'all', items: [] };
const catalog = (parts: Partial<Catalog>): Catalog => ({ ...EMPTY_CATALOG, ...parts });
const tags = (...list: readonly Tag[]): Catalog => catalog({ tags: list });
const attributes = (...list: readonly Attribute[]): Catalog => catalog({ attributes: list });
const segments = (...list: readonly Segment[]): Catalog => catalog({ segments: list });

const revert = (before: Catalog, after: Catalog, now: Catalog, mayRetype = true): ReturnType<typeof revertCatalog> =>
  revertCatalog({ before, after, now }, () => mayRetype);

describe('[H2] [T3] tags', () => {
  test('one that was deleted comes back where it stood, under its id', () => {
    const { catalog: result, kept } = revert(
      tags(tag(1, 'A'), tag(2, 'B'), tag(3, 'C')),
      tags(tag(1, 'A'), tag(3, 'C')),
      tags(tag(1, 'A'), tag(3, 'C'), tag(4, 'D')),
    );
    expect(result.tags).toEqual([tag(1, 'A'), tag(2, 'B'), tag(3, 'C'), tag(4, 'D')]);
    expect(kept).toBe(0);
  });

  test('one that was deleted stays so where its name has been given to another (case counts)', () => {
    const [before, after] = [tags(tag(1, 'VIP')), tags()];
    expect(revert(before, after, tags(tag(2, 'VIP')))).toMatchObject({ catalog: { tags: [tag(2, 'VIP')] }, kept: 1 });
    expect(revert(before, after, tags(tag(2, 'vip')))).toMatchObject({
      catalog: { tags: [tag(1, 'VIP'), tag(2, 'vip')] },
      kept: 0,
    });
  });

  test('each property goes back for itself', () => {
    const rules = [{ op: 'contains', keywords: ['hi'] }] as const;
    const before = tags(tag(1, 'A', { color: 'red' }));
    const after = tags(tag(1, 'B', { color: 'blue', rules }));
    const now = tags(tag(1, 'B', { color: 'green', rules }));
    expect(revert(before, after, now)).toMatchObject({ catalog: { tags: [tag(1, 'A', { color: 'green' })] }, kept: 1 });
  });

  test('a name does not go back where another has it by now', () => {
    const now = tags(tag(1, 'B'), tag(2, 'A'));
    expect(revert(tags(tag(1, 'A')), tags(tag(1, 'B')), now)).toMatchObject({ catalog: { tags: now.tags }, kept: 1 });
  });

  test('what is as it was already is not counted', () => {
    const before = tags(tag(1, 'A'));
    expect(revert(before, tags(tag(1, 'B')), before)).toMatchObject({ catalog: before, kept: 0 });
    expect(revert(before, tags(), before)).toMatchObject({ catalog: before, kept: 0 });
  });

  test('one that was changed and is gone since is counted', () => {
    expect(revert(tags(tag(1, 'A')), tags(tag(1, 'B')), tags())).toMatchObject({ catalog: tags(), kept: 1 });
  });

  test('the order goes back, unless somebody has ordered since', () => {
    const [a, b, c, d] = [tag(1, 'A'), tag(2, 'B'), tag(3, 'C'), tag(4, 'D')];
    const [before, after] = [tags(a, b, c), tags(c, a, b)];
    expect(revert(before, after, tags(c, a, d, b))).toMatchObject({ catalog: { tags: [a, b, d, c] }, kept: 0 });
    expect(revert(before, after, tags(b, a, c))).toMatchObject({ catalog: { tags: [b, a, c] }, kept: 1 });
    expect(revert(before, after, tags(c, b))).toMatchObject({ catalog: { tags: [b, c] }, kept: 0 });
    expect(revert(before, after, tags(c, a))).toMatchObject({ catalog: { tags: [a, c] }, kept: 0 });
  });

  test('one that was created goes, unless a contact or a segment uses it, or it was changed since', () => {
    const made = tag(7, 'New');
    const contact = {
      name: 'Asha',
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
    } as const;
    const pages = (tagged: readonly number[], first: number) =>
      baseOf([{ ...contact, tags: tagged.map(tagId), firstMessage: first === 0 ? 0 : tagId(first) }], CATALOG).pages;
    const goes = (now: Catalog, base: ReturnType<typeof pages>): [readonly Tag[], number] => {
      const merged = revert(tags(), tags(made), now);
      const { catalog: result, kept } = withoutUnused(merged, base);
      return [result.tags, merged.kept + kept];
    };
    expect(goes(tags(made), pages([1], 1))).toEqual([[], 0]);
    expect(goes(tags(made), pages([1, 7], 0))).toEqual([[made], 1]);
    expect(goes(tags(made), pages([], 7))).toEqual([[made], 1]);
    expect(goes(tags(tag(7, 'Other')), pages([], 0))).toEqual([[tag(7, 'Other')], 1]);
    expect(goes(tags(), pages([], 0))).toEqual([[], 0]);
    const asks = (filter: Filter): Catalog => ({ ...tags(made), segments: [segment(9, 'S', filter)] });
    const is = { kind: 'is', field: 'tags', op: 'hasAll', tags: [tagId(7)] } as const;
    expect(goes(asks({ kind: 'group', of: 'none', items: [ALL, is] }), pages([], 0))).toEqual([[made], 1]);
    expect(goes(asks({ kind: 'is', field: 'firstMessage', op: 'in', values: [7] }), pages([], 0))).toEqual([[made], 1]);
    expect(goes(asks({ kind: 'is', field: 'tags', op: 'hasAny', tags: [tagId(1)] }), pages([], 0))).toEqual([[], 0]);
  });
});

describe('[H2] [A1] attributes', () => {
  test('names are taken without regard to case', () => {
    const [before, after] = [attributes(attribute(1, 'City')), attributes()];
    expect(revert(before, after, attributes(attribute(2, 'CITY')))).toMatchObject({ kept: 1 });
  });

  test('a type goes back with its options, or not at all', () => {
    const before = attributes(attribute(1, 'Plan', { type: 'choice', options: ['Pro'] }));
    const after = attributes(attribute(1, 'Plan', { type: 'text' }));
    expect(revert(before, after, after, true)).toMatchObject({ catalog: before, kept: 0 });
    expect(revert(before, after, after, false)).toMatchObject({ catalog: after, kept: 1 });
    const other = attributes(attribute(1, 'Plan', { type: 'number' }));
    expect(revert(before, after, other, true)).toMatchObject({ catalog: other, kept: 1 });
    expect(revert(before, after, before, true)).toMatchObject({ catalog: before, kept: 0 });
  });

  test('a choice has the options that its values need', () => {
    const choice = attribute(5, 'Plan', { type: 'choice', options: ['Pro'] });
    const contact = (plan: string) => ({
      name: 'Asha',
      nameParts: null,
      phone: 0,
      tags: [],
      source: '',
      firstMessage: 0 as const,
      attributes: new Map([[attributeId(5), plan]]),
      optedOut: false,
      origin: 'MANUAL' as const,
      state: '' as const,
      userIds: [],
      username: '',
      lastActive: 0,
      createdAt: 0,
    });
    const { pages } = baseOf([contact('Pro'), contact('Gold'), contact('Gold')], CATALOG);
    expect(completeOptions(attributes(choice), pages).attributes).toEqual([{ ...choice, options: ['Pro', 'Gold'] }]);
    expect(completeOptions(attributes(attribute(5, 'Plan')), pages).attributes).toEqual([attribute(5, 'Plan')]);
  });

  test('one that was created stays while values, mappings or segments need it', () => {
    const made = attribute(1, 'City');
    const goes = (now: Catalog): number =>
      withoutUnused(revert(attributes(), attributes(made), now), [null]).catalog.attributes.length;
    const mapping = { headers: ['City'], columns: [{ to: 'attribute', attribute: attributeId(1) }] } as const;
    expect(goes(attributes(made))).toBe(0);
    expect(goes({ ...attributes(made), mappings: [mapping] })).toBe(1);
    const asks: Filter = { kind: 'is', field: { attribute: attributeId(1) }, op: 'filled' };
    expect(goes({ ...attributes(made), segments: [segment(2, 'S', asks)] })).toBe(1);
  });
});

describe('[H2] segments, mappings, settings', () => {
  test('a segment that was created goes, one that was deleted or changed comes back', () => {
    const [old, changed] = [segment(1, 'S', ALL), segment(1, 'S', ALL, 'asha')];
    expect(revert(segments(), segments(old), segments(old)).catalog.segments).toEqual([]);
    expect(revert(segments(old), segments(), segments()).catalog.segments).toEqual([old]);
    expect(revert(segments(old), segments(changed), segments(changed)).catalog.segments).toEqual([old]);
    expect(revert(segments(), segments(old), segments(changed))).toMatchObject({ catalog: segments(changed), kept: 1 });
  });

  test('a mapping is known by its headers', () => {
    const mapping = (field: 'name' | 'source') => ({ headers: ['X'], columns: [{ to: 'field', field }] }) as const;
    const mapped = (field: 'name' | 'source'): Catalog => catalog({ mappings: [mapping(field)] });
    expect(revert(mapped('name'), mapped('source'), mapped('source')).catalog).toEqual(mapped('name'));
    expect(revert(catalog({}), mapped('source'), mapped('source')).catalog).toEqual(catalog({}));
  });

  test('a setting goes back unless it was set again', () => {
    const country = (defaultCountry: string): Catalog => catalog({ settings: { defaultCountry } });
    expect(revert(country('IN'), country('DE'), country('DE'))).toMatchObject({ catalog: country('IN'), kept: 0 });
    expect(revert(country('IN'), country('DE'), country('US'))).toMatchObject({ catalog: country('US'), kept: 1 });
  });

  test('ids are never given twice: the counter stays', () => {
    expect(revert(catalog({ nextId: 1 }), catalog({ nextId: 2 }), catalog({ nextId: 5 })).catalog.nextId).toBe(5);
  });
});
