/** [T2] Tags that are named while one chooses are made with the choice, and not before. */
import { describe, expect, test } from 'vitest';
import { pickedIds, pickOf, tagOptions, type TagPick, withTagNamed } from '../../src/app/new-tags.ts';
import { type Tag, tagId } from '../../src/domain/tag.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import { openKith } from '../support/kith-service.ts';

const tag = (id: number, name: string): Tag => ({ id: tagId(id), name, color: 'teal', rules: [] });
const known = [tag(1, 'MBA'), tag(2, 'Finance')];
const none: TagPick = { tags: [], newTags: [] };

describe('a pick', () => {
  test('holds names that do not exist yet beside tags that do', () => {
    const pick = withTagNamed(withTagNamed({ tags: [tagId(2)], newTags: [] }, '  Expo  2026 ', known), 'VIP', known);
    expect(pick).toEqual({ tags: [2], newTags: ['Expo 2026', 'VIP'] });
    expect(pickedIds(pick)).toEqual([2, -1, -2]);
    expect(tagOptions(known, pick.newTags).map(({ id, label }) => [id, label])).toEqual([
      [1, 'MBA'],
      [2, 'Finance'],
      [-1, 'Expo 2026'],
      [-2, 'VIP'],
    ]);
    expect(pickOf([tagId(2), tagId(-2)], pick.newTags)).toEqual({ tags: [2], newTags: ['VIP'] });
  });

  test('takes the tag that has the name already, once', () => {
    const once = withTagNamed(none, 'MBA', known);
    expect([once, withTagNamed(once, 'MBA', known), withTagNamed(none, '  ', known)]).toEqual([
      { tags: [1], newTags: [] },
      { tags: [1], newTags: [] },
      none,
    ]);
  });
});

async function people(api: KithApi): Promise<void> {
  await api.create({ name: 'Priya', phone: '9876543210' });
  await api.create({ name: 'Mohit', phone: '9876543211' });
}
const names = (kith: { base: { catalog: { tags: readonly Tag[] } } }): string[] =>
  kith.base.catalog.tags.map(({ name }) => name);

describe('in the base', () => {
  test('tag and contacts are one step, which one undo takes back whole', async () => {
    const { kith } = await openKith(people);
    const view = await kith.api.view({ filter: { kind: 'group', of: 'all', items: [] }, search: '', sort: null });
    const all = { kind: 'view', view: view.id, except: [] } as const;
    await kith.changes.run(kith.api.bulk(all, { kind: 'addTags', tags: [], newTags: ['Expo', 'VIP'] }));
    expect(names(kith)).toEqual(['Expo', 'VIP']);
    expect((await kith.api.tagCounts()).map(({ contacts }) => contacts)).toEqual([2, 2]);
    expect(kith.notices.list.at(-1)?.text).toBe('Added tags “Expo” and “VIP” to 2 contacts');
    await kith.changes.undo();
    expect(names(kith)).toEqual([]);
  });

  test('of a contact that is edited, or made', async () => {
    const { kith } = await openKith(people);
    await kith.changes.edit(1, { tags: [], newTags: ['VIP'] });
    const made = await kith.changes.create({ name: 'Zoya', newTags: ['VIP', 'Expo'] });
    expect(names(kith)).toEqual(['VIP', 'Expo']);
    const id = made.ok && made.value.kind === 'saved' ? made.value.id : -1;
    expect((await kith.api.contact(id))?.contact.tags).toHaveLength(2);
  });

  test('what is refused makes no tag', async () => {
    const { kith } = await openKith(people);
    await kith.changes.edit(1, { phone: '12', newTags: ['VIP'] });
    await kith.changes.edit(1, { newTags: ['a|b'] });
    expect(names(kith)).toEqual([]);
    expect(kith.notices.list.at(-1)?.text).toContain('“|”');
  });
});
