/** Small bases, and changes of them that a test can take back. */
import type { ContactBase } from '../../../src/base/contact-base.ts';
import { contactAt } from '../../../src/base/contact-row.ts';
import type { Draft } from '../../../src/base/draft.ts';
import { COLUMN } from '../../../src/base/page.ts';
import { tagId } from '../../../src/domain/tag.ts';
import { MemoryState } from '../../../src/storage/memory-store.ts';
import { openTab, value } from '../../support/tabs.ts';

const ACTION = { kind: 'settings', did: 'country', country: 'DE' } as const;

export async function newBase(): Promise<ContactBase> {
  return (await openTab(new MemoryState())).base;
}

/** Makes a change; gives its entry. */
export async function change(base: ContactBase, make: (draft: Draft) => void): Promise<number> {
  const made = await base.commit((draft) => {
    make(draft);
    return ACTION;
  });
  return value(made).commit;
}

export async function revert(base: ContactBase, entry: number): Promise<{ contacts: number; kept: number }> {
  const { action } = value(await base.revert(entry));
  if (action?.kind !== 'revert') throw new Error('Not a revert');
  return { contacts: action.contacts, kept: action.kept };
}

export const call = (draft: Draft, id: number, phone: number): void => void (draft.num(0, COLUMN.phone)[id] = phone);
export const phoneOf = (base: ContactBase, id: number): number | undefined => contactAt(base.snapshot, id)?.phone;
export const setTags = (draft: Draft, id: number, ids: readonly number[]): void =>
  void (draft.tags(0)[id] = draft.sets.intern(ids));
export const tagsOf = (base: ContactBase, id: number): readonly number[] => contactAt(base.snapshot, id)?.tags ?? [];
export const withTags = (draft: Draft, ...names: readonly string[]): void => {
  const tags = names.map((name, i) => ({ id: tagId(i + 1), name, color: 'slate' as const, rules: [] }));
  draft.catalog = { ...draft.catalog, tags, nextId: 10 };
};
