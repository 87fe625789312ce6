/**
 * [T2] Tags that a person names while choosing: they are made together with what they are chosen for, so that a choice that is cancelled
 * leaves none behind. In a pick list ids below zero stand for them. Pure.
 */
import { type Tag, type TagColor, type TagId, tagId } from '../domain/tag.ts';
import { cleanLine } from '../domain/text.ts';
import { fieldsText } from '../text/fields.ts';

export interface TagPick {
  readonly tags: readonly TagId[];
  /** Names of tags that do not exist yet. */
  readonly newTags: readonly string[];
}

export interface TagOption {
  readonly id: TagId;
  readonly label: string;
  readonly color?: TagColor;
  readonly hint?: string;
}

const standIn = (index: number): TagId => tagId(-1 - index);

/** What can be picked: the tags that exist, and those that were named. */
export function tagOptions(known: readonly Tag[], newTags: readonly string[] = []): readonly TagOption[] {
  return [
    ...known.map(({ id, name, color }) => ({ id, label: name, color })),
    ...newTags.map((name, i) => ({ id: standIn(i), label: name, hint: fieldsText.newTag })),
  ];
}

/** As the value of a pick list. */
export function pickedIds({ tags, newTags }: TagPick): readonly TagId[] {
  return [...tags, ...newTags.map((_, i) => standIn(i))];
}

/** What a pick list's value means; `newTags` as they were when it was drawn. */
export function pickOf(ids: readonly TagId[], newTags: readonly string[]): TagPick {
  const picked = new Set(ids);
  return { tags: ids.filter((id) => id > 0), newTags: newTags.filter((_, i) => picked.has(standIn(i))) };
}

/** The pick with a tag of this name. */
export function withTagNamed(pick: TagPick, raw: string, known: readonly Tag[]): TagPick {
  const name = cleanLine(raw);
  const there = known.find((tag) => tag.name === name);
  if (there) return pick.tags.includes(there.id) ? pick : { ...pick, tags: [...pick.tags, there.id] };
  return name === '' || pick.newTags.includes(name) ? pick : { ...pick, newTags: [...pick.newTags, name] };
}
