/** [T3] [M1] The tags of the catalog. Contacts bear ids, so a new name or colour touches no contact. */
import type { Draft } from '../../base/draft.ts';
import { tagById } from '../../domain/catalog.ts';
import { withTagReplaced } from '../../domain/filter-fit.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type FirstMessageRule, type Tag, TAG_COLORS, type TagId, tagId } from '../../domain/tag.ts';
import { cleanLine } from '../../domain/text.ts';
import type { TagChange } from '../contract/changes.ts';
import { TAG_GONE } from './clean-edits.ts';
import { cleanTitle, taken } from './names.ts';
import type { Outcome } from './outcome.ts';
import { replaceTag } from './replace-tag.ts';

export function changeTag(draft: Draft, change: TagChange): Outcome {
  if (change.kind === 'create') return create(draft, change.name, change.color);
  if (change.kind === 'order') return order(draft, change.ids);
  const tag = tagById(draft.catalog, change.id);
  if (tag === undefined) return fail('gone', TAG_GONE);
  switch (change.kind) {
    case 'rename': {
      const name = freeName(draft, change.name, tag);
      if (!name.ok) return name;
      if (name.value === tag.name) return ok(null);
      put(draft, { ...tag, name: name.value });
      return ok({ kind: 'tag', did: 'rename', name: tag.name, to: name.value, contacts: 0 });
    }
    case 'recolor':
      if (change.color === tag.color || !TAG_COLORS.includes(change.color)) return ok(null);
      put(draft, { ...tag, color: change.color });
      return ok({ kind: 'tag', did: 'recolor', name: tag.name, contacts: 0 });
    case 'rules': {
      const rules = cleanRules(change.rules);
      if (JSON.stringify(rules) === JSON.stringify(tag.rules)) return ok(null);
      put(draft, { ...tag, rules });
      return ok({ kind: 'tag', did: 'rules', name: tag.name, contacts: 0 });
    }
    case 'merge':
      return merge(draft, tag, change.into);
    case 'delete': {
      const contacts = replaceTag(draft, tag.id, 0);
      draft.catalog = { ...draft.catalog, tags: draft.catalog.tags.filter(({ id }) => id !== tag.id) };
      return ok({ kind: 'tag', did: 'delete', name: tag.name, contacts });
    }
  }
}

function create(draft: Draft, raw: string, color: Tag['color'] | null): Outcome {
  const name = freeName(draft, raw, null);
  if (!name.ok) return name;
  const { catalog } = draft;
  const tag: Tag = {
    id: tagId(catalog.nextId),
    name: name.value,
    color: color ?? TAG_COLORS[catalog.tags.length % TAG_COLORS.length] ?? 'slate',
    rules: [],
  };
  draft.catalog = { ...catalog, tags: [...catalog.tags, tag], nextId: catalog.nextId + 1 };
  return ok({ kind: 'tag', did: 'create', name: tag.name, contacts: 0 });
}

/** [T2] The tags of these names, made where there are none. */
export function tagsNamed(draft: Draft, names: readonly string[]): Result<readonly TagId[]> {
  const ids: TagId[] = [];
  for (const raw of names) {
    const name = cleanTitle('tag', raw);
    if (!name.ok) return name;
    if (!draft.catalog.tags.some((tag) => tag.name === name.value)) {
      const made = create(draft, name.value, null);
      if (!made.ok) return made;
    }
    ids.push(...draft.catalog.tags.flatMap((tag) => (tag.name === name.value ? [tag.id] : [])));
  }
  return ok(ids);
}

/** [T1] Case counts: `finance` beside `Finance` is allowed. */
function freeName(draft: Draft, raw: string, self: Tag | null): Result<string> {
  const name = cleanTitle('tag', raw);
  if (!name.ok) return name;
  if (name.value.includes('|')) return fail('refused', { id: 'tag-name-bar' });
  const other = draft.catalog.tags.find((tag) => tag.name === name.value && tag.id !== self?.id);
  if (other === undefined) return name;
  return self === null ? taken('tag', name.value) : fail('refused', { id: 'tag-name-taken', name: name.value });
}

function put(draft: Draft, tag: Tag): void {
  draft.catalog = { ...draft.catalog, tags: draft.catalog.tags.map((one) => (one.id === tag.id ? tag : one)) };
}

function cleanRules(rules: readonly FirstMessageRule[]): FirstMessageRule[] {
  return rules.flatMap(({ op, keywords }) => {
    const clean = [...new Set(keywords.map(cleanLine))].filter((keyword) => keyword !== '');
    return clean.length === 0 ? [] : [{ op, keywords: clean }];
  });
}

/** Contacts, first-message rules and saved segments of the one pass to the other. */
function merge(draft: Draft, tag: Tag, intoId: TagId): Outcome {
  const into = tagById(draft.catalog, intoId);
  if (into === undefined) return fail('gone', TAG_GONE);
  if (into.id === tag.id) return fail('refused', { id: 'merge-into-itself' });
  const contacts = replaceTag(draft, tag.id, into.id);
  put(draft, { ...into, rules: [...into.rules, ...tag.rules] });
  draft.catalog = {
    ...draft.catalog,
    tags: draft.catalog.tags.filter(({ id }) => id !== tag.id),
    segments: draft.catalog.segments.map((segment) => ({
      ...segment,
      filter: withTagReplaced(segment.filter, tag.id, into.id),
    })),
  };
  return ok({ kind: 'tag', did: 'merge', name: tag.name, to: into.name, contacts });
}

/** The tags named take, in their new order, the places that they have among all. */
function order(draft: Draft, ids: readonly TagId[]): Outcome {
  const { tags } = draft.catalog;
  const named = [...new Set(ids)].flatMap((id) => tagById(draft.catalog, id) ?? []);
  const moving = new Set(named.map(({ id }) => id));
  const queue = named.values();
  const next = tags.map((tag) => (moving.has(tag.id) ? (queue.next().value ?? tag) : tag));
  if (next.every((tag, i) => tag === tags[i])) return ok(null);
  draft.catalog = { ...draft.catalog, tags: next };
  return ok({ kind: 'tag', did: 'order', name: '', contacts: 0 });
}
