/** [Q5] One change for many contacts: one entry in history, counting those that it really changed. */
import { attributeKey, COLUMN, PAGE_SIZE } from '../../base/page.ts';
import { contactAt } from '../../base/contact-row.ts';
import type { Draft } from '../../base/draft.ts';
import type { Action, ActionField } from '../../domain/action.ts';
import { type Attribute, type AttributeValue, formatValue } from '../../domain/attribute.ts';
import { attributeById, tagById } from '../../domain/catalog.ts';
import { fail, ok } from '../../domain/result.ts';
import type { TagId } from '../../domain/tag.ts';
import { cleanText } from '../../domain/text.ts';
import type { BulkEdit } from '../contract/changes.ts';
import { type Chosen, idsOf } from '../../base/chosen.ts';
import { cleanValue, TAG_GONE } from './clean-edits.ts';
import type { Outcome } from './outcome.ts';
import { tagsNamed } from './tags.ts';
import { changeTags, setInt, setNum, setText } from './page-values.ts';
import { yesNoCode } from '../../base/write-contact.ts';

export function bulkEdit(draft: Draft, chosen: Chosen, edit: BulkEdit): Outcome {
  switch (edit.kind) {
    case 'addTags': {
      const named = tagsNamed(draft, edit.newTags ?? []);
      return named.ok ? editTags(draft, chosen, edit.kind, [...edit.tags, ...named.value]) : named;
    }
    case 'removeTags':
      return editTags(draft, chosen, edit.kind, edit.tags);
    case 'optOut':
    case 'optIn': {
      const { kind } = edit;
      return done(setInt(draft, chosen, COLUMN.optedOut, kind === 'optOut' ? 1 : 0), (contacts) => ({
        kind,
        contacts,
      }));
    }
    case 'delete':
      return deleteContacts(draft, chosen);
    case 'set':
      return setField(draft, chosen, edit);
  }
}

function done(contacts: number, action: (contacts: number) => Action): Outcome {
  return ok(contacts === 0 ? null : action(contacts));
}

function editTags(draft: Draft, chosen: Chosen, kind: 'addTags' | 'removeTags', ids: readonly TagId[]): Outcome {
  const tags = [...new Set(ids)].map((id) => tagById(draft.catalog, id));
  const names = tags.flatMap((tag) => (tag === undefined ? [] : [tag.name]));
  if (names.length < tags.length) return fail('refused', TAG_GONE);
  const { sets } = draft;
  const given = sets.intern(ids);
  const change =
    kind === 'addTags' ? (code: number) => sets.union(code, given) : (code: number) => sets.difference(code, given);
  return done(changeTags(draft, chosen, change), (contacts) => ({ kind, tags: names, contacts }));
}

function setField(draft: Draft, chosen: Chosen, edit: Extract<BulkEdit, { kind: 'set' }>): Outcome {
  const set = (field: ActionField, value: string | boolean, count: number): Outcome =>
    done(count, (contacts) => ({ kind: 'setField', field, value, contacts }));
  switch (edit.field) {
    case 'source': {
      const source = cleanText(edit.value);
      return set({ core: 'source' }, source, setText(draft, chosen, COLUMN.source, source));
    }
    case 'firstMessage': {
      const tag = edit.value === 0 ? null : tagById(draft.catalog, edit.value);
      if (tag === undefined) return fail('refused', TAG_GONE);
      return set({ core: 'firstMessage' }, tag?.name ?? '', setInt(draft, chosen, COLUMN.firstMessage, edit.value));
    }
    case 'attribute': {
      const attribute = attributeById(draft.catalog, edit.attribute);
      if (attribute === undefined) return fail('refused', { id: 'attribute-gone' });
      const read = cleanValue(attribute, edit.value);
      if ('problem' in read) return fail('refused', read.problem);
      const { value } = read;
      const shown = value === null ? '' : typeof value === 'boolean' ? value : formatValue(attribute.type, value);
      return set({ attribute: attribute.name }, shown, setAttribute(draft, chosen, attribute, value));
    }
  }
}

function setAttribute(draft: Draft, chosen: Chosen, attribute: Attribute, value: AttributeValue | null): number {
  const key = attributeKey(attribute.id);
  switch (attribute.type) {
    case 'text':
    case 'choice':
      return setText(draft, chosen, key, typeof value === 'string' ? value : '');
    case 'number':
    case 'date':
      return setNum(draft, chosen, key, typeof value === 'number' ? value : NaN);
    case 'yesno':
      return setInt(draft, chosen, key, yesNoCode(value));
  }
}

function deleteContacts(draft: Draft, chosen: Chosen): Outcome {
  const [only = -1] = chosen.count === 1 ? idsOf(chosen) : [];
  const name = contactAt(draft.base, only)?.name ?? null;
  for (const [no, marks] of chosen.pages) {
    for (let slot = 0; slot < PAGE_SIZE; slot++) if (marks[slot] === 1) draft.remove(no * PAGE_SIZE + slot);
  }
  return done(chosen.count, (contacts) => ({ kind: 'delete', contacts, name }));
}
